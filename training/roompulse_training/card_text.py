"""The text of the model card: models/README.md is nothing but what this writes from models/measured, and a test holds it to that."""

import json
import math
from pathlib import Path

from .crop import SIDE, TEMPLATE
from .data import CLASSES, EMOTIONS
from .export import PREPROCESSING_VERSION
from .figures import CALIBRATION_BINS, COVERAGE
from .losses_text import about_losses
from .move import LOG_SCALE, SHIFT, TURN_DEG

CONFUSION, CALIBRATION = "confusion.png", "calibration.png"


def card(measured: Path) -> str:
    """The card from a folder of measurements; sections whose measurement is not there are left out."""
    facts = json.loads((measured / "card.json").read_text())
    figures, before, last_run = facts["figures"], facts["before"], facts["lastRun"]
    low, high = figures["interval"]
    anchors = " ".join(f"({x:g}, {y:g})" for x, y in TEMPLATE)
    return f"""# Models
`manifest.json` lists every file here with its hash, source and licence. This card is about `expression.onnx`.

## What it is
A residual net with dense convolutions: {facts["parameters"]:,} parameters, {facts["megaMacs"]:.0f} million multiply-accumulates per face,
{facts["sizeBytes"] / 1e6:.1f} MB (weights stored as 16-bit floats, and computed with as 32-bit floats). It gives the share of taggers who would choose each of
ten words: {", ".join(CLASSES)} (NF: not a face). Input `crops` [batch, 1, 48, 48]; outputs `logits` [batch, 10] and
`probabilities` [batch, 10], which sum to one. If `unknown` or `NF` leads, the extension says "can't tell". Licence: MIT.

**Preprocessing**, version {PREPROCESSING_VERSION}, the same in `src/core/expression/expression-input.ts` and `training/roompulse_training/crop.py`: a grey crop of 48x48
pixels in which the left eye, the right eye (as seen) and the mouth are as near as possible to {anchors}; its mean is subtracted and it is divided by
its standard deviation or 10 grey levels, whichever is larger. Those points are the medians of the extension's own landmarks over the training pictures.

## Data
FER2013's training pictures (P.-L. Carrier, A. Courville, ICML 2013 workshop "Challenges in Representation Learning") with the votes of
FER+ (Barsoum et al. 2016, arXiv:1608.01041): {facts["trainingPictures"]:,} pictures, ten taggers each. A single vote counts as noise; the other
votes, divided by their sum, are the target. The pictures came from web searches, so nobody in them gave consent.

## Training
{_steps(facts["steps"])}

AdamW, a cosine schedule in each run, averaged weights (decay {last_run["emaDecay"]}). In the last run {last_run["alignedShare"]:.0%} of the pictures are aligned as in the extension and the others
cropped as in FER2013, both jittered by up to {_jitter(last_run["jitter"])}, and mirrored; and dimmed, covered, blurred, scaled down and
compressed as in a meeting; {last_run["mixedShare"]:.0%} of the batches are mixed (earlier runs: see their configs). The net that ships is that of the last run's last epoch. It was not trained on any picture
of valid, but choices were made with valid (which net, which teachers, the temperature), so its figures are slightly better than those on new pictures.

## Figures
FER+ valid, majority protocol (more than half of the remaining votes for one emotion; arg-max over the eight emotions), **n = {figures["n"]:,}**,
one net, one pass over each picture, one seed.

| accuracy | 95 % interval | balanced accuracy | macro F1 | the most confident {COVERAGE:.0%} | on aligned pictures |
|---|---|---|---|---|---|
| **{figures["accuracy"]:.4f}** | {low:.4f} to {high:.4f} | {figures["balancedAccuracy"]:.3f} | {figures["macroF1"]:.3f} | {figures["selectiveAccuracy"]:.4f} | {facts["alignedAccuracy"]:.4f} |

| emotion | pictures | recall |
|---|---|---|
{_recall_rows(facts["recalls"])}

![Confusion matrix: rows are the taggers' majority, columns the net's answer]({CONFUSION})

**Calibration.** The extension shows the share of taggers who would choose a word, so the logits are divided by a temperature of
{facts["temperature"]} within the file: a single number, fitted to the votes of every second picture of valid, without a majority or with one. What is calibrated is this claim
about the taggers' shares; the calibration error below measures another one, whether the net is as sure of the majority's class as it is right about it, and is larger
because taggers who agree still cast votes for other words. The extension never gives a class more than 98 %.

| | calibration error, {CALIBRATION_BINS} bins | NLL against the votes |
|---|---|---|
| as trained | {before["ece"]:.3f} | {before["nll"]:.3f} |
| at the temperature | **{figures["ece"]:.3f}** | **{figures["nll"]:.3f}** |

{_votes(measured)}{_reliability(measured)}![Accuracy against confidence, before and after the temperature]({CALIBRATION})
{_in_browser(measured)}
## Effects of a meeting's picture quality
The same {figures["n"]:,} pictures, altered by `training/roompulse_training/corruptions.py`; sizes are those of the whole crop in its tile.{_other_temperature(facts)}

| condition | accuracy | calibration error |
|---|---|---|
{_condition_rows(facts["conditions"]["rows"])}

| head turned by (yaw) | pictures | accuracy | 95 % interval |
|---|---|---|---|
{_turn_rows(facts["turned"])}
{_several_looks(measured)}{about_losses(_read(measured / "losses.json"), _read(measured / "losses-inverse.json"))}
## Limits
- **An expression is not a feeling.** The net predicts what taggers would call a face; it does not know why a face looks that way.
- {_rare(facts["recalls"])}
- A covered mouth removes most of the information it uses (see the table): do not trust any of its answers about a masked face.
- It learnt the judgements of about ten taggers, from one culture, of old web pictures. FER2013 contains neither age nor gender nor origin, so
  differences between groups of people could not be measured, and its pictures are not a fair sample: expect it to be wrong more often about old people,
  children, dark skin, beards, glasses, head coverings, and faces that move little or differently because of illness or disability. A person's resting face may be
  read as sad or angry.
- It reads one still picture at a time and may read an open mouth as surprise, so the extension shows and keeps no expression while somebody talks.
- It is not for judging people: not for hiring, grading, monitoring work or study, or health.
"""


