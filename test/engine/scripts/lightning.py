from __future__ import annotations

import logging
import os

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split

log = logging.getLogger(__name__)
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class Windows(Dataset):
    """Sliding windows over one series.

    Args:
        series: a tensor of shape (steps, channels)
        size: steps per window; the label is the step after it
    """

    def __init__(self, series, size=24):
        self.series, self.size = series, size

    def __len__(self) -> int:
        return len(self.series) - self.size

    def __getitem__(self, i):
        window = self.series[i:i + self.size]
        label = self.series[i + self.size, 0]
        return window, label


class Forecaster(nn.Module):
    def __init__(self, channels: int, hidden: int = 64):
        super().__init__()
        self.rnn = nn.LSTM(channels, hidden, batch_first=True)
        self.head = nn.Sequential(
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Linear(hidden, 1),
        )

    @torch.no_grad()
    def predict(self, x):
        self.eval()
        return self(x).squeeze(-1)

    def forward(self, x):
        out, _ = self.rnn(x)
        return self.head(out[:, -1])


def batches(loader, limit=None):
    for step, (x, y) in enumerate(loader):
        if limit is not None and step >= limit:
            break
        yield x.to(DEVICE), y.to(DEVICE)


def train(model, data, epochs=10, *, lr=1e-3):
    n = int(0.8 * len(data))
    train_set, val_set = random_split(data, [n, len(data) - n])
    loader = DataLoader(train_set, batch_size=64, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr)
    best, best_state = float("inf"), None
    for epoch in range(epochs):
        model.train()
        for x, y in batches(loader):
            optimizer.zero_grad()
            loss = nn.functional.mse_loss(model(x).squeeze(-1), y)
            loss.backward()
            optimizer.step()
        with torch.inference_mode():
            val = sum(
                nn.functional.mse_loss(model.predict(x), y).item() * len(x)
                for x, y in batches(DataLoader(val_set, batch_size=256))
            ) / len(val_set)
        log.info("epoch %d: train %.4f, val %.4f", epoch, loss.item(), val)
        if val < best:
            best, best_state = val, {k: v.cpu() for k, v in model.state_dict().items()}
    model.load_state_dict(best_state)
    return best


try:
    series = torch.load(os.environ["SERIES"])
except (KeyError, FileNotFoundError) as error:
    log.warning("no series (%s), using noise", error)
    series = torch.randn(
        2_000,
        3,
    )
else:
    log.info(f"{series.shape[0]:,} steps, {series.dtype!r}")
finally:
    log.debug("ready")

data = Windows(series)
model = Forecaster(series.shape[1]).to(DEVICE)
score = train(model, data, epochs=3)
print(f"best: {score:.{4}f}")
