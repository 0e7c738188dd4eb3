"""Draws the net's accuracy against its confidence."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import torch

from .data import EMOTIONS, Split, majority
from .figures import calibration_bins, logits_of


def draw_calibration(net, valid: Split, temperature: float, picture: Path, device: torch.device) -> None:
    mask, labels = majority(valid.targets)
    logits = logits_of(net, valid.images[mask].float()[:, None], device)
    figure, axes = plt.subplots(figsize=(4.5, 4))
    axes.plot([0, 1], [0, 1], color="#888888", linewidth=1, label="as sure as right")
    for name, t, style in (("before", 1.0, "o--"), (f"at temperature {temperature}", temperature, "s-")):
        confidence, guesses = torch.softmax(logits / t, 1)[:, :EMOTIONS].max(1)
        rows = calibration_bins(confidence, guesses == labels)
        axes.plot([sure for sure, _, _ in rows], [right for _, right, _ in rows], style, markersize=4, label=name)
    axes.set_xlabel("confidence")
    axes.set_ylabel("accuracy")
    axes.legend()
    figure.tight_layout()
    figure.savefig(picture, dpi=80)
    plt.close(figure)
