# F: the statistic is learnt from the reference rows
def standardise(frame, reference):
    return (frame - reference.mean()) / reference.std()
