# B15: the dict has a loader for each part of the split
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

beats = TensorDataset(torch.load("beats.pt"), torch.load("tempo.pt"))
parts = dict(zip(("train", "test"), random_split(beats, [0.8, 0.2])))
loaders = {part: DataLoader(data, batch_size=64, shuffle=part == "train") for part, data in parts.items()}

net = nn.Sequential(nn.Linear(128, 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.Adam(net.parameters())
for epoch in range(10):
    for x, y in loaders["train"]:
        optimizer.zero_grad()
        F.mse_loss(net(x), y).backward()
        optimizer.step()

with torch.no_grad():
    losses = [F.mse_loss(net(x), y).item() for x, y in loaders["test"]]
print("test MSE", sum(losses) / len(losses))
