"""Writes a run's averaged net as ONNX: crops [batch, 1, 48, 48] -> probabilities [batch, 10].

    python3 -m roompulse_training.export ../../runs/small ../models/expression.onnx
"""

import argparse
from pathlib import Path

import onnx
import torch
from torch import nn

from .checkpoint import averaged_net
from .crop import SIDE
from .data import CLASSES

OPSET = 17
PREPROCESSING_VERSION = "1"  # goes up with any change to crop.py, whose words follow
PREPROCESSING = (
    "grey crop of 48x48 pixels, eyes and mouth aligned to (15.2, 18.7) (31.8, 18.3) (23.9, 36.9), "
    "Rec. 601 luma 0..255, less its mean, divided by max(its deviation, 10)"
)


class WithSoftmax(nn.Module):
    def __init__(self, net: nn.Module):
        super().__init__()
        self.net = net

    def forward(self, crops):
        return torch.softmax(self.net(crops), 1)


def export(net: nn.Module, file: Path) -> None:
    """Normalisations end up within the convolutions; the file says its labels and preprocessing."""
    torch.onnx.export(
        WithSoftmax(net).eval(),
        torch.zeros(1, 1, SIDE, SIDE),
        str(file),
        input_names=["crops"],
        output_names=["probabilities"],
        dynamic_axes={"crops": {0: "batch"}, "probabilities": {0: "batch"}},
        opset_version=OPSET,
        do_constant_folding=True,
    )
    model = onnx.load(str(file))
    properties = {
        "labels": ",".join(CLASSES),
        "preprocessing_version": PREPROCESSING_VERSION,
        "preprocessing": PREPROCESSING,
    }
    onnx.helper.set_model_props(model, properties)
    onnx.checker.check_model(model)
    onnx.save(model, str(file))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    export(net, args.file)


if __name__ == "__main__":
    main()