def _jitter(strength: float) -> str:
    shift_px, size = SHIFT * SIDE / 2 * strength, math.expm1(LOG_SCALE * strength)
    return f"{shift_px:.1f} pixels, {TURN_DEG * strength:.0f} degrees and {size:.0%} of size"


def _steps(steps: list[str]) -> str:
    return "\n".join(f"{i}. {step}." for i, step in enumerate(steps, 1))


def _recall_rows(recalls: list[dict]) -> str:
    return "\n".join(f"| {row['name']} | {row['n']} | {row['recall']:.2f} |" for row in recalls)


def _condition_rows(rows: list[dict]) -> str:
    return "\n".join(f"| {row['name']} | {row['accuracy']:.3f} | {row['ece']:.3f} |" for row in rows)


def _other_temperature(facts: dict) -> str:
    temperature = facts["conditions"]["temperature"]
    if temperature == facts["temperature"]:
        return ""
    return f"\nThe calibration errors of this table were measured at a temperature of {temperature}."


def _turn_rows(turned: list[dict]) -> str:
    return "\n".join(
        f"| {row['fromDeg']} to {row['toDeg']} degrees | {row['n']} | {row['accuracy']:.3f} | "
        f"{row['interval'][0]:.3f} to {row['interval'][1]:.3f} |"
        for row in turned
    )


def _votes(measured: Path) -> str:
    """How well the calibrated claim holds on the half of valid with which nothing was chosen."""
    facts = _read(measured / "votes.json")
    if facts is None:
        return ""
    now, before = facts["reported"], facts["before"]
    return f"""On the other half of valid, all {now["n"]:,} pictures that keep a vote, with and without a majority (`npm run eval:emotion`): NLL {now["nll"]:.3f}, Brier score {now["brier"]:.3f}. At the temperature of
version {before["version"]}, {before["temperature"]}, which mostly fitted the majority's class, these were {before["nll"]:.3f} and {before["brier"]:.3f}.

"""


def _reliability(measured: Path) -> str:
    facts = _read(measured / "reliability.json")
    if facts is None:
        return ""
    edges = facts["edges"]
    bins = " | ".join(f"{low:.0%} to {high:.0%}" for low, high in zip(edges, edges[1:]))
    rows = "\n".join(
        f"| {row['name']} | {' | '.join(map(_bin, row['bins']))} | {row['gap']:.3f} |" for row in facts["rows"][: EMOTIONS + 1]
    )
    return f"""Word by word, on the same {facts["n"]:,} pictures: the mean share that the net says, the mean share of taggers who chose the word, and the number of pictures, by the share that the net says
(nothing where there are fewer than 10). The gap is the mean difference of the two, over all pictures.

| word | {bins} | gap |
|---|{"---|" * len(edges)}
{rows}

"""


