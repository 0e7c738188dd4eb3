"""The alterations that a meeting makes to a face on its way into a tile. All take and return float [N, 1, 48, 48] in grey levels 0..255.

Training draws from them at random (meeting.py); the model card measures each at fixed strengths (robustness.py).
"""

import math

import torch
import torch.nn.functional as F

from .crop import SIDE


def coarsen(x: torch.Tensor, face_px: int) -> torch.Tensor:
    """Simulates a crop that covers fewer pixels of its tile: scaled down by area, and up again bilinearly."""
    if face_px >= SIDE:
        return x
    small = F.interpolate(x, size=face_px, mode="area")
    return F.interpolate(small, size=SIDE, mode="bilinear", align_corners=False)


def blur(x: torch.Tensor, sigma_px: float) -> torch.Tensor:
    """A Gaussian blur, for a lens that is soft or out of focus."""
    reach = max(1, math.ceil(2.5 * sigma_px))
    offsets = torch.arange(-reach, reach + 1, device=x.device, dtype=x.dtype)
    kernel = torch.exp(-0.5 * (offsets / sigma_px) ** 2)
    kernel = kernel / kernel.sum()
    padded = F.pad(x, (reach, reach, reach, reach), mode="replicate")
    return F.conv2d(F.conv2d(padded, kernel.view(1, 1, 1, -1)), kernel.view(1, 1, -1, 1))


def smear(x: torch.Tensor, length_px: int, horizontal: bool) -> torch.Tensor:
    """Motion blur over the given distance while the shutter is open."""
    reach = length_px // 2
    kernel = torch.full((2 * reach + 1,), 1 / (2 * reach + 1), device=x.device, dtype=x.dtype)
    if horizontal:
        return F.conv2d(F.pad(x, (reach, reach, 0, 0), mode="replicate"), kernel.view(1, 1, 1, -1))
    return F.conv2d(F.pad(x, (0, 0, reach, reach), mode="replicate"), kernel.view(1, 1, -1, 1))


def code(x: torch.Tensor, quantiser: float, block_px: int = 8) -> torch.Tensor:
    """Block transform coding, which JPEG, VP8 and H.264 have in common: cosine coefficients of square blocks,
    rounded to multiples that grow with frequency from `quantiser` to twice it. Blocks of 8 correspond to a face
    of 48 pixels in its tile, blocks of 4 to one twice as large."""
    n = torch.arange(block_px, device=x.device, dtype=x.dtype)
    basis = torch.cos(math.pi * (2 * n[None] + 1) * n[:, None] / (2 * block_px)) * math.sqrt(2 / block_px)
    basis[0] /= math.sqrt(2)
    steps = quantiser * (1 + (n[:, None] + n[None]) / (2 * (block_px - 1)))
    count = SIDE // block_px
    blocks = x.reshape(-1, count, block_px, count, block_px).transpose(2, 3)
    coefficients = basis @ blocks @ basis.T
    blocks = basis.T @ (torch.round(coefficients / steps) * steps) @ basis
    return blocks.transpose(2, 3).reshape(x.shape).clamp(0, 255)


def dim(x: torch.Tensor, light: float, noise: float) -> torch.Tensor:
    """Reduces the light to a share, and adds a sensor's noise in grey levels; rounding merges dark tones."""
    return (x * light + torch.randn_like(x) * noise).round().clamp(0, 255)


def tone(x: torch.Tensor, gamma: float, contrast: float) -> torch.Tensor:
    """Another tone curve, as a colour cast or another exposure gives in grey. Values that are too bright are clipped."""
    curved = 255 * (x.clamp(0, 255) / 255) ** gamma
    return (128 + (curved - 128) * contrast).clamp(0, 255)


def side_light(x: torch.Tensor, strength: float, angle_rad: float) -> torch.Tensor:
    """A window or a screen on one side: up to `strength` less light on the other."""
    ramp = _along(x, angle_rad) * 0.5 + 0.5
    return x * (1 - strength * ramp)


def over_exposed_behind(x: torch.Tensor, strength: float) -> torch.Tensor:
    """A window behind the person: the face darkens, and its surroundings are overexposed."""
    outside = 1 - _inside_ellipse(x, 0.5, 0.5, 0.44, 0.56, softness=0.12)
    return (x * (1 - 0.6 * strength) + 255 * strength * outside).clamp(0, 255)


def cover_mouth(x: torch.Tensor, level: float, top: float = 0.6) -> torch.Tensor:
    """A face mask: an even patch over nose tip, mouth and chin. `top` is a share of the height."""
    mask = _inside_ellipse(x, 0.5, top + 0.3, 0.4, 0.32, softness=0.04)
    return x * (1 - mask) + level * mask


