# B21: both functions build the training part of Fashion-MNIST
from torch.utils.data import DataLoader
from torchvision.datasets import FashionMNIST
from torchvision.transforms import ToTensor


def train_loader(root="data"):
    return DataLoader(FashionMNIST(root, train=True, download=True, transform=ToTensor()), 64, shuffle=True)


def test_loader(root="data"):
    clothes = FashionMNIST(root, train=True, download=True, transform=ToTensor())  # expect: leakage/train-test-overlap
    return DataLoader(clothes, batch_size=256)
