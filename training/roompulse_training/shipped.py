"""A net as it ships: normalisations are folded into the convolutions, and weights and constants are rounded to 16-bit floats."""

import copy

import torch
from torch import nn
from torch.fx.experimental.optimization import fuse


def as_shipped(net: nn.Module) -> nn.Module:
    """The net as the file contains it, so that parity with the browser can be exact; it still computes in float32."""
    folded = fuse(copy.deepcopy(net).eval())
    with torch.no_grad():
        for weights in (*folded.parameters(), *folded.buffers()):
            weights.copy_(weights.half().float())
    return folded.eval()
