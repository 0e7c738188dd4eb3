"""AdamW, which is Adam without weight decay, with a warm-up and a cosine or at one rate."""

import math

import torch
from torch import nn

from .config import Config

LAST_SHARE = 0.002  # share of the peak, so that the last steps still change the weights


def make_optimizer(net: nn.Module, config: Config) -> torch.optim.AdamW:
    """Weight decay does not apply to biases and normalisations."""
    matrices = [p for p in net.parameters() if p.ndim > 1]
    vectors = [p for p in net.parameters() if p.ndim <= 1]
    groups = [
        {"params": matrices, "weight_decay": config.weight_decay},
        {"params": vectors, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=config.learning_rate)


def set_learning_rate(optimizer, config: Config, step: int, steps_per_epoch: int) -> None:
    """Rises for one epoch, and then falls along a cosine to almost zero, unless it is constant."""
    if config.is_rate_constant:
        return
    warmth = min(1.0, (step + 1) / steps_per_epoch)
    cosine = 0.5 * (1 + math.cos(math.pi * step / (config.epochs * steps_per_epoch)))
    for group in optimizer.param_groups:
        group["lr"] = config.learning_rate * (warmth * cosine + LAST_SHARE)
