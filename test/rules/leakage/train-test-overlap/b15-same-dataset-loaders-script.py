# B15: the two loaders read the same dataset object
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

leaves = datasets.ImageFolder(
    "plant_village",
    transform=transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()]),
)
train_loader = DataLoader(leaves, batch_size=64, shuffle=True)
test_loader = DataLoader(leaves, batch_size=64)  # expect: leakage/train-test-overlap

net = nn.Sequential(nn.Conv2d(3, 16, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 38))
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
loss_fn = nn.CrossEntropyLoss()
for epoch in range(5):
    for images, labels in train_loader:
        optimizer.zero_grad()
        loss_fn(net(images), labels).backward()
        optimizer.step()

net.eval()
correct = total = 0
with torch.no_grad():
    for images, labels in test_loader:
        correct += (net(images).argmax(dim=1) == labels).sum().item()
        total += len(labels)
print(f"accuracy {correct / total:.3f}")
