"""Measures a checkpoint on valid by the majority protocol.

    python3 -m roompulse_training.evaluate ../../runs/small --net small [--picture ../models/confusion.png]
"""

import argparse
import dataclasses
import math
from pathlib import Path

import torch

from .augment import standardise_batch
from .data import CLASSES, DEFAULT_FOLDER, EMOTIONS, load_split, majority
from .net import NETS


@dataclasses.dataclass(frozen=True)
class Figures:
    n: int
    accuracy: float
    interval: tuple[float, float]  # Wilson, 95 %
    nll: float  # against the vote distribution, on the same n pictures
    ece: float  # 15 bins, of the leading emotion
    confusion: torch.Tensor  # counts [8, 8], rows are the votes' majority

    @property
    def recalls(self) -> torch.Tensor:
        return self.confusion.diag() / self.confusion.sum(1).clamp_min(1)


@torch.no_grad()
def probabilities_of(net, images: torch.Tensor, device: torch.device) -> torch.Tensor:
    net.eval()
    x = standardise_batch(images.float()[:, None])
    return torch.cat([torch.softmax(net(b.to(device)), 1).cpu() for b in x.split(256)])


def measure(net, images: torch.Tensor, targets: torch.Tensor, device: torch.device) -> Figures:
    mask, labels = majority(targets)
    return figures_of(probabilities_of(net, images[mask], device), targets[mask], labels)


def figures_of(probabilities: torch.Tensor, targets: torch.Tensor, labels: torch.Tensor) -> Figures:
    """Accuracy of the arg-max over the eight emotions."""
    n = len(labels)
    confidence, guesses = probabilities[:, :EMOTIONS].max(1)
    hits = guesses == labels
    confusion = torch.zeros(EMOTIONS, EMOTIONS)
    confusion.index_put_((labels, guesses), torch.ones(n), accumulate=True)
    accuracy = hits.float().mean().item()
    nll = -(targets * probabilities.clamp_min(1e-8).log()).sum(1).mean().item()
    return Figures(n, accuracy, wilson(accuracy, n), nll, calibration_error(confidence, hits), confusion)


def wilson(share: float, n: int, z: float = 1.96) -> tuple[float, float]:
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return centre - half, centre + half


def calibration_error(confidence: torch.Tensor, hits: torch.Tensor, bins: int = 15) -> float:
    total = 0.0
    which = (confidence * bins).long().clamp(0, bins - 1)
    for i in range(bins):
        inside = which == i
        if inside.any():
            gap = (confidence[inside].mean() - hits[inside].float().mean()).abs()
            total += (gap * inside.float().mean()).item()
    return total


def draw_confusion(figures: Figures, picture: Path) -> None:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    shares = figures.confusion / figures.confusion.sum(1, keepdim=True).clamp_min(1)
    figure, axes = plt.subplots(figsize=(6, 5.4))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    names = CLASSES[:EMOTIONS]
    axes.set_xticks(range(EMOTIONS), names, rotation=45, ha="right")
    axes.set_yticks(range(EMOTIONS), names)
    axes.set_xlabel("the net says")
    axes.set_ylabel("most taggers say")
    for row in range(EMOTIONS):
        for column in range(EMOTIONS):
            share = shares[row, column].item()
            colour = "white" if share > 0.5 else "black"
            axes.text(column, row, f"{share:.2f}", ha="center", va="center", color=colour, fontsize=8)
    axes.set_title(f"FER+ valid, majority, n = {figures.n}")
    figure.tight_layout()
    figure.savefig(picture, dpi=80)


def load_ema(run: Path, name: str):
    net = NETS[name]()
    net.load_state_dict(torch.load(run / "checkpoint.pt", map_location="cpu")["ema"])
    return net.eval()


def describe(figures: Figures) -> str:
    low, high = figures.interval
    lines = [
        f"accuracy {figures.accuracy:.4f} (95 % {low:.4f} to {high:.4f}, n = {figures.n})",
        f"NLL against the votes {figures.nll:.4f}, ECE-15 {figures.ece:.4f}",
    ]
    lines += [f"recall {name} {recall:.3f}" for name, recall in zip(CLASSES, figures.recalls.tolist())]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--net", choices=NETS, required=True)
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--picture", type=Path)
    args = parser.parse_args()
    figures = measure(load_ema(args.run, args.net), *load_split("valid", args.data), torch.device("cpu"))
    print(describe(figures))
    if args.picture:
        draw_confusion(figures, args.picture)


if __name__ == "__main__":
    main()
