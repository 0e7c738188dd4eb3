"""Makes a run's folder from a net that has been written, for when its checkpoint is gone: the net can be trained further, or teach.

    python3 -m roompulse_training.restore configs/pupil-last.json ../models/expression.onnx ../../runs/pupil-last

In the file, normalisations are folded into the convolutions. The restored net has normalisations again, which on the first
training pictures compute nothing at first, so that its answers are those of the file.
"""

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import nn

from .augment import standardise_batch
from .checkpoint import Run, save
from .config import Config, read_config
from .data import DEFAULT_FOLDER, load_split
from .ema import Ema
from .face_recognition_weights import calibrate_on_the_way
from .face_resnet import Normed
from .net import NETS
from .optimizer import make_optimizer

CALIBRATION_PICTURES = 2048


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path, help="of the run that the file was written from")
    parser.add_argument("file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    args = parser.parse_args()
    config = read_config(args.config)
    images = load_split("train", args.data).images[:CALIBRATION_PICTURES]
    net = restored(config, onnx.load(str(args.file)), standardise_batch(images.float()[:, None]))
    args.out.mkdir(parents=True, exist_ok=True)
    save(Run(config, net, Ema(net, config.ema_decay), make_optimizer(net, config), epoch=config.epochs), args.out)


@torch.no_grad()
def restored(config: Config, model: onnx.ModelProto, crops: torch.Tensor) -> nn.Module:
    """The net in evaluation mode; `crops` are standardised, float [N, 1, 48, 48]. KeyError if it is another net's file."""
    values = {weights.name: numpy_helper.to_array(weights) for weights in model.graph.initializer}

    def stored(name: str) -> torch.Tensor:
        found = values.get(f"net.{name}.half")
        return torch.from_numpy((values[f"net.{name}"] if found is None else found).copy()).float()

    net = NETS[config.net]()
    layers = {name: layer for name, layer in net.named_modules() if isinstance(layer, Normed)}
    for name, layer in layers.items():
        layer.conv.weight.copy_(stored(f"{name}.conv.weight"))
        layer.norm.bias.copy_(stored(f"{name}.conv.bias"))
    net.fc.weight.copy_(stored("fc.weight"))
    net.fc.bias.copy_(stored("fc.bias"))
    hooks = [calibrate_on_the_way(layer) for layer in layers.values()]
    net.eval()(crops)
    for hook in hooks:
        hook.remove()
    return net


if __name__ == "__main__":
    main()
