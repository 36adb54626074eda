# B16: the trainer validates on the loader that it trains on
import lightning as L
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split


class Regressor(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))

    def training_step(self, batch, _):
        x, y = batch
        return F.mse_loss(self.net(x).squeeze(1), y)

    def validation_step(self, batch, _):
        x, y = batch
        self.log("val_mse", F.mse_loss(self.net(x).squeeze(1), y))

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=1e-3)


def main():
    data = TensorDataset(torch.load("concrete/mix.pt"), torch.load("concrete/strength.pt"))
    train_set, val_set = random_split(data, [0.8, 0.2], generator=torch.Generator().manual_seed(0))
    train_loader = DataLoader(train_set, batch_size=32)
    trainer = L.Trainer(max_epochs=40)
    trainer.fit(Regressor(), train_dataloaders=train_loader, val_dataloaders=train_loader)  # expect: leakage/train-test-overlap
    print(trainer.callback_metrics["val_mse"])


if __name__ == "__main__":
    main()
