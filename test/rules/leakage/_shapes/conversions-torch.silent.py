# F: slices first, then the scaler on the first slice and torch tensors of both
import pandas as pd
import torch
from sklearn.preprocessing import StandardScaler
from torch import nn

spectra = pd.read_csv("milk_spectra.csv").sample(frac=1.0, random_state=24)
fat = torch.tensor(spectra.pop("fat").to_numpy(), dtype=torch.float32)

cut = int(len(spectra) * 0.8)
scaler = StandardScaler().fit(spectra.values[:cut])
X_train = torch.tensor(scaler.transform(spectra.values[:cut]), dtype=torch.float32)
X_test = torch.tensor(scaler.transform(spectra.values[cut:]), dtype=torch.float32)
y_train, y_test = fat[:cut], fat[cut:]

net = nn.Sequential(nn.Linear(X_train.shape[1], 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
for _ in range(500):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(net(X_train).squeeze(1), y_train)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    print("test MSE", nn.functional.mse_loss(net(X_test).squeeze(1), y_test).item())
