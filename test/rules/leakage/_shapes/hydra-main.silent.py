# F: Hydra calls main() with a configuration object, the imputer learns after the split
import hydra
import pandas as pd
from omegaconf import DictConfig
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


@hydra.main(version_base=None, config_path="conf", config_name="train")
def main(cfg: DictConfig) -> None:
    grants = pd.read_csv(cfg.data.path)
    X, y = grants[["amount", "team_size", "h_index"]], grants["awarded"]
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=cfg.test_size, random_state=cfg.seed)
    imputer = SimpleImputer().fit(X_tr)
    clf = LogisticRegression(C=cfg.model.C).fit(imputer.transform(X_tr), y_tr)
    print(clf.score(imputer.transform(X_te), y_te))


if __name__ == "__main__":
    main()
