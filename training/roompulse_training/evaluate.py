"""Measures a run's averaged net on valid by the majority protocol.

    python3 -m roompulse_training.evaluate ../../runs/small [--picture ../models/confusion.png]
"""

import argparse
from pathlib import Path

import torch

from .checkpoint import averaged_net
from .confusion import draw_confusion
from .data import CLASSES, DEFAULT_FOLDER, load_split
from .figures import Figures, measure


def describe(figures: Figures) -> str:
    low, high = figures.interval
    lines = [
        f"accuracy {figures.accuracy:.4f} (95 % {low:.4f} to {high:.4f}, n = {figures.n})",
        f"balanced accuracy {figures.balanced_accuracy:.4f}",
        f"NLL against the votes {figures.nll:.4f}, ECE {figures.ece:.4f}",
    ]
    counts = figures.confusion.sum(1).int().tolist()
    rows = zip(CLASSES, figures.recalls.tolist(), counts)
    return "\n".join(lines + [f"recall {name} {recall:.3f} (n = {n})" for name, recall, n in rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--picture", type=Path)
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    figures = measure(net, *load_split("valid", args.data), torch.device("cpu"))
    print(describe(figures))
    if args.picture:
        draw_confusion(figures, args.picture)


if __name__ == "__main__":
    main()
