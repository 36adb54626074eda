# B21: one function for each official part of Fashion-MNIST
from torch.utils.data import DataLoader
from torchvision.datasets import FashionMNIST
from torchvision.transforms import ToTensor


def train_loader(root="data"):
    return DataLoader(FashionMNIST(root, train=True, download=True, transform=ToTensor()), 64, shuffle=True)


def test_loader(root="data"):
    clothes = FashionMNIST(root, train=False, download=True, transform=ToTensor())
    return DataLoader(clothes, batch_size=256)
