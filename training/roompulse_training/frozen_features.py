"""What dlib's face recognition net, which never learnt expressions, sees in each picture: features on which a small net trains in a minute."""

from pathlib import Path

import torch
import torch.nn.functional as F

from .augment import standardise_batch
from .data import Split
from .face_recognition_weights import start_from_face_recognition
from .face_resnet import FaceResNet

CALIBRATION_PICTURES = 512
DIMENSIONS = 128
LAYERS = {"conv64_3": 3, "conv128_2": 2, "conv256_2": 1}  # with the places per side that are kept apart
BATCH = 256


def frozen_features(training: Split, valid: Split, file: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """The principal components [N, DIMENSIONS] of both splits, each with unit deviation over the training pictures; they are kept in `file`."""
    if not file.exists():
        net = FaceResNet()
        start_from_face_recognition(net, _crops(training.images[:CALIBRATION_PICTURES]))
        file.parent.mkdir(parents=True, exist_ok=True)
        torch.save([_activations(net.eval(), split.images) for split in (training, valid)], file)
    seen, unseen = torch.load(file)
    mean, deviation = seen.mean(0), seen.std(0).clamp_min(1e-6)
    seen, unseen = (seen - mean) / deviation, (unseen - mean) / deviation
    _, directions = torch.linalg.eigh(seen.T @ seen)
    kept = directions[:, -DIMENSIONS:]
    seen, unseen = seen @ kept, unseen @ kept
    scale = seen.std(0)
    return seen / scale, unseen / scale


@torch.no_grad()
def _activations(net: FaceResNet, images: torch.Tensor) -> torch.Tensor:
    found: dict[str, torch.Tensor] = {}
    hooks = [
        net.body[name].register_forward_hook(
            lambda _layer, _inputs, y, name=name, side=side: found.update({name: F.adaptive_avg_pool2d(y.float(), side).flatten(1)})
        )
        for name, side in LAYERS.items()
    ]
    rows = []
    for batch in images.split(BATCH):
        with torch.autocast("cpu", torch.bfloat16):
            net(_crops(batch).contiguous(memory_format=torch.channels_last))
        rows.append(torch.cat(list(found.values()), 1))
    for hook in hooks:
        hook.remove()
    return torch.cat(rows)


def _crops(images: torch.Tensor) -> torch.Tensor:
    return standardise_batch(images.float()[:, None])
