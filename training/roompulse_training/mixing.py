"""Two pictures in one: mixup (Zhang et al. 2018, arXiv:1710.09412) and cutmix (Yun et al. 2019, arXiv:1905.04899)."""

import math

import torch

from .crop import SIDE

CONCENTRATION = 0.4  # parameter of the beta distribution of the shares: mostly one picture with a hint of the other


def mix(x: torch.Tensor, targets: torch.Tensor, share_of_batches: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Mixes crops [N, 1, 48, 48] and targets [N, 10] in the given share of the batches, half by mixup and half by cutmix."""
    if torch.rand(()) >= share_of_batches:
        return x, targets
    other = torch.randperm(len(x), device=x.device)
    kept = torch.distributions.Beta(CONCENTRATION, CONCENTRATION).sample().item()
    if torch.rand(()) < 0.5:
        return x.lerp(x[other], 1 - kept), targets.lerp(targets[other], 1 - kept)
    side = round(SIDE * math.sqrt(1 - kept))
    left, top = (int(v) for v in torch.randint(0, SIDE - side + 1, (2,)))
    mixed = x.clone()
    mixed[:, :, top : top + side, left : left + side] = x[other, :, top : top + side, left : left + side]
    return mixed, targets.lerp(targets[other], side * side / SIDE**2)
