# F: where the statistic is learnt, three modules away from the split
def standardise(frame):
    return (frame - frame.mean()) / frame.std()  # expect: leakage/fit-before-split
