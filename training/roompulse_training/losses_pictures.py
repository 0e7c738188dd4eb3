"""The model card's two pictures about the losses."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

from .data import CLASSES
from .losses_text import CURVES, COUNTS, taken_out


def draw_losses(facts: dict, folder: Path) -> None:
    _draw_counts(facts, folder / COUNTS)
    _draw_curves(facts, folder / CURVES)


def _draw_counts(facts: dict, picture: Path) -> None:
    figure, axes = plt.subplots(figsize=(7, 3.2))
    axes.bar(CLASSES, facts["counts"], color="#5b7fa6")
    axes.set_yscale("log")
    axes.set_ylim(1, 60_000)
    axes.set_ylabel("training pictures (log)")
    for i, (count, weight) in enumerate(zip(facts["counts"], facts["weights"])):
        axes.text(i, count * 1.15, f"{count:,}\n× {weight:.2f}", ha="center", fontsize=7)
    axes.tick_params(axis="x", labelsize=8)
    _save(figure, picture)


def _draw_curves(facts: dict, picture: Path) -> None:
    runs = facts["runs"]
    shown = {
        "soft-ce": (runs["soft-ce"], "#1b5e9b", "-"),
        "weighted": (runs["realtimefer-weighted"], "#c0392b", "-"),
        "weighted, divided by the weights": (taken_out(runs["realtimefer-weighted"]), "#c0392b", ":"),
        "kl": (runs["realtimefer-kl"], "#3a7d44", "-"),
    }
    figure, panels = plt.subplots(1, 3, figsize=(11, 3.6))
    for axes, (key, title) in zip(
        panels, (("accuracy", "accuracy"), ("balancedAccuracy", "balanced accuracy"), ("nll", "NLL against the votes"))
    ):
        for name, (of, colour, style) in shown.items():
            for seed, run in enumerate(of):
                axes.plot([row[key] for row in run], style, color=colour, linewidth=1, label=name if seed == 0 else None)
        axes.set_xlabel("epoch")
        axes.set_title(title, fontsize=10)
    panels[2].legend(fontsize=7, loc="center right", bbox_to_anchor=(1, 0.6))
    _save(figure, picture)


def _save(figure, picture: Path) -> None:
    figure.tight_layout()
    figure.savefig(picture, dpi=80)
    plt.close(figure)
