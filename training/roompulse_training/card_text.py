"""The words of the model card; every number in them is measured."""

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
    figures: Figures  # at the temperature, as all that follow
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
A residual net of dense convolutions: {parameter_count(facts.net):,} parameters, {mega_macs(facts.net):.0f} million multiply-accumulates for a face,
{facts.size_bytes / 1e6:.1f} MB (weights kept as 16-bit floats, computed with as 32-bit ones). It gives the share of taggers who would choose each of
ten words: {", ".join(CLASSES)} (NF: not a face). Input `crops` [batch, 1, 48, 48]; outputs `logits` [batch, 10] and
`probabilities` [batch, 10], which sum to one. Where `unknown` and `NF` lead, the extension says "can't tell". Licence: MIT.

**Preprocessing**, version {PREPROCESSING_VERSION}, the same in `src/core/expression/expression-input.ts` and `training/roompulse_training/crop.py`: grey crop of 48x48
pixels on which left eye, right eye (as seen) and mouth lie nearest to {anchors}; less its mean, divided by
its deviation or 10 grey levels, whichever is more. Those places are the medians of the extension's own landmarks over the training pictures.

## Data
FER2013's training pictures (P.-L. Carrier, A. Courville, ICML 2013 workshop "Challenges in Representation Learning") with the votes of
FER+ (Barsoum et al. 2016, arXiv:1608.01041): {facts.training_pictures:,} pictures, ten taggers each. A single vote counts as noise; the other
votes, divided by their sum, are the target. The pictures came from web searches, so nobody in them was asked.

## Training
{_steps(facts.ancestors)}

AdamW, a cosine each, averaged weights (decay {facts.config.ema_decay}). In the last run {facts.config.aligned_share:.0%} of the pictures are aligned as the extension does and the others
as FER2013 cut them, both jittered by up to {_jitter(facts.config.jitter)}, and mirrored; dimmed, covered, blurred, made small and
coded as in a meeting; {facts.config.mixed_share:.0%} of the batches mixed (earlier runs: see their configs). The last epoch of the last run is what ships. No picture of valid was trained
on, but choices were made by it (which net, which teachers, the temperature), so its figures are a little kinder than those on new pictures.

## Figures
FER+ valid, majority protocol (more than half of the remaining votes for one emotion; arg-max over the eight emotions), **n = {figures.n:,}**,
one net, one look at each picture, one seed.

| accuracy | 95 % interval | balanced accuracy | macro F1 | the surest {COVERAGE:.0%} | on aligned pictures |
|---|---|---|---|---|---|
| **{figures.accuracy:.4f}** | {low:.4f} to {high:.4f} | {figures.balanced_accuracy:.3f} | {figures.macro_f1:.3f} | {figures.selective_accuracy:.4f} | {facts.aligned.accuracy:.4f} |

| emotion | pictures | recall |
|---|---|---|
{_recall_rows(figures)}

![Confusion matrix: rows are the taggers' majority, columns the net's answer]({confusion_picture})

**Trust.** Taught the taggers' doubts, the net is less sure of the majority's word than it is right. Its logits are divided by a temperature of
{facts.temperature} within the file: the one number, fitted on valid, for which the likelihood of the majority's word (four fifths) and of the votes (one fifth) is greatest.

| | calibration error, {CALIBRATION_BINS} bins | NLL against the votes |
|---|---|---|
| as trained | {before.ece:.3f} | {before.nll:.3f} |
| at the temperature | **{figures.ece:.3f}** | **{figures.nll:.3f}** |

![Accuracy over confidence, before and after]({calibration_picture})
{_in_browser(facts)}
## What a meeting does to it
The same {figures.n:,} pictures, altered as `training/roompulse_training/corruptions.py` says; sizes are those of the whole crop in its tile.

| condition | accuracy | calibration error |
|---|---|---|
{_condition_rows(facts.conditions)}

| head turned by (yaw) | pictures | accuracy | 95 % interval |
|---|---|---|---|
{_turn_rows(facts.turned)}
{about_losses(facts.losses)}
## Limits
- **An expression is not a feeling.** The net repeats what taggers would call a face; it does not know why a face looks so.
- {_rare(figures)}
- A covered mouth takes most of what it reads away (see the table): with a mask on, distrust every word of it.
- It was taught what about ten taggers saw in old web pictures, in their culture. FER2013 names neither age nor gender nor origin, so
  the difference between groups of people could not be measured, and its pictures are not a fair sample: expect it to be wrong more often about the old,
  children, dark skin, beards, glasses, head coverings, and faces that move little or otherwise because of illness or disability. A person's resting face may be
  read as sad or angry.
- One still picture at a time: it does not see that somebody is speaking, and an open mouth may be read as surprise.
- Not for judging people: not for hiring, marking, monitoring work or study, or health.
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
picture is drawn into a tile of 320x240, coded as VP8 at 300 kbit/s, and goes through the extension's own detection, landmarks and alignment; a lost face counts as wrong.

| picture drawn at | found | accuracy over all | over the found |
|---|---|---|---|
{rows}
{_speed(facts.nets)}"""


def _speed(nets: list[dict] | None) -> str:
    if nets is None:
        return ""
    batch = next(one for one in nets if one["batch"] == 8)
    reference, own = batch["nets"][0], batch["nets"][-1]
    return f"""
**Speed.** WASM, one thread, batch 8, interleaved in one run: {own["timesFaster"]:.2f} times as fast per face as a plain residual net of 1.56 million parameters and
133 million multiply-accumulates (medians {own["medianMs"]:.2f} and {reference["medianMs"]:.2f} ms on two shared cores without a GPU).
"""


def _rare(figures: Figures, rare_pictures: int = 100) -> str:
    counts = figures.confusion.sum(1).int().tolist()
    rows = zip(CLASSES[:EMOTIONS], counts, figures.recalls.tolist())
    named = [f"{recall:.0%} of {count} for {name}" for name, count, recall in rows if count < rare_pictures]
    return f"Rare in the data, so poorly learnt and coarsely measured: found are {', '.join(named)}."
