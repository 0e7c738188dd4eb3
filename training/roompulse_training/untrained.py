"""Writes a net with random weights as ONNX, since its speed does not depend on the weights.

    python3 -m roompulse_training.untrained reference ../../runs/reference.onnx

`npm run bench:nets` then times it.
"""

import argparse
from pathlib import Path

import torch

from .cost import mega_macs, parameter_count
from .export import export
from .net import NETS

SEED = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("net", choices=NETS)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    torch.manual_seed(SEED)
    net = NETS[args.net]()
    export(net, args.file)
    print(f"{parameter_count(net) / 1e6:.3f} M parameters, {mega_macs(net):.1f} MMAC")


if __name__ == "__main__":
    main()
