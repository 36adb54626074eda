# C7: training stops on the validation loader
import torch
from pytorch_lightning import Trainer
from pytorch_lightning.callbacks import EarlyStopping
from torch.utils.data import DataLoader, TensorDataset

from model import RainNet

loaders = {
    part: DataLoader(TensorDataset(torch.load(f"{part}_x.pt"), torch.load(f"{part}_y.pt")), batch_size=128)
    for part in ("train", "val", "test")
}
net = RainNet(inputs=24)
trainer = Trainer(max_epochs=200, callbacks=[EarlyStopping(monitor="val_mae", patience=8)])
trainer.fit(net, loaders["train"], loaders["val"])
trainer.test(net, loaders["test"])
