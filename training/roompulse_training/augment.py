"""Augments a batch: moves the crops, alters them as a meeting would, and covers parts of them."""

import torch

from .config import Config
from .crop import MIN_STANDARD_DEVIATION, SIDE
from .meeting import meet
from .move import jitter, uniform


def standardise_batch(x: torch.Tensor) -> torch.Tensor:
    """float [N, 1, 48, 48] in grey levels -> zero mean, unit deviation, like crop.standardise."""
    mean = x.mean((1, 2, 3), keepdim=True)
    deviation = x.var((1, 2, 3), unbiased=False, keepdim=True).sqrt()
    return (x - mean) / deviation.clamp_min(MIN_STANDARD_DEVIATION)


def augment_batch(x: torch.Tensor, places: torch.Tensor, config: Config) -> torch.Tensor:
    """float [N, 1, 48, 48] in grey levels and each crop's position in its picture [N, 2, 3] -> standardised,
    randomly altered with torch's generator."""
    x = jitter(x, places, config.jitter)
    if config.meeting:
        x = meet(x, config.meeting)
    return cut_out(standardise_batch(x))


def cut_out(x: torch.Tensor) -> torch.Tensor:
    """Covers a square of up to 20 px with the mean, in a third of the crops."""
    cx, cy, half = uniform(x, 0, SIDE), uniform(x, 0, SIDE), uniform(x, 4, 10)
    i = torch.arange(float(SIDE), device=x.device)
    columns = (i[None] - cx[:, None]).abs() < half[:, None]
    rows = (i[None] - cy[:, None]).abs() < half[:, None]
    covered = columns[:, None, :] & rows[:, :, None] & (uniform(x, 0, 1) < 1 / 3)[:, None, None]
    return torch.where(covered[:, None], torch.zeros((), device=x.device), x)
