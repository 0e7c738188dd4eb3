"""Accuracy by how far the head is turned; it decides up to which yaw an expression is read (maxExpressionYawDeg in src/core/base/thresholds.ts)."""

import json
from pathlib import Path

import torch

from .data import EMOTIONS, Split, majority
from .figures import logits_of, wilson

EDGES_DEG = (0, 10, 20, 30, 90)


def turns(anchors: Path) -> list[float | None]:
    """The absolute yaw of each face in degrees; None if no face was found."""
    faces = json.loads(anchors.read_text())["faces"]
    return [abs(face["headPose"]["yawDeg"]) if face and face["headPose"] else None for face in faces]


def by_turn(net, valid: Split, anchors: Path, device: torch.device) -> list[dict]:
    """For each range of yaw: its limits, the number of majority pictures, the accuracy and its 95 % interval."""
    mask, labels = majority(valid.targets)
    guesses = logits_of(net, valid.images[mask].float()[:, None], device)[:, :EMOTIONS].argmax(1)
    found = turns(anchors)
    yaws = [found[row] for row, kept in zip(valid.rows, mask.tolist()) if kept]
    rows = []
    for low, high in zip(EDGES_DEG, EDGES_DEG[1:]):
        inside = torch.tensor([yaw is not None and low <= yaw < high for yaw in yaws])
        n = int(inside.sum())
        if n == 0:
            continue
        accuracy = (guesses == labels)[inside].float().mean().item()
        rows.append({"fromDeg": low, "toDeg": high, "n": n, "accuracy": accuracy, "interval": wilson(accuracy, n)})
    return rows
