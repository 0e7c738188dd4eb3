"""The nets, by name. Input float32 [N, 1, 48, 48], output logits [N, 10]."""

import torch.nn.functional as F
from torch import nn

from .data import CLASSES


class Block(nn.Module):
    """Two dense 3x3 convolutions with a shortcut: what WASM and WebGPU run well."""

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


class Bottleneck(nn.Module):
    """He et al. 2015 (arXiv:1512.03385), the block of ResNet50."""

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
    """realtimeFER's: ResNet50 and two dense layers; the picture is its one channel, enlarged to 96 px."""

    def __init__(self):
        super().__init__()
        layers = [
            nn.Conv2d(1, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(),
            nn.MaxPool2d(3, 2, 1),
        ]
        inputs = 64
        for width, depth, stride in ((64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2)):
            for i in range(depth):
                layers.append(Bottleneck(inputs, width, stride if i == 0 else 1))
                inputs = 4 * width
        self.body = nn.Sequential(*layers)
        self.dense = nn.Sequential(
            nn.Linear(inputs, 512), nn.ReLU(), nn.Dropout(0.5), nn.Linear(512, len(CLASSES))
        )

    def forward(self, x):
        x = F.interpolate(x, size=96, mode="bilinear", align_corners=False)
        return self.dense(self.body(x).mean((2, 3)))


NETS = {"small": SmallNet, "resnet50": RealtimeFer}


def mega_macs(net: nn.Module, x) -> float:
    """Multiply-accumulates of the convolutions and dense layers for one input, in millions."""
    total = 0

    def count(module, _, output):
        nonlocal total
        positions = output.shape[2] * output.shape[3] if output.ndim == 4 else 1
        total += positions * module.weight.numel()

    hooks = [
        m.register_forward_hook(count)
        for m in net.modules()
        if isinstance(m, (nn.Conv2d, nn.Linear))
    ]
    net.eval()(x)
    for hook in hooks:
        hook.remove()
    return total / 1e6
