"""Random pictures with votes, in the form of data.load_split: enough to run a loop, but with nothing to learn."""

import numpy as np
import torch

from roompulse_training.config import Config
from roompulse_training.data import CLASSES, Split


def tiny_split(count: int, seed: int) -> Split:
    generator = torch.Generator().manual_seed(seed)
    images = torch.randint(0, 256, (count, 48, 48), generator=generator, dtype=torch.uint8)
    classes = torch.randint(0, 8, (count,), generator=generator)
    targets = 0.8 * torch.nn.functional.one_hot(classes, len(CLASSES)) + 0.02
    return Split(images, targets, np.arange(count))


def tiny_config(**changes) -> Config:
    settings = {
        "name": "tiny",
        "net": "small",
        "loss": "soft-ce",
        "epochs": 3,
        "batch_size": 8,
        "learning_rate": 0.001,
        "weight_decay": 0.05,
        "ema_decay": 0.9,
        "bfloat16": False,
        "seed": 5,
        "aligned_share": 0.5,
        "meeting": "usual",
        "mixed_share": 0.5,
    }
    return Config(**{**settings, **changes})
