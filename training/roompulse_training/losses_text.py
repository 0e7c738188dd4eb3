"""The model card's section on the question that realtimeFER left open: why weighting the classes costs accuracy."""

from statistics import mean

from .data import CLASSES

CURVES, COUNTS = "losses.png", "classes.png"
LATER = 5  # the last epochs, over which figures are averaged


def about_losses(facts: dict | None, inverse: dict | None) -> str:
    """The section, from the measurements of compare_losses.py; empty without them. `inverse` is an earlier measurement, of steeper weights."""
    if facts is None:
        return ""
    runs = facts["runs"]
    plain, weighted, softened = runs["soft-ce"], runs["realtimefer-weighted"], runs["realtimefer-kl"]
    weights = dict(zip(CLASSES, facts["weights"]))
    heaviest = sorted(weights, key=lambda name: -weights[name])[:3]
    share = sum(dict(zip(CLASSES, facts["shareOfTheLoss"]))[name] for name in heaviest)
    rows = "\n".join(
        f"| {name} | {_each(runs, 'accuracy')} | {_each(runs, 'balancedAccuracy')} | {_later(runs, 'nll'):.3f} | {_swing(runs, 'accuracy'):.4f} | {_swing(runs, 'balancedAccuracy'):.4f} |"
        for name, runs in (
            ("soft-ce", plain),
            ("weighted", weighted),
            ("weighted, answers divided by the weights", taken_out(weighted)),
            ("kl", softened),
        )
    )
    last = facts["epochs"] - 1
    return f"""
## Why weighting the classes costs accuracy and causes swings
realtimeFER compared three losses for 15 epochs and left this question open. Its losses, to the letter (`training/roompulse_training/realtime_fer_losses.py`), are measured here on a small net from scratch: three convolutions
({_channels(facts)} channels, each halving the side) in place of its ResNet50, then its last two dense layers ({facts["width"]} wide). Adam at one rate ({facts["learningRate"]:g} for batches of {facts["batchSize"]}: its 5e-5 for batches of 4, grown with
the batch), {facts["seeds"]} seeds, epochs 0 to {last}, on n = 3,199. `training/configs/realtimefer.json` is the whole net, which needs a GPU and has not been run. Such small nets are worse than the one that ships: compare these figures only with each other.

![Pictures in which each class leads, and realtimeFER's weights]({COUNTS})

| loss | accuracy, by seed | balanced accuracy, by seed | NLL against the votes | swing of the accuracy | of the balanced accuracy |
|---|---|---|---|---|---|
{rows}

Each figure is a mean over the last {LATER} epochs; the swing is the mean change from one epoch to the next there.

![Accuracy, balanced accuracy and NLL after each epoch]({CURVES})

1. **It has another optimum.** The weighted loss is smallest when the answer is proportional to weight times share, so the arg-max is shifted towards
   rare classes: {", ".join(f"{name} weighs {weights[name] / weights['neutral']:.1f} times neutral" for name in heaviest)}. Dividing the answers by the weights
   undoes that after training: {_won(plain, weighted)}. What is bought is balanced accuracy, {_later(weighted, "balancedAccuracy"):.3f} against {_later(plain, "balancedAccuracy"):.3f}.
2. **It learns from fewer pictures.** The {len(heaviest)} heaviest classes get {share:.0%} of the loss, so that {facts["pictures"]:,} pictures teach as much as {facts["effectivePictures"]:,.0f} equally weighted ones
   (Kish's effective sample size).
3. **The swing** of the accuracy is {_swing(weighted, "accuracy") / _swing(plain, "accuracy"):.1f} times that of soft-ce. A batch of {facts["batchSize"]} has {_rare_in_a_batch(facts):.1f} pictures of disgust or contempt in the mean, often none (of realtimeFER's
   batches of 4 one in {1 / (_rare_in_a_batch(facts) * 4 / facts["batchSize"]):.0f} has one), and each pulls {weights["disgust"] / weights["neutral"]:.0f} times as hard as a neutral one and more.
4. **Its KL** takes a softmax of the shares, so that a certain label becomes 0.23 against 0.085: the answers stay nearly even, and their NLL against the votes is {_later(softened, "nll"):.2f}
   against {_later(plain, "nll"):.2f}. The softmax keeps the order of the shares, so the accuracy suffers less: it is {_difference(plain, softened)}. With the shares themselves as targets KL has the same gradients as soft-ce.
{_steeper(inverse)}"""


def _channels(facts: dict) -> str:
    *first, last = map(str, facts["channels"])
    return f"{', '.join(first)} and {last}"


def taken_out(weighted: list[list[dict]]) -> list[list[dict]]:
    return [[row["weightsTakenOut"] for row in run] for run in weighted]


def _steeper(inverse: dict | None) -> str:
    if inverse is None:
        return ""
    runs = inverse["runs"]
    plain, weighted = (mean(run["asItIsAccuracy"] for run in runs[name]) for name in ("soft-ce", "weighted-soft-ce"))
    undone = mean(run["weightsTakenOutAccuracy"] for run in runs["weighted-soft-ce"])
    times = inverse["weights"][CLASSES.index("disgust")] / inverse["weights"][0]
    return f"""
Steeper weights cost more. With the inverse counts (disgust {times:.0f} times neutral) a net from scratch (`tiny`, {inverse["epochs"]} epochs, {inverse["seeds"]} seeds) had an accuracy of {weighted:.3f} against {plain:.3f},
and {undone:.3f} with the answers divided by the weights.
"""


def _later(runs: list[list[dict]], key: str) -> float:
    return mean(row[key] for run in runs for row in run[-LATER:])


def _each(runs: list[list[dict]], key: str) -> str:
    return ", ".join(f"{_later([run], key):.3f}" for run in runs)


def _swing(runs: list[list[dict]], key: str) -> float:
    """The mean absolute change from one epoch to the next."""
    return mean(abs(b[key] - a[key]) for run in runs for a, b in zip(run[-LATER - 1 :], run[-LATER:]))


def _rare_in_a_batch(facts: dict) -> float:
    counts = dict(zip(CLASSES, facts["counts"]))
    return facts["batchSize"] * (counts["disgust"] + counts["contempt"]) / facts["pictures"]


def _won(plain: list[list[dict]], weighted: list[list[dict]]) -> str:
    lost = _later(plain, "accuracy") - _later(weighted, "accuracy")
    still = _later(plain, "accuracy") - _later(taken_out(weighted), "accuracy")
    if lost <= 0:
        return "here nothing was lost"
    return f"of the {100 * lost:.1f} percentage points that weighting costs, {100 * still:.1f} remain"


def _difference(plain: list[list[dict]], other: list[list[dict]]) -> str:
    points = 100 * (_later(other, "accuracy") - _later(plain, "accuracy"))
    return f"{abs(points):.1f} percentage points {'higher' if points > 0 else 'lower'}"