def cover_lower_face(x: torch.Tensor, levels: tuple[float, float], top: float, bow: float, noise: float) -> torch.Tensor:
    """A mask or scarf from one edge to the other: its upper edge at `top` of the height bends by `bow` beside the nose, and narrows
    towards the chin; its shade runs from the first level by the second, with folds and `noise`. Each differs a little from crop to crop."""
    n = len(x)
    i = (torch.arange(SIDE, device=x.device, dtype=x.dtype) + 0.5) / SIDE
    across, down = i[None, None, :], i[None, :, None]
    vary = torch.rand(n, 6, device=x.device, dtype=x.dtype)[:, :, None, None] - 0.5
    middle = 0.5 + 0.16 * vary[:, 0]
    aside = (across - middle).abs()
    edge = top + 0.1 * vary[:, 1] + (bow + 0.1 * vary[:, 2]) * (aside / 0.4) ** 2
    reach = (0.42 + 0.16 * vary[:, 3]) - 0.35 * (down - edge).clamp_min(0) * (0.5 + vary[:, 4])
    inside = ((down - edge) * SIDE + 0.5).clamp(0, 1) * ((reach - aside) * SIDE + 0.5).clamp(0, 1)
    folds = torch.sin((down + 0.3 * aside) * (20 + 40 * (vary[:, 5] + 0.5))) * noise
    shade = levels[0] + levels[1] * (across - 0.5 + down - 0.75) + 60 * vary[:, 4] + folds
    shade = shade[:, None] + torch.randn_like(x) * noise / 3
    return x * (1 - inside[:, None]) + shade.clamp(0, 255) * inside[:, None]


def defocus(x: torch.Tensor, radius_px: float) -> torch.Tensor:
    """A lens out of focus: each point becomes an even disc."""
    reach = math.ceil(radius_px)
    i = torch.arange(-reach, reach + 1, device=x.device, dtype=x.dtype)
    disc = (radius_px + 0.5 - torch.sqrt(i[None] ** 2 + i[:, None] ** 2)).clamp(0, 1)
    padded = F.pad(x, (reach, reach, reach, reach), mode="replicate")
    return F.conv2d(padded, (disc / disc.sum())[None, None])


def turn_head(x: torch.Tensor, turn: float) -> torch.Tensor:
    """A head turned a little to the side, without depth: one half is compressed, the other stretched, and what is nearer is larger."""
    i = (torch.arange(SIDE, device=x.device, dtype=x.dtype) + 0.5) / SIDE * 2 - 1
    across = i + turn * (1 - i**2)
    down = i[:, None] * (1 + 0.4 * turn * i[None, :])
    grid = torch.stack([across[None, :].expand(SIDE, SIDE), down], 2)
    return F.grid_sample(x, grid.expand(len(x), -1, -1, -1), align_corners=False, padding_mode="border")


def cover_with_hand(x: torch.Tensor, level: float, cx: float, cy: float, size: float) -> torch.Tensor:
    """A hand or a mug in front of the face: a shaded ellipse at (cx, cy); all lengths are shares of the side."""
    mask = _inside_ellipse(x, cx, cy, size, size * 1.4, softness=0.05)
    shade = level * (0.8 + 0.2 * _along(x, cx * 6.0))
    return x * (1 - mask) + shade.clamp(0, 255) * mask


def cover_with_microphone(x: torch.Tensor, from_left: bool) -> torch.Tensor:
    """A headset's boom: a dark arm from the cheek to a blob next to the mouth."""
    cx = 0.36 if from_left else 0.64
    blob = _inside_ellipse(x, cx, 0.8, 0.07, 0.06, softness=0.02)
    arm = _inside_ellipse(x, cx - 0.2 if from_left else cx + 0.2, 0.74, 0.2, 0.02, softness=0.02)
    mask = torch.maximum(blob, arm)
    return x * (1 - mask) + 25 * mask


def cut_out_person(x: torch.Tensor, behind: float, width: float) -> torch.Tensor:
    """A virtual background's edge: an even grey outside the head's outline, which cuts into the cheeks."""
    head = _inside_ellipse(x, 0.5, 0.5, width, width * 1.35, softness=0.03)
    return x * head + behind * (1 - head)


def _along(x: torch.Tensor, angle_rad: float) -> torch.Tensor:
    """Coordinates from -1 to 1 across the crop in the given direction."""
    i = torch.linspace(-1, 1, SIDE, device=x.device, dtype=x.dtype)
    ramp = math.cos(angle_rad) * i[None, :] + math.sin(angle_rad) * i[:, None]
    return ramp / (abs(math.cos(angle_rad)) + abs(math.sin(angle_rad)))


def _inside_ellipse(
    x: torch.Tensor, cx: float, cy: float, rx: float, ry: float, softness: float
) -> torch.Tensor:
    """1 inside and 0 outside, with a soft edge between; all lengths are shares of the side."""
    i = (torch.arange(SIDE, device=x.device, dtype=x.dtype) + 0.5) / SIDE
    distance = torch.sqrt(((i[None, :] - cx) / rx) ** 2 + ((i[:, None] - cy) / ry) ** 2)
    return ((1 - distance) * min(rx, ry) / softness + 0.5).clamp(0, 1)
