"""What a batch may look like instead: turned, scaled, shifted, mirrored, coarse, noisy, partly covered."""

import math

import torch
import torch.nn.functional as F

from .crop import MIN_STANDARD_DEVIATION, SIDE

TURN_DEG = 18
LOG_SCALE = 0.16
SHIFT = 0.15  # of half the side: 3.6 px, the scatter of eyes and mouths in FER+


def standardise_batch(x: torch.Tensor) -> torch.Tensor:
    """float [N, 1, 48, 48] in grey levels -> zero mean, unit deviation; as crop.standardise."""
    mean = x.mean((1, 2, 3), keepdim=True)
    deviation = x.var((1, 2, 3), unbiased=False, keepdim=True).sqrt()
    return (x - mean) / deviation.clamp_min(MIN_STANDARD_DEVIATION)


def augment_batch(x: torch.Tensor) -> torch.Tensor:
    """float [N, 1, 48, 48] in grey levels -> standardised, altered at random by torch's generator."""
    x = move(x)
    if torch.rand(()) < 0.25:
        x = coarsen(x)
    if torch.rand(()) < 0.25:
        x = x + torch.randn_like(x) * uniform(x, 0, 10)[:, None, None, None]
    return cut_out(standardise_batch(x))


def uniform(x: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return torch.rand(len(x), device=x.device) * (high - low) + low


def move(x: torch.Tensor) -> torch.Tensor:
    turn = uniform(x, -TURN_DEG, TURN_DEG) * math.pi / 180
    scale = torch.exp(uniform(x, -LOG_SCALE, LOG_SCALE))
    mirror = torch.where(uniform(x, 0, 1) < 0.5, -1.0, 1.0)
    cos, sin = torch.cos(turn) / scale, torch.sin(turn) / scale
    first = torch.stack([cos * mirror, -sin, uniform(x, -SHIFT, SHIFT)], 1)
    second = torch.stack([sin * mirror, cos, uniform(x, -SHIFT, SHIFT)], 1)
    grid = F.affine_grid(torch.stack([first, second], 1), x.shape, align_corners=False)
    return F.grid_sample(x, grid, align_corners=False, padding_mode="border")


def coarsen(x: torch.Tensor) -> torch.Tensor:
    """As a face that was small in its tile: down to 24..43 px and up again."""
    side = int(torch.randint(24, 44, ()))
    small = F.interpolate(x, size=side, mode="area")
    return F.interpolate(small, size=SIDE, mode="bilinear", align_corners=False)


def cut_out(x: torch.Tensor) -> torch.Tensor:
    """Covers a square of up to 20 px with the mean, in half of the crops."""
    cx, cy, half = uniform(x, 0, SIDE), uniform(x, 0, SIDE), uniform(x, 4, 10)
    i = torch.arange(float(SIDE), device=x.device)
    columns = (i[None] - cx[:, None]).abs() < half[:, None]
    rows = (i[None] - cy[:, None]).abs() < half[:, None]
    covered = columns[:, None, :] & rows[:, :, None] & (uniform(x, 0, 1) < 0.5)[:, None, None]
    return torch.where(covered[:, None], torch.zeros((), device=x.device), x)
