# F: a module of the project, imported by the notebook; it returns the fitted imputer
from sklearn.impute import SimpleImputer


def fill(table, columns, imputer=None):
    if imputer is None:
        imputer = SimpleImputer(strategy="median").fit(table[columns])
    table = table.copy()
    table[columns] = imputer.transform(table[columns])
    return table, imputer
