"""The confusion matrix as a picture."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

from .data import CLASSES, EMOTIONS
from .figures import Figures


def draw_confusion(figures: Figures, picture: Path) -> None:
    """Draws each row as shares of the pictures whose taggers agree on that emotion."""
    counts = figures.confusion.sum(1)
    shares = figures.confusion / counts[:, None].clamp_min(1)
    figure, axes = plt.subplots(figsize=(6, 5.4))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    names = CLASSES[:EMOTIONS]
    axes.set_xticks(range(EMOTIONS), names, rotation=45, ha="right")
    axes.set_yticks(range(EMOTIONS), [f"{name} ({int(n)})" for name, n in zip(names, counts)])
    axes.set_xlabel("the net says")
    axes.set_ylabel("most taggers say (pictures)")
    for row in range(EMOTIONS):
        for column in range(EMOTIONS):
            share = shares[row, column].item()
            colour = "white" if share > 0.5 else "black"
            axes.text(column, row, f"{share:.2f}", ha="center", va="center", color=colour, fontsize=8)
    axes.set_title(f"FER+ valid, majority, n = {figures.n}")
    figure.tight_layout()
    figure.savefig(picture, dpi=80)
    plt.close(figure)
