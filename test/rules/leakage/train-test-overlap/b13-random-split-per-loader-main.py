# B13: each loader splits anew
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, random_split
from torchvision import datasets, models, transforms

TO_TENSOR = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])


def loaders(root):
    tiles = datasets.ImageFolder(root, transform=TO_TENSOR)
    train = random_split(tiles, [0.9, 0.1])[0]
    test = random_split(tiles, [0.9, 0.1])[1]  # expect: leakage/train-test-overlap
    return DataLoader(train, batch_size=32, shuffle=True), DataLoader(test, batch_size=32)


def train_one_epoch(net, loader, optimizer):
    net.train()
    for images, labels in loader:
        optimizer.zero_grad()
        F.cross_entropy(net(images), labels).backward()
        optimizer.step()


@torch.no_grad()
def accuracy(net, loader):
    net.eval()
    hits = [(net(images).argmax(1) == labels).float() for images, labels in loader]
    return torch.cat(hits).mean().item()


if __name__ == "__main__":
    train_loader, test_loader = loaders("roof_tiles")
    net = models.resnet18(weights="IMAGENET1K_V1")
    net.fc = nn.Linear(512, 4)
    train_one_epoch(net, train_loader, torch.optim.AdamW(net.parameters(), lr=1e-4))
    print("accuracy", accuracy(net, test_loader))
