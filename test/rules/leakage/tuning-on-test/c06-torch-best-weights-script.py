# C6: the weights with the lowest loss on the test loader are kept and reported
import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

data = TensorDataset(torch.load("wine/features.pt"), torch.load("wine/quality.pt"))
train_set, test_set = random_split(data, [0.8, 0.2], generator=torch.Generator().manual_seed(3))
train_loader = DataLoader(train_set, batch_size=64, shuffle=True)
test_loader = DataLoader(test_set, batch_size=256)

model = nn.Sequential(nn.Linear(11, 64), nn.ReLU(), nn.Linear(64, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
loss_fn = nn.MSELoss()
best_loss, best_state = float("inf"), None

for epoch in range(50):
    model.train()
    for x, y in train_loader:
        optimizer.zero_grad()
        loss_fn(model(x).squeeze(1), y).backward()
        optimizer.step()

    model.eval()
    test_loss = 0.0
    with torch.no_grad():
        for x, y in test_loader:
            test_loss += loss_fn(model(x).squeeze(1), y).item() * len(y)
    test_loss /= len(test_set)
    if test_loss < best_loss:  # expect: leakage/tuning-on-test
        best_loss, best_state = test_loss, copy.deepcopy(model.state_dict())

model.load_state_dict(best_state)
print("test MSE", best_loss)
