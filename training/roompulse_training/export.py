"""Writes a checkpoint's averaged net as ONNX: crops [batch, 1, 48, 48] -> probabilities [batch, 10].

    python3 -m roompulse_training.export ../../runs/small --net small ../models/expression.onnx
"""

import argparse
from pathlib import Path

import onnx
import torch
from torch import nn

from .crop import SIDE
from .data import CLASSES
from .evaluate import load_ema
from .net import NETS

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
    torch.onnx.export(
        WithSoftmax(net).eval(),
        torch.zeros(1, 1, SIDE, SIDE),
        str(file),
        input_names=["crops"],
        output_names=["probabilities"],
        dynamic_axes={"crops": {0: "batch"}, "probabilities": {0: "batch"}},
        opset_version=17,
        do_constant_folding=True,
    )
    model = onnx.load(str(file))
    onnx.helper.set_model_props(model, {"labels": ",".join(CLASSES), "preprocessing": PREPROCESSING})
    onnx.checker.check_model(model)
    onnx.save(model, str(file))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--net", choices=NETS, required=True)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    export(load_ema(args.run, args.net), args.file)
    print(f"{args.file}: {args.file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
