# A20: categories are learnt from all rows it is given
from sklearn.preprocessing import OrdinalEncoder


def to_codes(frame, columns):
    frame = frame.copy()
    frame[columns] = OrdinalEncoder().fit_transform(frame[columns])  # expect: leakage/fit-before-split[info]
    return frame
