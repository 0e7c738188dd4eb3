"""Writes the model card and the confusion matrix beside it.

    python3 -m roompulse_training.card ../../runs/small ../models
"""

import argparse
from pathlib import Path

import torch
from torch import nn

from .checkpoint import averaged_net
from .confusion import draw_confusion
from .cost import mega_macs, parameter_count
from .crop import TEMPLATE
from .data import CLASSES, DEFAULT_FOLDER, load_split
from .export import PREPROCESSING_VERSION
from .figures import CALIBRATION_BINS, Figures, measure
from .lineage import Ancestor, in_words, lineage

PICTURE = "confusion.png"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("models", type=Path, help="the folder with expression.onnx")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    images, targets = load_split("train", args.data)
    figures = measure(net, *load_split("valid", args.data), torch.device("cpu"))
    draw_confusion(figures, args.models / PICTURE)
    size = (args.models / "expression.onnx").stat().st_size
    (args.models / "README.md").write_text(card(net, lineage(args.run), figures, len(images), size))


def card(
    net: nn.Module, ancestors: list[Ancestor], figures: Figures, training_pictures: int, size_bytes: int
) -> str:
    low, high = figures.interval
    anchors = " ".join(f"({x:g}, {y:g})" for x, y in TEMPLATE)
    return f"""# Models
`manifest.json` lists every file here with its hash, source and licence. This card is about `expression.onnx`.

## What it is
A residual net of dense 3x3 convolutions: {parameter_count(net):,} parameters, {mega_macs(net):.0f} million multiply-accumulates for a face,
{size_bytes / 1e6:.1f} MB. It gives the share of taggers who would choose each of ten words: {", ".join(CLASSES)} (NF: not a face).
Input `crops` [batch, 1, 48, 48], output `probabilities` [batch, 10], which sum to one. Licence: MIT.

**Preprocessing**, version {PREPROCESSING_VERSION}, the same in `src/core/expression-input.ts` and `training/roompulse_training/crop.py`: grey crop of 48x48
pixels on which left eye, right eye (as seen) and mouth lie nearest to {anchors}; less its mean, divided by
its deviation or 10 grey levels, whichever is more.

## Data
FER2013's training pictures (P.-L. Carrier, A. Courville, ICML 2013 workshop "Challenges in Representation Learning") with the votes of
FER+ (Barsoum et al. 2016, arXiv:1608.01041): {training_pictures:,} pictures, ten taggers each. A single vote counts as noise; the other
votes, divided by their sum, are the target. The pictures came from web searches, so nobody in them was asked.

## Training
{_steps(ancestors)}

AdamW, a cosine each, averaged weights (decay {ancestors[-1].config.ema_decay}); turns, scales, shifts, mirror images, coarse pictures, noise and covered
squares. The last epoch of the last run is what ships.

## Figures
FER+ valid, majority protocol (more than half of the remaining votes for one emotion; arg-max over the eight emotions), **n = {figures.n:,}**,
one net, one look at each picture, one seed.

| accuracy | 95 % interval | balanced accuracy | NLL against the votes | calibration error ({CALIBRATION_BINS} bins) |
|---|---|---|---|---|
| **{figures.accuracy:.4f}** | {low:.4f} to {high:.4f} | {figures.balanced_accuracy:.3f} | {figures.nll:.3f} | {figures.ece:.3f} |

| emotion | pictures | recall |
|---|---|---|
{_recall_rows(figures)}

![Confusion matrix: rows are the taggers' majority, columns the net's answer]({PICTURE})

## Limits
- **An expression is not a feeling.** The net repeats what taggers would call a face; it does not know why a face looks so.
- {_rare(figures)}
- The calibration error is not corrected: on pictures that most taggers agree on, the net is less sure than it is right, as it
  was taught the taggers' doubts.
- Measured on upright pictures of single faces, 48 pixels wide, not on video. Small, dark, blurred, half covered and coded faces
  must be expected to be read worse: how much has not been measured, nor has the difference between groups of people. FER2013 names neither
  age nor gender nor origin, and its web pictures are not a fair sample: expect it to be wrong more often about the old, children,
  dark skin, beards, glasses, head coverings, masks, and faces that move little or otherwise because of illness or disability.
- The training pictures are cropped by FER2013, not by the alignment of the extension: their eyes and mouths scatter by 3 to 4 pixels
  about the places above. Shifts in training cover that.
- Not for judging people: not for hiring, marking, monitoring work or study, or health.
"""


def _steps(ancestors: list[Ancestor]) -> str:
    return "\n".join(f"{i}. {in_words(ancestor)}." for i, ancestor in enumerate(ancestors, 1))


def _recall_rows(figures: Figures) -> str:
    rows = zip(CLASSES, figures.confusion.sum(1).int().tolist(), figures.recalls.tolist())
    return "\n".join(f"| {name} | {count} | {recall:.2f} |" for name, count, recall in rows)


def _rare(figures: Figures, rare_pictures: int = 100) -> str:
    rows = zip(CLASSES, figures.confusion.sum(1).int().tolist(), figures.recalls.tolist())
    named = [f"{recall:.0%} of {count} for {name}" for name, count, recall in rows if count < rare_pictures]
    return f"Rare in the data, so poorly learnt and coarsely measured: found are {', '.join(named)}."


if __name__ == "__main__":
    main()
