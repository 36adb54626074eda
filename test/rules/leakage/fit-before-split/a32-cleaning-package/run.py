# A32: the entry point
import argparse

from churn.training import run

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("csv")
    print("accuracy", run(parser.parse_args().csv))
