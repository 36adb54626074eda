# C7: a small regressor
import torch
import torch.nn.functional as F
from pytorch_lightning import LightningModule
from torch import nn


class RainNet(LightningModule):
    def __init__(self, inputs):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(inputs, 64), nn.GELU(), nn.Linear(64, 1))

    def loss(self, batch):
        x, y = batch
        return F.l1_loss(self.net(x), y)

    def training_step(self, batch, batch_idx):
        return self.loss(batch)

    def validation_step(self, batch, batch_idx):
        self.log("val_mae", self.loss(batch))

    def test_step(self, batch, batch_idx):
        self.log("test_mae", self.loss(batch))

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=3e-4)