def _bin(row: dict) -> str:
    return f"{row['said']:.2f}, {row['given']:.2f} ({row['n']})" if "said" in row else ""


def _several_looks(measured: Path) -> str:
    facts = _read(measured / "several-looks.json")
    if facts is None:
        return ""
    names = {"changing": "light, cover, blur, size and coding change", "lasting": "only small moves, noise and coding change"}
    rows = "\n".join(
        f"| {names[kind]} | {row['looks']} | {rule} | {of['nll']:.3f} | {of['brier']:.3f} | {of['accuracy']:.3f} |"
        for kind in names
        for row in facts[kind]
        if row["looks"] == max(row["looks"] for row in facts[kind])
        for rule, of in row["rules"].items()
    )
    powers = [row["rules"]["logarithmic pool, tempered"]["power"] for kind in names for row in facts[kind]]
    return f"""
## Several looks at one face
The extension combines looks by a logarithmic opinion pool (Genest and Zidek 1986, Statistical Science 1, 114-135) whose weights sum to one and fade with a look's age
(`src/core/expression/expression-track.ts`). Measured on the half of valid kept for figures, each picture altered anew for each look (`training/roompulse_training/several_looks.py`):

| from look to look | looks | rule | NLL | Brier score | accuracy |
|---|---|---|---|---|---|
{rows}

The mean of the shares is less sure than the taggers agree. The product of all looks, which takes them for independent, is far too sure: looks at one face err alike. The power that fits the
other half best is {min(powers):.2f} to {max(powers):.2f} for the pool of {" to ".join(str(n) for n in (2, 8))} looks, so the extension uses none.
"""


def _in_browser(measured: Path) -> str:
    crop = _read(measured / "crop.json")
    runtime = _read(measured / "crop-onnx-runtime.json")
    if crop is None or runtime is None:
        return ""
    tiles = sorted(map(_read, measured.glob("tiles-*.json")), key=lambda row: -row["sizePx"])
    rows = "\n".join(
        f"| {row['sizePx']} px | {row['found']:.4f} | {row['accuracy']:.4f} | {row['accuracyFound']:.4f} |"
        for row in tiles
    )
    return f"""
**In the browser.** `npm run eval:emotion` runs this file as the extension does on the processor, by its own kernels, some of whose weights have eight significant
bits: accuracy {crop["accuracy"]:.4f} on the same crops. By ONNX Runtime Web, which runs it on WebGPU, it is {runtime["accuracy"]:.4f}. With `--pipeline` each
picture is drawn into a tile of 320x240, encoded as VP8 at 300 kbit/s, and passes through the extension's own detection, landmarks and alignment; a face that is not found counts as wrong.

| picture drawn at | found | accuracy on all | accuracy on the found |
|---|---|---|---|
{rows}
{_mesh_score(measured)}{_speed(measured)}"""


def _mesh_score(measured: Path) -> str:
    facts = _read(measured / "mesh-score.json")
    if facts is None:
        return ""
    more = " and ".join(f"{row['points']:.2f}" for row in facts["more"])
    return f"""
A mesh counts only with a score of at least {facts["score"]}, so that it does not slip on turned heads; at MediaPipe's usual {facts["usual"]}, {more} percentage points more are found.
"""


def _speed(measured: Path) -> str:
    nets = _read(measured / "nets.json")
    if nets is None:
        return ""
    batch = next(one for one in nets if one["batch"] == 8)
    reference, own = batch["nets"][0], batch["nets"][-1]
    kernels = _read(measured / "kernels.json")
    ours = (
        f" These are times with ONNX Runtime; with the extension's own kernels the net takes {kernels['fromMs']} to {kernels['toMs']} ms."
        if kernels
        else ""
    )
    return f"""
**Speed.** On WASM, with one thread, batch 8, interleaved in one run: {own["timesFaster"]:.2f} times as fast per face as a plain residual net with 1.56 million parameters and
133 million multiply-accumulates (medians {own["medianMs"]:.2f} and {reference["medianMs"]:.2f} ms on two shared cores without a GPU).{ours}
"""


def _rare(recalls: list[dict], rare_pictures: int = 100) -> str:
    named = [f"{row['recall']:.0%} of {row['n']} for {row['name']}" for row in recalls[:EMOTIONS] if row["n"] < rare_pictures]
    return f"Rare classes are learnt poorly and measured coarsely; the net finds {', '.join(named)}."


def _read(file: Path):
    return json.loads(file.read_text()) if file.exists() else None
