"""The text of the model card; every number in it is measured."""

import dataclasses
import math

from torch import nn

from .config import Config
from .cost import mega_macs, parameter_count
from .crop import SIDE, TEMPLATE
from .data import CLASSES, EMOTIONS
from .export import PREPROCESSING_VERSION
from .figures import CALIBRATION_BINS, COVERAGE, Figures
from .lineage import Ancestor, in_words
from .losses_text import about_losses
from .move import LOG_SCALE, SHIFT, TURN_DEG


@dataclasses.dataclass(frozen=True)
class CardFacts:
    net: nn.Module
    config: Config
    ancestors: list[Ancestor]
    training_pictures: int
    size_bytes: int
    temperature: float
    before: Figures  # as trained
    figures: Figures  # at the temperature, like all that follow
    aligned: Figures
    conditions: dict[str, Figures]
    turned: list[dict]
    crop: dict | None
    tiles: list[dict]
    nets: list[dict] | None
    losses: dict | None


def card(facts: CardFacts, confusion_picture: str, calibration_picture: str) -> str:
    figures, before = facts.figures, facts.before
    low, high = figures.interval
    anchors = " ".join(f"({x:g}, {y:g})" for x, y in TEMPLATE)
    return f"""# Models
`manifest.json` lists every file here with its hash, source and licence. This card is about `expression.onnx`.

## What it is
A residual net with dense convolutions: {parameter_count(facts.net):,} parameters, {mega_macs(facts.net):.0f} million multiply-accumulates per face,
{facts.size_bytes / 1e6:.1f} MB (weights stored as 16-bit floats, and computed with as 32-bit floats). It gives the share of taggers who would choose each of
ten words: {", ".join(CLASSES)} (NF: not a face). Input `crops` [batch, 1, 48, 48]; outputs `logits` [batch, 10] and
`probabilities` [batch, 10], which sum to one. If `unknown` or `NF` leads, the extension says "can't tell". Licence: MIT.

**Preprocessing**, version {PREPROCESSING_VERSION}, the same in `src/core/expression/expression-input.ts` and `training/roompulse_training/crop.py`: a grey crop of 48x48
pixels in which the left eye, the right eye (as seen) and the mouth are as near as possible to {anchors}; its mean is subtracted and it is divided by
its standard deviation or 10 grey levels, whichever is larger. Those points are the medians of the extension's own landmarks over the training pictures.

## Data
FER2013's training pictures (P.-L. Carrier, A. Courville, ICML 2013 workshop "Challenges in Representation Learning") with the votes of
FER+ (Barsoum et al. 2016, arXiv:1608.01041): {facts.training_pictures:,} pictures, ten taggers each. A single vote counts as noise; the other
votes, divided by their sum, are the target. The pictures came from web searches, so nobody in them gave consent.

## Training
{_steps(facts.ancestors)}

AdamW, a cosine schedule in each run, averaged weights (decay {facts.config.ema_decay}). In the last run {facts.config.aligned_share:.0%} of the pictures are aligned as in the extension and the others
cropped as in FER2013, both jittered by up to {_jitter(facts.config.jitter)}, and mirrored; and dimmed, covered, blurred, scaled down and
compressed as in a meeting; {facts.config.mixed_share:.0%} of the batches are mixed (earlier runs: see their configs). The net that ships is that of the last run's last epoch. It was not trained on any picture
of valid, but choices were made with valid (which net, which teachers, the temperature), so its figures are slightly better than those on new pictures.

## Figures
FER+ valid, majority protocol (more than half of the remaining votes for one emotion; arg-max over the eight emotions), **n = {figures.n:,}**,
one net, one pass over each picture, one seed.

| accuracy | 95 % interval | balanced accuracy | macro F1 | the most confident {COVERAGE:.0%} | on aligned pictures |
|---|---|---|---|---|---|
| **{figures.accuracy:.4f}** | {low:.4f} to {high:.4f} | {figures.balanced_accuracy:.3f} | {figures.macro_f1:.3f} | {figures.selective_accuracy:.4f} | {facts.aligned.accuracy:.4f} |

| emotion | pictures | recall |
|---|---|---|
{_recall_rows(figures)}

![Confusion matrix: rows are the taggers' majority, columns the net's answer]({confusion_picture})

**Calibration.** The extension shows the share of taggers who would choose a word, so the logits are divided by a temperature of
{facts.temperature} within the file: a single number, fitted to the votes of every second picture of valid, without a majority or with one. What is calibrated is this claim
about the taggers' shares; the calibration error below measures another one, whether the net is as sure of the majority's class as it is right about it, and is larger
because taggers who agree still cast votes for other words. The extension never gives a class more than 98 %.

| | calibration error, {CALIBRATION_BINS} bins | NLL against the votes |
|---|---|---|
| as trained | {before.ece:.3f} | {before.nll:.3f} |
| at the temperature | **{figures.ece:.3f}** | **{figures.nll:.3f}** |

![Accuracy against confidence, before and after the temperature]({calibration_picture})
{_in_browser(facts)}
## Effects of a meeting's picture quality
The same {figures.n:,} pictures, altered by `training/roompulse_training/corruptions.py`; sizes are those of the whole crop in its tile.

| condition | accuracy | calibration error |
|---|---|---|
{_condition_rows(facts.conditions)}

| head turned by (yaw) | pictures | accuracy | 95 % interval |
|---|---|---|---|
{_turn_rows(facts.turned)}
{about_losses(facts.losses)}
## Limits
- **An expression is not a feeling.** The net predicts what taggers would call a face; it does not know why a face looks that way.
- {_rare(figures)}
- A covered mouth removes most of the information it uses (see the table): do not trust any of its answers about a masked face.
- It learnt the judgements of about ten taggers, from one culture, of old web pictures. FER2013 contains neither age nor gender nor origin, so
  differences between groups of people could not be measured, and its pictures are not a fair sample: expect it to be wrong more often about old people,
  children, dark skin, beards, glasses, head coverings, and faces that move little or differently because of illness or disability. A person's resting face may be
  read as sad or angry.
- It reads one still picture at a time: it does not know that somebody is speaking, and may read an open mouth as surprise.
- It is not for judging people: not for hiring, grading, monitoring work or study, or health.
"""


