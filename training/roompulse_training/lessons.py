"""A pupil's targets: the votes, softened by the answers of finished nets (Hinton et al. 2015, arXiv:1503.02531).

Teachers see each picture once in four versions: unchanged and aligned, each also mirrored; in two, if no alignment is known. The pupil sees it altered and learns to give the same answer,
so that it becomes insensitive to mirroring and alteration along with learning their opinion.
"""

from pathlib import Path

import torch

from .augment import standardise_batch
from .checkpoint import averaged_net
from .config import Config
from .data import Split
from .move import identity, take

FILE_NAME = "lessons.pt"


def lessons(config: Config, out: Path, split: Split, places: torch.Tensor, device: torch.device) -> torch.Tensor:
    """Targets [N, 10] that sum to one; the teachers' part is stored in the run's folder."""
    if config.teacher_share == 0:
        return split.targets
    file = out / FILE_NAME
    if not file.exists():
        opinions = [opinion(averaged_net(out.parent / name)[0], split, places, device) for name in config.teachers]
        torch.save(torch.stack(opinions).mean(0), file)
    return split.targets.lerp(torch.load(file), config.teacher_share)


@torch.no_grad()
def opinion(net, split: Split, places: torch.Tensor, device: torch.device) -> torch.Tensor:
    """The mean of the net's distributions [N, 10] over the versions of each picture."""
    net = net.eval().to(device, memory_format=torch.channels_last)
    is_aligned = not torch.equal(places, identity(len(split)))
    means = []
    for images, place in zip(split.images.split(256), places.split(256)):
        plain = images.float()[:, None]
        views = [plain, take(plain, place)] if is_aligned else [plain]
        looks = torch.cat([look for view in views for look in (view, view.flip(3))])
        x = standardise_batch(looks).to(device).contiguous(memory_format=torch.channels_last)
        with torch.autocast(device.type, torch.bfloat16):
            logits = net(x)
        means.append(torch.softmax(logits.float(), 1).cpu().view(-1, len(images), logits.shape[1]).mean(0))
    return torch.cat(means)
