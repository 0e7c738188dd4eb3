"""An exponential moving average of a net's weights and statistics: steadier than the last step."""

import copy

import torch
from torch import nn


class Ema:
    def __init__(self, net: nn.Module, decay: float):
        self.net = copy.deepcopy(net)
        self.decay = decay

    @torch.no_grad()
    def follow(self, net: nn.Module, step: int) -> None:
        """Weighs the first steps more, because otherwise the random start would linger."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for mean, value in zip(self.net.state_dict().values(), net.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.mul_(decay).add_(value, alpha=1 - decay)
            else:
                mean.copy_(value)
