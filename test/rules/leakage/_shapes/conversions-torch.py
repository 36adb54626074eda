# F: scaled as a numpy array, then torch tensors and slices
import pandas as pd
import torch
from sklearn.preprocessing import StandardScaler
from torch import nn

spectra = pd.read_csv("milk_spectra.csv").sample(frac=1.0, random_state=24)
fat = torch.tensor(spectra.pop("fat").to_numpy(), dtype=torch.float32)
X = torch.tensor(StandardScaler().fit_transform(spectra.values), dtype=torch.float32)  # expect: leakage/fit-before-split

cut = int(len(X) * 0.8)
X_train, X_test, y_train, y_test = X[:cut], X[cut:], fat[:cut], fat[cut:]

net = nn.Sequential(nn.Linear(X.shape[1], 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
for _ in range(500):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(net(X_train).squeeze(1), y_train)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    print("test MSE", nn.functional.mse_loss(net(X_test).squeeze(1), y_test).item())
