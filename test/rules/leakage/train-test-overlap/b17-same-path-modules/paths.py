# B17: two names for one file
from pathlib import Path

ROOT = Path("data")
TRAIN = ROOT / "bikes.parquet"
TEST = ROOT / "bikes.parquet"
STATIONS = ROOT / "stations.parquet"
