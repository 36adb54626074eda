# C7: the checkpoint monitors the loader that is tested afterwards
import lightning as L
import torch
import torch.nn.functional as F
from lightning.pytorch.callbacks import ModelCheckpoint
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split


class Tagger(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(768, 128), nn.ReLU(), nn.Linear(128, 9))

    def training_step(self, batch, _):
        return F.cross_entropy(self.net(batch[0]), batch[1])

    def validation_step(self, batch, _):
        self.log("val_loss", F.cross_entropy(self.net(batch[0]), batch[1]))

    def test_step(self, batch, _):
        self.log("test_loss", F.cross_entropy(self.net(batch[0]), batch[1]))

    def configure_optimizers(self):
        return torch.optim.AdamW(self.parameters())


def main():
    data = TensorDataset(torch.load("embeddings.pt"), torch.load("tags.pt"))
    train_set, test_set = random_split(data, [0.9, 0.1], generator=torch.Generator().manual_seed(0))
    train_loader = DataLoader(train_set, batch_size=64, shuffle=True)
    test_loader = DataLoader(test_set, batch_size=64)
    trainer = L.Trainer(max_epochs=20, callbacks=[ModelCheckpoint(monitor="val_loss")])
    trainer.fit(Tagger(), train_dataloaders=train_loader, val_dataloaders=test_loader)  # expect: leakage/tuning-on-test
    trainer.test(ckpt_path="best", dataloaders=test_loader)


if __name__ == "__main__":
    main()
