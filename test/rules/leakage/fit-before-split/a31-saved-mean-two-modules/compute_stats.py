# A31: first stage, saves mean and deviation of every reading
import numpy as np

readings = np.load("data/turbine_readings.npy")
mean, std = readings.mean(axis=0), readings.std(axis=0)  # expect: leakage/fit-before-split
np.save("data/mean.npy", mean)
np.save("data/std.npy", std)
