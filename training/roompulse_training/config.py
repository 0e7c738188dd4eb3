"""A training run's settings, read from a JSON file that must name each of them."""

import dataclasses
import json
from pathlib import Path


@dataclasses.dataclass(frozen=True)
class Config:
    name: str
    net: str  # see net.py
    loss: str  # see losses.py
    epochs: int
    batch_size: int
    learning_rate: float  # the peak, after one epoch of warm-up
    weight_decay: float
    ema_decay: float
    bfloat16: bool  # about three times faster on CPUs with avx512_bf16
    seed: int


def read_config(path: Path) -> Config:
    return Config(**json.loads(path.read_text()))
