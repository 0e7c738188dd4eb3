"""The cost of storing and running a net."""

import torch
from torch import nn

from .crop import SIDE


def parameter_count(net: nn.Module) -> int:
    return sum(p.numel() for p in net.parameters())


@torch.no_grad()
def mega_macs(net: nn.Module) -> float:
    """Multiply-accumulates of the convolutions and dense layers for one crop, in millions."""
    total = 0

    def count(module, _, output):
        nonlocal total
        positions = output.shape[2] * output.shape[3] if output.ndim == 4 else 1
        total += positions * module.weight.numel()

    layers = [m for m in net.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    net.eval()(torch.zeros(1, 1, SIDE, SIDE))
    for hook in hooks:
        hook.remove()
    return total / 1e6
