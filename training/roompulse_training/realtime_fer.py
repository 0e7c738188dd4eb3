"""The net of realtimeFER, the system that we started from: ResNet50 from scratch with its 1,000 outputs, and two dense layers."""

import torch.nn.functional as F
from torch import nn

from .data import CLASSES

STAGES = ((64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2))  # width, blocks, first stride


class Bottleneck(nn.Module):
    """The block of ResNet50 (He et al. 2015, arXiv:1512.03385)."""

    def __init__(self, inputs: int, width: int, stride: int):
        super().__init__()
        outputs = 4 * width
        self.path = nn.Sequential(
            nn.Conv2d(inputs, width, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(),
            nn.Conv2d(width, width, 3, stride, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(),
            nn.Conv2d(width, outputs, 1, bias=False), nn.BatchNorm2d(outputs),
        )
        self.shortcut = nn.Identity()
        if stride > 1 or inputs != outputs:
            self.shortcut = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs)
            )

    def forward(self, x):
        return F.relu(self.path(x) + self.shortcut(x))


class RealtimeFer(nn.Module):
    """The grey picture is each of three channels, enlarged to 224 px."""

    def __init__(self):
        super().__init__()
        layers = [
            nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(),
            nn.MaxPool2d(3, 2, 1),
        ]
        inputs = 64
        for width, depth, stride in STAGES:
            for i in range(depth):
                layers.append(Bottleneck(inputs, width, stride if i == 0 else 1))
                inputs = 4 * width
        self.body = nn.Sequential(*layers)
        self.dense = nn.Sequential(
            nn.Linear(inputs, 1000), nn.ReLU(),
            nn.Linear(1000, 100), nn.ReLU(), nn.Linear(100, len(CLASSES)),
        )

    def forward(self, x):
        x = F.interpolate(x, size=224, mode="bilinear", align_corners=False).expand(-1, 3, -1, -1)
        return self.dense(self.body(x).mean((2, 3)))
