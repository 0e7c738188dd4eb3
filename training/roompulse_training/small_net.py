"""A small residual net with dense 3x3 convolutions only, which run fast on WASM and WebGPU."""

import torch.nn.functional as F
from torch import nn

from .data import CLASSES


class Block(nn.Module):
    """Two convolutions with a shortcut (He et al. 2015, arXiv:1512.03385)."""

    def __init__(self, inputs: int, outputs: int, stride: int):
        super().__init__()
        self.c1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.b1 = nn.BatchNorm2d(outputs)
        self.c2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.b2 = nn.BatchNorm2d(outputs)
        self.sk = nn.Identity()
        if stride > 1 or inputs != outputs:
            self.sk = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs)
            )

    def forward(self, x):
        y = F.relu(self.b1(self.c1(x)))
        return F.relu(self.b2(self.c2(y)) + self.sk(x))


class SmallNet(nn.Module):
    """Six residual blocks at 24, 12 and 6 pixels."""

    def __init__(self, widths=(24, 36, 64, 112)):
        super().__init__()
        w0, w1, w2, w3 = widths
        self.stem = nn.Sequential(
            nn.Conv2d(1, w0, 3, 2, 1, bias=False), nn.BatchNorm2d(w0), nn.ReLU()
        )
        self.body = nn.Sequential(
            Block(w0, w1, 1), Block(w1, w1, 1),
            Block(w1, w2, 2), Block(w2, w2, 1),
            Block(w2, w3, 2), Block(w3, w3, 1),
        )
        self.drop = nn.Dropout(0.2)
        self.fc = nn.Linear(w3, len(CLASSES))

    def forward(self, x):
        return self.fc(self.drop(self.body(self.stem(x)).mean((2, 3))))
