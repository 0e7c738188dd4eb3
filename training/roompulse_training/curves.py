"""The log of a run as a picture."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt


def draw_curves(rows: list[dict[str, float]], picture: Path) -> None:
    epochs = [row["epoch"] for row in rows]
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.5))
    left.plot(epochs, [row["loss"] for row in rows], label="loss, train")
    left.plot(epochs, [row["valid_nll"] for row in rows], label="NLL against votes, valid")
    left.set_xlabel("epoch")
    left.legend()
    right.plot(epochs, [row["valid_accuracy"] for row in rows], label="majority accuracy, valid")
    right.set_xlabel("epoch")
    right.legend()
    figure.tight_layout()
    figure.savefig(picture, dpi=80)
    plt.close(figure)
