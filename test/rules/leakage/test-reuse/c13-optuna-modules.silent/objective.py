# C13: an objective that scores whatever parts it was built with
from xgboost import XGBRegressor


class Objective:
    def __init__(self, X_fit, X_held, y_fit, y_held):
        self.X_fit, self.X_held, self.y_fit, self.y_held = X_fit, X_held, y_fit, y_held

    def __call__(self, trial):
        model = XGBRegressor(
            max_depth=trial.suggest_int("max_depth", 2, 10),
            learning_rate=trial.suggest_float("learning_rate", 0.01, 0.3, log=True),
        )
        return model.fit(self.X_fit, self.y_fit).score(self.X_held, self.y_held)
