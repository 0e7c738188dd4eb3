"""The extension's own landmarks in the training pictures (`npm run landmarks`), and the crop's template learnt from them.

    python3 -m roompulse_training.alignment ../../runs/train.anchors.json      # prints the template for crop.py
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch

from .crop import SIDE, TEMPLATE, fit_similarity
from .move import affine_of

ANCHORS = ("leftEye", "rightEye", "mouth")


def read_anchors(file: Path) -> list[np.ndarray | None]:
    """Three points [3, 2] for each picture of the file, in its pixels; None if no face was found."""
    faces = json.loads(file.read_text())["faces"]
    return [_points(face) for face in faces]


def _points(face: dict | None) -> np.ndarray | None:
    if face is None:
        return None
    return np.array([[face["anchors"][name][axis] for axis in "xy"] for name in ANCHORS])


def learn_template(anchors: list[np.ndarray | None]) -> tuple[np.ndarray, np.ndarray]:
    """The median position of each point [3, 2], made symmetric because training mirrors half of the pictures,
    and the standard deviation around the mean [3, 2]."""
    found = np.stack([points for points in anchors if points is not None])
    mirrored = found[:, [1, 0, 2]] * [-1, 1] + [SIDE, 0]
    return np.median(np.concatenate([found, mirrored]), 0), found.std(0)


def alignments(anchors: list[np.ndarray | None]) -> tuple[torch.Tensor, torch.Tensor]:
    """The position of each aligned crop in its picture, [N, 2, 3] as move.take expects it, and whether it is known [N]."""
    places = torch.eye(2, 3).repeat(len(anchors), 1, 1)
    known = torch.zeros(len(anchors), dtype=torch.bool)
    for i, points in enumerate(anchors):
        if points is not None:
            places[i] = affine_of(*fit_similarity(TEMPLATE, points))
            known[i] = True
    return places, known


if __name__ == "__main__":
    faces = read_anchors(Path(sys.argv[1]))
    template, deviation = learn_template(faces)
    missing = sum(points is None for points in faces)
    print(f"{len(faces)} pictures, {missing} without a face\ntemplate\n{template.round(1)}\ndeviation\n{deviation.round(1)}")
