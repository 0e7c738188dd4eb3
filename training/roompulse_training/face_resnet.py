"""A teacher that has seen millions of faces: dlib's face recognition net (D. King, public domain), trained further.

Its weights come with the npm package @vladmandic/face-api (face_recognition_weights.py). The pupil that ships learns its
opinions about expressions only; neither net can tell who somebody is.
"""

import torch
import torch.nn.functional as F
from torch import nn

from .crop import SIDE
from .data import CLASSES

INPUT_DEVIATION = 0.25  # deviation of the net's normalised pixels, about that of a face in grey levels / 255


class Normed(nn.Module):
    """A convolution and its normalisation."""

    def __init__(self, inputs: int, outputs: int, stride: int = 1, size: int = 3, padding: int = 1):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, size, stride, padding, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return self.norm(self.conv(x))


class Residual(nn.Module):
    """dlib's block: if it shrinks, the shortcut is a mean of 2x2, and the parts that the convolution lacks next to it,
    a last row and column or channels, are zero. `size` is the input's: shapes are fixed, so that no
    arithmetic on them ends up in the exported file."""

    def __init__(self, inputs: int, outputs: int, shrinks: bool, size: int):
        super().__init__()
        self.shrinks = shrinks
        self.conv1 = Normed(inputs, outputs, 2, padding=0) if shrinks else Normed(inputs, outputs)
        self.conv2 = Normed(outputs, outputs)
        self.size = size // 2 if shrinks else size
        self.lacking = self.size - (size - 3) // 2 - 1 if shrinks else 0
        self.new_channels = outputs - inputs

    def forward(self, x):
        y = self.conv2(F.relu(self.conv1(x)))
        if self.shrinks:
            x = F.avg_pool2d(x, 2)
        if self.lacking > 0:
            y = F.pad(y, (0, self.lacking, 0, self.lacking))
        if self.new_channels > 0:
            x = F.pad(x, (0, 0, 0, 0, 0, self.new_channels))
        return F.relu(y + x)


BLOCKS = (
    ("conv32_1", 32, 32, False), ("conv32_2", 32, 32, False), ("conv32_3", 32, 32, False),
    ("conv64_down", 32, 64, True), ("conv64_1", 64, 64, False), ("conv64_2", 64, 64, False), ("conv64_3", 64, 64, False),
    ("conv128_down", 64, 128, True), ("conv128_1", 128, 128, False), ("conv128_2", 128, 128, False),
    ("conv256_down", 128, 256, True), ("conv256_1", 256, 256, False), ("conv256_2", 256, 256, False),
)


class FaceResNet(nn.Module):
    """`side`: the crop is enlarged to this size first. dlib's net was trained at 150, but 48 pixels contain no more detail than 112 show."""

    def __init__(self, side: int = 112, blocks: int = len(BLOCKS), dropout: float = 0.3):
        super().__init__()
        # Computed as two products with a constant, which every runtime supports, rather than as a resizing.
        self.register_buffer("enlarge", enlarging(side), persistent=False)
        self.stem = Normed(1, 32, 2, size=7, padding=0)
        self.body = nn.ModuleDict()
        size = ((side - 7) // 2 + 1 - 3) // 2 + 1
        for name, *shape in BLOCKS[:blocks]:
            self.body[name] = Residual(*shape, size)
            size = self.body[name].size
        self.drop = nn.Dropout(dropout)
        self.fc = nn.Linear(BLOCKS[blocks - 1][2], len(CLASSES))

    def forward(self, x):
        x = self.enlarge @ x @ self.enlarge.T * INPUT_DEVIATION
        x = F.max_pool2d(F.relu(self.stem(x)), 3, 2)
        for block in self.body.values():
            x = block(x)
        return self.fc(self.drop(x.mean((2, 3))))


def enlarging(side: int) -> torch.Tensor:
    """The matrix [side, 48] that interpolates a row of the crop bilinearly, with pixel centres aligned."""
    return F.interpolate(torch.eye(SIDE)[:, None], size=side, mode="linear", align_corners=False)[:, 0].T.contiguous()


def face_pupil() -> FaceResNet:
    """The same net without its last three blocks, on a smaller picture: small enough to ship."""
    return FaceResNet(side=72, blocks=10, dropout=0.2)
