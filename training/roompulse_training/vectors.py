"""Writes the test vectors that the extension's and the training's tests share.

    python3 -m roompulse_training.vectors ../test/fixtures/expression-input/vectors.json

The pictures come from a formula, so that the repository contains nobody's face:
R = (7x + 3y) % 256, G = (5x + 11y + xy) % 256, B = (13x + 2y) % 256, A = 255.
"""

import json
import sys
from pathlib import Path

import numpy as np

from .crop import aligned_crop

CASES = {
    "smaller than the crop": (40, 30, [[14.0, 10.5], [25.5, 9.5], [20.0, 22.0]]),
    "turned by a quarter": (90, 120, [[60.0, 30.0], [62.0, 70.0], [20.0, 52.0]]),
    "larger than the crop": (130, 110, [[45.2, 40.1], [88.9, 47.3], [62.0, 88.8]]),
    "beyond the edge": (64, 64, [[2.0, 5.0], [40.0, -6.0], [18.0, 38.0]]),
}


def formula_picture(width: int, height: int) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    channels = (7 * x + 3 * y, 5 * x + 11 * y + x * y, 13 * x + 2 * y, 255 + 0 * x)
    return np.stack([c % 256 for c in channels], -1).astype(np.uint8)


def make_vectors() -> list[dict]:
    return [
        {
            "name": name,
            "widthPx": width,
            "heightPx": height,
            "anchors": anchors,
            "crop": [
                round(float(v), 5)
                for v in aligned_crop(formula_picture(width, height), np.array(anchors)).ravel()
            ],
        }
        for name, (width, height, anchors) in CASES.items()
    ]


if __name__ == "__main__":
    document = {"picture": __doc__.strip().split("\n\n")[-1], "cases": make_vectors()}
    Path(sys.argv[1]).write_text(json.dumps(document) + "\n")
