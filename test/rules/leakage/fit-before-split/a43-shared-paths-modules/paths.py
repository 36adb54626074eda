# A43: both stages take the file's place from here
from pathlib import Path

DATA = Path("data")
RAW = DATA / "listings_raw.parquet"
CLEAN = DATA / "listings_clean.parquet"
