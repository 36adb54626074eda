# B13: one random_split call gives both parts
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

data = TensorDataset(torch.load("soil/spectra.pt"), torch.load("soil/type.pt"))
sizes = [4000, 1000]

train_set, test_set = random_split(data, sizes, generator=torch.Generator().manual_seed(1))

model = nn.Sequential(nn.Linear(210, 64), nn.ReLU(), nn.Linear(64, 7))
optimizer = torch.optim.Adam(model.parameters())
criterion = nn.CrossEntropyLoss()
for epoch in range(20):
    for x, y in DataLoader(train_set, batch_size=64, shuffle=True):
        optimizer.zero_grad()
        criterion(model(x), y).backward()
        optimizer.step()

model.eval()
hits = 0
with torch.no_grad():
    for x, y in DataLoader(test_set, batch_size=256):
        hits += (model(x).argmax(1) == y).sum().item()
print("test accuracy", hits / len(test_set))
