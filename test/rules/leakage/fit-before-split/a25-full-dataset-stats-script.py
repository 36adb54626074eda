# A25: channel means and deviations of all images go into Normalize, then random_split
import torch
from torch import nn
from torch.utils.data import DataLoader, random_split
from torchvision import datasets, transforms

full = datasets.ImageFolder("leaves", transform=transforms.Compose([transforms.Resize((96, 96)), transforms.ToTensor()]))
pixels = torch.stack([image for image, _ in full])
mean, std = pixels.mean(dim=(0, 2, 3)), pixels.std(dim=(0, 2, 3))  # expect: leakage/fit-before-split

full.transform = transforms.Compose(
    [transforms.Resize((96, 96)), transforms.ToTensor(), transforms.Normalize(mean, std)]
)
train_set, test_set = random_split(full, [0.8, 0.2], generator=torch.Generator().manual_seed(0))

model = nn.Sequential(nn.Flatten(), nn.Linear(3 * 96 * 96, 128), nn.ReLU(), nn.Linear(128, len(full.classes)))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(5):
    for images, labels in DataLoader(train_set, batch_size=32, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(images), labels).backward()
        optimizer.step()

model.eval()
with torch.no_grad():
    hits = sum((model(images).argmax(1) == labels).sum().item() for images, labels in DataLoader(test_set, batch_size=64))
print("test accuracy", hits / len(test_set))
