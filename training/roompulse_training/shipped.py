"""A net as it ships: normalisations folded into the convolutions, weights and constants rounded to what 16-bit floats can say."""

import copy

import torch
from torch import nn
from torch.fx.experimental.optimization import fuse


def as_shipped(net: nn.Module) -> nn.Module:
    """Computes in float32 all the same; what the file holds, so that parity with the browser can be exact."""
    folded = fuse(copy.deepcopy(net).eval())
    with torch.no_grad():
        for weights in (*folded.parameters(), *folded.buffers()):
            weights.copy_(weights.half().float())
    return folded.eval()
