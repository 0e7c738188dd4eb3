"""Measures a run's averaged net on valid by the majority protocol.

    python3 -m roompulse_training.evaluate ../../runs/small [--anchors ../../runs/valid.anchors.json]
"""

import argparse
import dataclasses
from pathlib import Path

import torch

from .alignment import alignments, read_anchors
from .checkpoint import averaged_net
from .data import CLASSES, DEFAULT_FOLDER, Split, load_split
from .figures import COVERAGE, Figures, measure
from .move import take
from .temperature import fit_temperature


def describe(figures: Figures) -> str:
    low, high = figures.interval
    lines = [
        f"accuracy {figures.accuracy:.4f} (95 % {low:.4f} to {high:.4f}, n = {figures.n})",
        f"balanced accuracy {figures.balanced_accuracy:.4f}, macro F1 {figures.macro_f1:.4f}",
        f"accuracy of the surest {COVERAGE:.0%} {figures.selective_accuracy:.4f}",
        f"NLL against the votes {figures.nll:.4f}, ECE {figures.ece:.4f}",
    ]
    counts = figures.confusion.sum(1).int().tolist()
    rows = zip(CLASSES, figures.recalls.tolist(), counts)
    return "\n".join(lines + [f"recall {name} {recall:.3f} (n = {n})" for name, recall, n in rows])


def aligned(split: Split, anchors: Path) -> Split:
    """The pictures aligned as in the extension; those without a face stay unchanged."""
    found = read_anchors(anchors)
    places, _ = alignments([found[row] for row in split.rows])
    crops = take(split.images.float()[:, None], places)[:, 0]
    return dataclasses.replace(split, images=crops)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--anchors", type=Path, help="of valid: measures on aligned pictures as well")
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    device = torch.device("cpu")
    valid = load_split("valid", args.data)
    temperature = fit_temperature(net, valid, device)
    print(f"as it is\n{describe(measure(net, valid, device))}\n")
    print(f"at its temperature, {temperature}\n{describe(measure(net, valid, device, temperature))}")
    if args.anchors:
        print(f"\non aligned pictures\n{describe(measure(net, aligned(valid, args.anchors), device, temperature))}")


if __name__ == "__main__":
    main()
