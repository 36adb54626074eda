# B13: two calls, but the same lengths and the same seed: the same cut twice
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split


def part(data, index):
    return random_split(data, [0.8, 0.2], generator=torch.Generator().manual_seed(0))[index]


def fit(net, loader, epochs=10):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
    for _ in range(epochs):
        for x, y in loader:
            optimizer.zero_grad()
            F.mse_loss(net(x).squeeze(1), y).backward()
            optimizer.step()


def main():
    data = TensorDataset(torch.load("yacht/hull.pt"), torch.load("yacht/resistance.pt"))
    net = nn.Sequential(nn.Linear(6, 32), nn.Tanh(), nn.Linear(32, 1))
    fit(net, DataLoader(part(data, 0), batch_size=16, shuffle=True))
    with torch.no_grad():
        errors = [F.mse_loss(net(x).squeeze(1), y) for x, y in DataLoader(part(data, 1), batch_size=16)]
    print("test MSE", torch.stack(errors).mean().item())


if __name__ == "__main__":
    main()
