# C6: a checkpoint is written whenever the test accuracy rises
import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


def train_epoch(net, loader, optimizer):
    net.train()
    for images, labels in loader:
        optimizer.zero_grad()
        F.cross_entropy(net(images), labels).backward()
        optimizer.step()


@torch.no_grad()
def accuracy(net, loader):
    net.eval()
    hits = sum((net(images).argmax(1) == labels).sum().item() for images, labels in loader)
    return hits / len(loader.dataset)


def main():
    to_tensor = transforms.ToTensor()
    train_loader = DataLoader(datasets.SVHN("data", split="train", transform=to_tensor), 128, shuffle=True)
    test_loader = DataLoader(datasets.SVHN("data", split="test", transform=to_tensor), 256)
    net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 256), nn.ReLU(), nn.Linear(256, 10))
    optimizer = optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
    best = 0.0
    for epoch in range(20):
        train_epoch(net, train_loader, optimizer)
        current = accuracy(net, test_loader)
        if current > best:  # expect: leakage/tuning-on-test
            best = current
            torch.save(net.state_dict(), "best.pt")
    net.load_state_dict(torch.load("best.pt"))
    print(f"test accuracy {accuracy(net, test_loader):.2%}")


if __name__ == "__main__":
    main()
