# C6: the weights are kept by the loss on a validation loader, the test loader is used once
import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

data = TensorDataset(torch.load("wine/features.pt"), torch.load("wine/quality.pt"))
seed = torch.Generator().manual_seed(3)
train_set, val_set, test_set = random_split(data, [0.7, 0.1, 0.2], generator=seed)
train_loader = DataLoader(train_set, batch_size=64, shuffle=True)
model = nn.Sequential(nn.Linear(11, 64), nn.ReLU(), nn.Linear(64, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
loss_fn = nn.MSELoss()
best_loss, best_state = float("inf"), None


@torch.no_grad()
def loss_on(subset):
    model.eval()
    batches = DataLoader(subset, batch_size=256)
    return sum(loss_fn(model(x).squeeze(1), y).item() * len(y) for x, y in batches) / len(subset)


for epoch in range(50):
    model.train()
    for x, y in train_loader:
        optimizer.zero_grad()
        loss_fn(model(x).squeeze(1), y).backward()
        optimizer.step()
    val_loss = loss_on(val_set)
    if val_loss < best_loss:
        best_loss, best_state = val_loss, copy.deepcopy(model.state_dict())

model.load_state_dict(best_state)
print("test MSE", loss_on(test_set))
