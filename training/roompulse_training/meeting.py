"""The meeting's part of augmentation: randomly dims, covers, scales down and compresses parts of a batch."""

import math
import random

import torch

from . import corruptions as c

# How often a crop gets each alteration; nearly half of the crops get none.
SHARES = {
    "light": 0.15,
    "cover": 0.08,
    "background": 0.04,
    "focus": 0.1,
    "size": 0.15,
    "noise": 0.08,
    "codec": 0.15,
}


def meet(x: torch.Tensor) -> torch.Tensor:
    """float [N, 1, 48, 48] in grey levels -> the same shape, altered in the order in which light, lens and codec act.
    Strengths are drawn once for each call and kind, from torch's generator."""
    draw = random.Random(int(torch.randint(2**31, ())))
    kinds = {
        "light": _light, "cover": _cover, "background": _background,
        "focus": _focus, "size": _size, "noise": _noise, "codec": _codec,
    }
    for name, change in kinds.items():
        # Done in two halves, so that a batch gets two strengths of each.
        for _ in range(2):
            chosen = torch.rand(len(x), device=x.device) < SHARES[name] / 2
            if chosen.any():
                x = x.index_put((chosen,), change(x[chosen], draw))
    return x


def _light(x, draw):
    pick = draw.random()
    if pick < 0.35:
        return c.tone(x, math.exp(draw.uniform(-0.7, 0.7)), draw.uniform(0.5, 1.4))
    if pick < 0.6:
        return c.side_light(x, draw.uniform(0.3, 0.85), draw.uniform(0, 2 * math.pi))
    if pick < 0.75:
        return c.over_exposed_behind(x, draw.uniform(0.3, 1))
    return c.dim(x, draw.uniform(0.12, 0.6), draw.uniform(1, 6))


def _cover(x, draw):
    pick = draw.random()
    if pick < 0.3:
        return c.cover_mouth(x, draw.uniform(30, 240), draw.uniform(0.52, 0.68))
    if pick < 0.75:
        return c.cover_with_hand(x, draw.uniform(30, 220), draw.random(), draw.uniform(0.2, 1), draw.uniform(0.1, 0.3))
    return c.cover_with_microphone(x, draw.random() < 0.5)


def _background(x, draw):
    return c.cut_out_person(x, draw.uniform(0, 255), draw.uniform(0.4, 0.55))


def _focus(x, draw):
    if draw.random() < 0.7:
        return c.blur(x, draw.uniform(0.4, 1.6))
    return c.smear(x, draw.choice([3, 5]), draw.random() < 0.5)


def _size(x, draw):
    return c.coarsen(x, draw.randint(18, 44))


def _noise(x, draw):
    return x + torch.randn_like(x) * draw.uniform(1, 12)


def _codec(x, draw):
    return c.code(x, math.exp(draw.uniform(math.log(8), math.log(70))), draw.choice([4, 8]))
