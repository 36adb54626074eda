# A29, clean twin: the chain fills with a literal
import polars as pl
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


def load(path):
    return (
        pl.scan_parquet(path)
        .filter(pl.col("status") != "draft")
        .with_columns(pl.col("goal_usd").fill_null(0))
        .with_columns(title_length=pl.col("title").str.len_chars())
        .collect()
    )


def main():
    campaigns = load("crowdfunding.parquet")
    X = campaigns.select("goal_usd", "title_length", "duration_days").to_pandas()
    y = campaigns["funded"].to_pandas()
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=2)
    forest = RandomForestClassifier(n_estimators=250).fit(X_tr, y_tr)
    print("accuracy", forest.score(X_te, y_te))


if __name__ == "__main__":
    main()
