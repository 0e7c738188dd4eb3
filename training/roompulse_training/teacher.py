"""Targets softened by a finished net, which sees the same altered crop as its pupil (Hinton et al. 2015, arXiv:1503.02531)."""

from pathlib import Path

import torch
from torch import nn

from .checkpoint import averaged_net
from .config import Config


def load_teacher(config: Config, folder: Path, device: torch.device) -> nn.Module | None:
    """The run named by the config, beside the pupil's folder."""
    if config.teacher is None:
        return None
    net, _ = averaged_net(folder.parent / config.teacher)
    return net.to(device, memory_format=torch.channels_last)


@torch.no_grad()
def softened(targets: torch.Tensor, teacher: nn.Module | None, x: torch.Tensor, config: Config) -> torch.Tensor:
    """Votes [N, 10] and crops [N, 1, 48, 48] -> targets [N, 10] that still sum to one."""
    if teacher is None or config.teacher_share == 0:
        return targets
    with torch.autocast(x.device.type, torch.bfloat16, enabled=config.bfloat16):
        logits = teacher(x)
    return targets.lerp(torch.softmax(logits.float(), 1), config.teacher_share)
