# D11: shots with the columns of the player who took them
import pandas as pd


def load_shots(folder="nba"):
    shots = pd.read_parquet(f"{folder}/shots.parquet")
    players = pd.read_parquet(f"{folder}/players.parquet")
    return shots.merge(players, on="player_id", how="left", validate="many_to_one")