def _jitter(strength: float) -> str:
    shift_px, size = SHIFT * SIDE / 2 * strength, math.expm1(LOG_SCALE * strength)
    return f"{shift_px:.1f} pixels, {TURN_DEG * strength:.0f} degrees and {size:.0%} of size"


def _steps(ancestors: list[Ancestor]) -> str:
    return "\n".join(f"{i}. {in_words(ancestor)}." for i, ancestor in enumerate(ancestors, 1))


def _recall_rows(figures: Figures) -> str:
    rows = zip(CLASSES, figures.confusion.sum(1).int().tolist(), figures.recalls.tolist())
    return "\n".join(f"| {name} | {count} | {recall:.2f} |" for name, count, recall in rows)


def _condition_rows(conditions: dict[str, Figures]) -> str:
    return "\n".join(f"| {name} | {f.accuracy:.3f} | {f.ece:.3f} |" for name, f in conditions.items())


def _turn_rows(turned: list[dict]) -> str:
    return "\n".join(
        f"| {row['fromDeg']} to {row['toDeg']} degrees | {row['n']} | {row['accuracy']:.3f} | "
        f"{row['interval'][0]:.3f} to {row['interval'][1]:.3f} |"
        for row in turned
    )


def _in_browser(facts: CardFacts) -> str:
    if facts.crop is None:
        return ""
    rows = "\n".join(
        f"| {row['sizePx']} px | {row['found']:.4f} | {row['accuracy']:.4f} | {row['accuracyFound']:.4f} |"
        for row in facts.tiles
    )
    return f"""
**In the browser.** `npm run eval:emotion` runs this file under ONNX Runtime Web: accuracy {facts.crop["accuracy"]:.4f} on the same crops. With `--pipeline` each
picture is drawn into a tile of 320x240, encoded as VP8 at 300 kbit/s, and passes through the extension's own detection, landmarks and alignment; a face that is not found counts as wrong.

| picture drawn at | found | accuracy on all | accuracy on the found |
|---|---|---|---|
{rows}
{_speed(facts.nets)}"""


def _speed(nets: list[dict] | None) -> str:
    if nets is None:
        return ""
    batch = next(one for one in nets if one["batch"] == 8)
    reference, own = batch["nets"][0], batch["nets"][-1]
    return f"""
**Speed.** On WASM, with one thread, batch 8, interleaved in one run: {own["timesFaster"]:.2f} times as fast per face as a plain residual net with 1.56 million parameters and
133 million multiply-accumulates (medians {own["medianMs"]:.2f} and {reference["medianMs"]:.2f} ms on two shared cores without a GPU).
"""


def _rare(figures: Figures, rare_pictures: int = 100) -> str:
    counts = figures.confusion.sum(1).int().tolist()
    rows = zip(CLASSES[:EMOTIONS], counts, figures.recalls.tolist())
    named = [f"{recall:.0%} of {count} for {name}" for name, count, recall in rows if count < rare_pictures]
    return f"Rare classes are learnt poorly and measured coarsely; the net finds {', '.join(named)}."
