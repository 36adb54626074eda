# A43, clean twin: the first stage drops and renames, and fills with zero
import pandas as pd

from paths import CLEAN, RAW


def main():
    listings = pd.read_parquet(RAW)
    numbers = ["beds", "baths", "reviews_per_month"]
    listings[numbers] = listings[numbers].fillna(0)
    listings.to_parquet(CLEAN)


if __name__ == "__main__":
    main()
