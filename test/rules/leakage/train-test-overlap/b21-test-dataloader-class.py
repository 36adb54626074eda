# B21: test_dataloader() hands out the training subset
import lightning as L
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split


class Turbines(L.LightningDataModule):
    def setup(self, stage=None):
        data = TensorDataset(torch.load("turbines/x.pt"), torch.load("turbines/power.pt"))
        seed = torch.Generator().manual_seed(0)
        self.train_set, self.test_set = random_split(data, [0.8, 0.2], generator=seed)

    def train_dataloader(self):
        return DataLoader(self.train_set, batch_size=64, shuffle=True)

    def test_dataloader(self):
        return DataLoader(self.train_set, batch_size=64)  # expect: leakage/train-test-overlap


class PowerNet(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(12, 32), nn.ReLU(), nn.Linear(32, 1))

    def training_step(self, batch, _):
        return F.mse_loss(self.net(batch[0]), batch[1])

    def test_step(self, batch, _):
        self.log("test_mse", F.mse_loss(self.net(batch[0]), batch[1]))

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


trainer, net, turbines = L.Trainer(max_epochs=10), PowerNet(), Turbines()
trainer.fit(net, datamodule=turbines)
trainer.test(net, datamodule=turbines)
