"""The meeting's part of augmentation: randomly dims, covers, scales down and compresses parts of a batch.

`usual` is what the first pupils saw. `harder` shows more of what they were weak at: masks of many shapes, lenses far out of focus,
little light and a sensor's noise in it, small faces and turned heads.
"""

import math
import random

import torch

from . import corruptions as c



def meet(x: torch.Tensor, meeting: str) -> torch.Tensor:
    """float [N, 1, 48, 48] in grey levels -> the same shape, altered in the order in which light, lens and codec act.
    Strengths are drawn for each call and kind, from torch's generator."""
    draw = random.Random(int(torch.randint(2**31, ())))
    for share, change in MEETINGS[meeting]:
        # Done in parts, so that a batch gets several strengths of each.
        for _ in range(PARTS):
            chosen = torch.rand(len(x), device=x.device) < share / PARTS
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


def _mask(x, draw):
    levels = draw.uniform(20, 245), draw.uniform(-50, 50)
    return c.cover_lower_face(x, levels, draw.uniform(0.5, 0.74), draw.uniform(-0.12, 0.1), draw.uniform(0, 12))


def _little_light(x, draw):
    return c.dim(x, math.exp(draw.uniform(math.log(0.06), math.log(0.5))), draw.uniform(1, 5))


def _far_out_of_focus(x, draw):
    if draw.random() < 0.6:
        return c.blur(x, draw.uniform(0.8, 2.8))
    return c.defocus(x, draw.uniform(1.2, 4.5))


def _tiny(x, draw):
    return c.coarsen(x, draw.randint(11, 30))


def _turned(x, draw):
    return c.turn_head(x, draw.uniform(-0.35, 0.35))


PARTS = 2
# How often a crop gets each alteration: in a usual meeting nearly half of the crops get none, in a harder one a quarter.
MEETINGS = {
    "usual": (
        (0.15, _light), (0.08, _cover), (0.04, _background), (0.1, _focus), (0.15, _size), (0.08, _noise), (0.15, _codec),
    ),
    "harder": (
        (0.1, _turned), (0.1, _light), (0.13, _little_light), (0.06, _cover), (0.14, _mask), (0.03, _background),
        (0.06, _focus), (0.16, _far_out_of_focus), (0.08, _size), (0.07, _tiny), (0.06, _noise), (0.12, _codec),
    ),
}
