"""Writes a run's averaged net as ONNX: crops [batch, 1, 48, 48] -> logits and probabilities, each [batch, 10].

    python3 -m roompulse_training.export ../../runs/small ../models/expression.onnx --temperature 1.2
"""

import argparse
from pathlib import Path

import onnx
import torch
from torch import nn

from .checkpoint import averaged_net
from .crop import SIDE, TEMPLATE
from .data import CLASSES, DEFAULT_FOLDER, load_split
from .half_weights import halve_weights
from .shipped import as_shipped
from .temperature import fit_temperature

OPSET = 17
PREPROCESSING_VERSION = "2"  # increases with any change to crop.py, which the following text describes
PREPROCESSING = (
    f"grey crop of {SIDE}x{SIDE} pixels, eyes and mouth aligned to "
    f"{' '.join(f'({x:g}, {y:g})' for x, y in TEMPLATE)}, "
    "Rec. 601 luma 0..255, less its mean, divided by max(its deviation, 10)"
)


class Calibrated(nn.Module):
    """The logits divided by the temperature, and their softmax."""

    def __init__(self, net: nn.Module, temperature: float):
        super().__init__()
        self.net = net
        self.temperature = temperature

    def forward(self, crops):
        logits = self.net(crops) / self.temperature
        return logits, torch.softmax(logits, 1)


def export(net: nn.Module, file: Path, temperature: float = 1.0) -> None:
    """Writes the net as it ships, with 16-bit weights; the file contains its labels, preprocessing and temperature."""
    torch.onnx.export(
        Calibrated(as_shipped(net), temperature).eval(),
        torch.zeros(1, 1, SIDE, SIDE),
        str(file),
        input_names=["crops"],
        output_names=["logits", "probabilities"],
        dynamic_axes={name: {0: "batch"} for name in ("crops", "logits", "probabilities")},
        opset_version=OPSET,
        do_constant_folding=True,
    )
    model = onnx.load(str(file))
    halve_weights(model)
    properties = {
        "labels": ",".join(CLASSES),
        "preprocessing_version": PREPROCESSING_VERSION,
        "preprocessing": PREPROCESSING,
        "temperature": str(temperature),
    }
    onnx.helper.set_model_props(model, properties)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, str(file))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--temperature", type=float, help="else fitted on valid, see temperature.py")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    temperature = args.temperature
    if temperature is None:
        temperature = fit_temperature(net, load_split("valid", args.data), torch.device("cpu"))
    export(net, args.file, temperature)


if __name__ == "__main__":
    main()
