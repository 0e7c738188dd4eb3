"""The model card's section on the question that realtimeFER left open: why weighting the classes costs accuracy."""

from statistics import mean

from .data import CLASSES


def about_losses(facts: dict | None) -> str:
    """The section, from the measurements of compare_losses.py; empty without them."""
    if facts is None:
        return ""
    plain, weighted = facts["runs"]["soft-ce"], facts["runs"]["weighted-soft-ce"]
    weights = dict(zip(CLASSES, facts["weights"]))
    heaviest = sorted(weights, key=lambda name: -weights[name])[:3]
    share = sum(dict(zip(CLASSES, facts["shareOfTheLoss"]))[name] for name in heaviest)
    rows = "\n".join(
        f"| {name} | {_each(runs, f'{key}Accuracy')} | {_each(runs, f'{key}BalancedAccuracy')} | {swing} |"
        for name, runs, key, swing in (
            ("soft-ce", plain, "asItIs", _swing(plain)),
            ("weighted-soft-ce", weighted, "asItIs", _swing(weighted)),
            ("weighted-soft-ce, answers divided by the weights", weighted, "weightsTakenOut", ""),
        )
    )
    return f"""
## Why weighting the classes costs accuracy and causes swings
realtimeFER compared three losses and left this question open. It is measured here with a small net (`tiny`), {facts["epochs"]} epochs, {facts["seeds"]} seeds each. `kl` has the same gradients as `soft-ce`.

| loss | accuracy, by seed | balanced accuracy, by seed | swing from epoch to epoch |
|---|---|---|---|
{rows}

1. **It has another optimum.** The weighted loss is smallest when the answer is proportional to weight times share, so the arg-max is shifted towards
   rare classes: {", ".join(f"{name} weighs {weights[name] / weights['neutral']:.0f} times neutral" for name in heaviest)}. Dividing the answers by the weights
   undoes that after training, and recovers {_won(plain, weighted)} of the accuracy that weighting costs.
2. **It learns from fewer pictures.** The {len(heaviest)} rarest classes get {share:.0%} of the loss, so that {facts["pictures"]:,} pictures teach as much as {facts["effectivePictures"]:,.0f} equally weighted ones
   (Kish's effective sample size). The heaviest, {heaviest[0]}, is a class that the protocol never asks for.
3. **The swing** from epoch to epoch hardly differs here ({_swing(weighted)} against {_swing(plain)}), because these are averaged weights. A batch of 128 contains one or two pictures of
   disgust or contempt, or none, so single steps must swing; that was not measured.
"""


def _each(runs: list[dict], key: str) -> str:
    return ", ".join(f"{run[key]:.3f}" for run in runs)


def _swing(runs: list[dict]) -> str:
    return f"{mean(run['swing'] for run in runs):.4f}"


def _won(plain: list[dict], weighted: list[dict]) -> str:
    lost = mean(run["asItIsAccuracy"] for run in plain) - mean(run["asItIsAccuracy"] for run in weighted)
    after = mean(run["asItIsAccuracy"] for run in plain) - mean(run["weightsTakenOutAccuracy"] for run in weighted)
    return f"{1 - after / lost:.0%}" if lost > 0 else "none"
