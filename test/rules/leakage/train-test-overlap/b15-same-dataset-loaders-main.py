# B15: a Lightning run whose train and test loaders share one dataset
import lightning as L
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torchmetrics.functional import accuracy


class DefectNet(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(40, 64), nn.ReLU(), nn.Linear(64, 3))
        self.loss = nn.CrossEntropyLoss()

    def training_step(self, batch, _):
        x, y = batch
        return self.loss(self.net(x), y)

    def test_step(self, batch, _):
        x, y = batch
        self.log("test_acc", accuracy(self.net(x), y, task="multiclass", num_classes=3))

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


def main():
    welds = TensorDataset(torch.load("welds/x.pt"), torch.load("welds/y.pt"))
    train_dl = DataLoader(welds, batch_size=32, shuffle=True)
    test_dl = DataLoader(welds, batch_size=32)  # expect: leakage/train-test-overlap
    trainer = L.Trainer(max_epochs=20)
    model = DefectNet()
    trainer.fit(model, train_dl)
    trainer.test(model, test_dl)


if __name__ == "__main__":
    main()
