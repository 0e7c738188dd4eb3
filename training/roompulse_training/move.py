"""The face's position in the crop: as FER2013 cropped it, or aligned as in the extension, and then jittered."""

import math

import torch
import torch.nn.functional as F

from .crop import SIDE

TURN_DEG = 18
LOG_SCALE = 0.16
SHIFT = 0.15  # share of half the side: 3.6 px, the scatter of eyes and mouths in FER+


def uniform(x: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return torch.rand(len(x), device=x.device) * (high - low) + low


def jitter(x: torch.Tensor, alignment: torch.Tensor, strength: float = 1.0) -> torch.Tensor:
    """float [N, 1, 48, 48] and each crop's position in its picture, [N, 2, 3] as from `identity` or `alignments`
    -> the crops, turned, scaled, shifted and mirrored at random. Beyond the edge, the edge's pixels repeat."""
    turn = uniform(x, -TURN_DEG, TURN_DEG) * strength * math.pi / 180
    scale = torch.exp(uniform(x, -LOG_SCALE, LOG_SCALE) * strength)
    shift = SHIFT * strength
    mirror = torch.where(uniform(x, 0, 1) < 0.5, -1.0, 1.0)
    cos, sin = torch.cos(turn) / scale, torch.sin(turn) / scale
    first = torch.stack([cos * mirror, -sin, uniform(x, -shift, shift)], 1)
    second = torch.stack([sin * mirror, cos, uniform(x, -shift, shift)], 1)
    moved = torch.stack([first, second], 1)
    linear = alignment[:, :, :2] @ moved
    linear[:, :, 2] += alignment[:, :, 2]
    return take(x, linear)


def take(x: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
    grid = F.affine_grid(places, list(x.shape), align_corners=False)
    return F.grid_sample(x, grid, align_corners=False, padding_mode="border")


def identity(count: int) -> torch.Tensor:
    """The crop is the whole picture, as FER2013 cropped it."""
    return torch.eye(2, 3).repeat(count, 1, 1)


def affine_of(a: complex, b: complex) -> torch.Tensor:
    """picture = a * crop + b in pixels, as from crop.fit_similarity -> [2, 3] in units of half a side."""
    half = SIDE / 2
    shift = (a * (half + 1j * half) + b) / half - (1 + 1j)
    return torch.tensor([[a.real, -a.imag, shift.real], [a.imag, a.real, shift.imag]])
