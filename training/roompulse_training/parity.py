"""Writes the answers of the net in models/expression.onnx under PyTorch, with which the browser's answers are compared.

    python3 -m roompulse_training.parity ../../runs/small ../test/fixtures/expression-net/parity.json

The pictures come from a formula in whole numbers, which test/support/blob-picture.ts repeats; none of them shows a real face.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch

from .checkpoint import averaged_net
from .crop import SIDE, TEMPLATE, aligned_crop
from .shipped import as_shipped

MODEL = Path(__file__).resolve().parents[2] / "models" / "expression.onnx"
COUNT = 24
PICTURE_SIDE = 80  # between one and two pixels for each of the crop's, so that no rounding decides how it is sampled


def blob_picture(n: int) -> np.ndarray:
    """A grey picture, uint8 [80, 80, 4]: a gradient, two to six round blobs and, in three of four pictures, noise."""
    y, x = np.mgrid[0:PICTURE_SIDE, 0:PICTURE_SIDE]
    grey = 70 + n * 37 % 90 + n % 3 * x // 2 + n % 5 * y // 4
    for k in range(2 + n % 5):
        radius = 8 + (n * 7 + k * 11) % 24
        distance2 = (x - (n * 29 + k * 53) % PICTURE_SIDE) ** 2 + (y - (n * 43 + k * 31) % PICTURE_SIDE) ** 2
        height = 60 + (n * 17 + k * 23) % 80
        bump = height * np.maximum(0, radius**2 - distance2) // radius**2
        grey = grey + bump if (n + k) % 2 else grey - bump
    noise = (x * 131 + y * 197 + n * 71) * (x * 13 + y * 7 + n + 1) % 257
    grey = np.clip(grey + n % 4 * 16 * noise // 257, 0, 255)
    return np.stack([grey, grey, grey, np.full_like(grey, 255)], -1).astype(np.uint8)


def parity_crops(pictures: list[np.ndarray]) -> torch.Tensor:
    """float32 [N, 1, 48, 48]; in each picture the template is placed as in the crop, only larger."""
    anchors = TEMPLATE * PICTURE_SIDE / SIDE
    return torch.tensor(np.stack([aligned_crop(picture, anchors) for picture in pictures]))[:, None]


def make_parity(net: torch.nn.Module, model: Path) -> dict:
    """`net` is the trained net; the model file gives the temperature, and its hash reveals stale answers."""
    pictures = [blob_picture(n) for n in range(COUNT)]
    properties = {p.key: p.value for p in onnx.load(str(model)).metadata_props}
    with torch.no_grad():
        logits = as_shipped(net)(parity_crops(pictures)) / float(properties["temperature"])
    return {
        "modelSha256": sha256(model.read_bytes()),
        "picturesSha256": sha256(np.stack(pictures).tobytes()),
        "logits": [[round(v, 6) for v in row] for row in logits.tolist()],
    }


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="the one that the model was exported from")
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    args.file.parent.mkdir(parents=True, exist_ok=True)
    args.file.write_text(json.dumps(make_parity(net, args.model), indent="\t") + "\n")


if __name__ == "__main__":
    main()
