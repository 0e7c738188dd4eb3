"""Why does weighting the classes cost accuracy, and cause swings? Trains the same small net with both losses, several seeds each.

    python3 -m roompulse_training.compare_losses ../../runs/losses --out ../models/losses.json

realtimeFER compared `kl`, `soft-ce` and `weighted-soft-ce` and left the question open. `kl` has the gradients of `soft-ce`
(tests/test_losses.py), so only two are run. Each weighted run is evaluated unchanged, and with its answers divided by the weights:
the weighted loss is smallest when p_k is proportional to weight_k * share_k, so dividing by the weights gives the shares again.
The remaining gap is the cost of learning from fewer pictures, which `effective_pictures` counts.
"""

import argparse
import json
import os
import statistics
from pathlib import Path

import torch

from .config import Config
from .data import DEFAULT_FOLDER, Split, load_split, majority
from .figures import figures_of, logits_of
from .losses import class_weights
from .move import identity
from .train import train

LOSSES = ("soft-ce", "weighted-soft-ce")
CPU = torch.device("cpu")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=8)
    args = parser.parse_args()
    torch.set_num_threads(os.cpu_count() or 1)
    training, valid = load_split("train", args.data), load_split("valid", args.data)
    rows = {
        loss: [
            judge(config_of(loss, seed, args.epochs), args.runs, training, valid) for seed in range(args.seeds)
        ]
        for loss in LOSSES
    }
    facts = {
        "net": "tiny",
        "epochs": args.epochs,
        "seeds": args.seeds,
        "weights": class_weights(training.targets.mean(0)).tolist(),
        "shareOfTheLoss": shares_of_the_loss(training.targets).tolist(),
        "pictures": len(training),
        "effectivePictures": effective_pictures(training.targets),
        "runs": rows,
    }
    args.out.write_text(json.dumps(facts, indent="\t") + "\n")


def config_of(loss: str, seed: int, epochs: int) -> Config:
    return Config(
        name=f"{loss}-{seed}",
        net="tiny",
        loss=loss,
        epochs=epochs,
        batch_size=128,
        learning_rate=0.003,
        weight_decay=0.05,
        ema_decay=0.99,
        bfloat16=True,
        seed=seed,
    )


def judge(config: Config, runs: Path, training: Split, valid: Split) -> dict[str, float]:
    run = train(config, runs / config.name, training, identity(len(training)), valid, CPU)
    mask, labels = majority(valid.targets)
    probabilities = torch.softmax(logits_of(run.ema.net, valid.images[mask].float()[:, None], CPU), 1)
    measured = {"asItIs": probabilities}
    if config.loss.startswith("weighted"):
        unweighted = probabilities / class_weights(training.targets.mean(0))
        measured["weightsTakenOut"] = unweighted / unweighted.sum(1, keepdim=True)
    later = [row["valid_accuracy"] for row in run.log[len(run.log) // 2 :]]
    result: dict[str, float] = {"seed": config.seed, "swing": statistics.pstdev(later)}
    for name, p in measured.items():
        figures = figures_of(p, valid.targets[mask], labels)
        result[f"{name}Accuracy"] = figures.accuracy
        result[f"{name}BalancedAccuracy"] = figures.balanced_accuracy
    return result


def shares_of_the_loss(targets: torch.Tensor) -> torch.Tensor:
    """The share of the weighted targets' mass that each class has, [10]: the same for all classes, except those so rare that their weight is limited."""
    mass = (targets * class_weights(targets.mean(0))).sum(0)
    return mass / mass.sum()


def effective_pictures(targets: torch.Tensor) -> float:
    """Kish's effective sample size, with each picture weighted by its votes' weights: (sum w)^2 / sum w^2."""
    weights = (targets * class_weights(targets.mean(0))).sum(1)
    return (weights.sum() ** 2 / (weights**2).sum()).item()


if __name__ == "__main__":
    main()
