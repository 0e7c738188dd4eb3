"""Why does weighting the classes cost accuracy, and cause swings? Trains the same small net with realtimeFER's three losses, several seeds each.

    python3 -m roompulse_training.compare_losses ../../runs/losses --out ../models/measured/losses.json --pictures ../models

realtimeFER compared its `kl`, `soft-ce` and `weighted` for 15 epochs and left the question open. Here its losses, its Adam at one rate of 5e-5,
its batches of 4 and its last two dense layers are the same. Only what lies below is not a ResNet50 from scratch but frozen
(frozen_features.py), so that all runs together take minutes of one core; `configs/realtimefer.json` is the whole net. Runs with the same seed start alike and see the same
batches, and all are trained in one step, as their parameters have nothing in common.

Each weighted run is evaluated unchanged, and with its answers divided by the weights: the weighted loss is smallest when p_k is
proportional to weight_k * share_k, so dividing by the weights gives the shares again. The remaining gap is the cost of learning from
fewer pictures, which `effective_pictures` counts. If it is started again after a kill, it continues where it was.
"""

import argparse
import json
import math
import os
from pathlib import Path

import torch
import torch.nn.functional as F

from .data import CLASSES, DEFAULT_FOLDER, Split, load_split, majority
from .figures import figures_of
from .frozen_features import DIMENSIONS, frozen_features
from .losses_pictures import draw_losses
from .realtime_fer_losses import counts_of, root_weights

LOSSES = ("soft-ce", "realtimefer-weighted", "realtimefer-kl")
WIDTH = 100
BATCH, RATE = 4, 5e-5  # as realtimeFER's; with larger batches the rate grows with them (Goyal et al. 2017, arXiv:1706.02677)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True, help="the folder of the card")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--batch", type=int, default=BATCH)
    args = parser.parse_args()
    torch.set_num_threads(1)  # the products are too small to share
    training, valid = load_split("train", args.data), load_split("valid", args.data)
    counts = counts_of(training.targets)
    weights = root_weights(counts)
    seen, unseen = frozen_features(training, valid, args.runs / "features.pt")
    facts = {
        "epochs": args.epochs,
        "seeds": args.seeds,
        "batchSize": args.batch,
        "learningRate": RATE * args.batch / BATCH,
        "dimensions": DIMENSIONS,
        "width": WIDTH,
        "counts": counts.tolist(),
        "weights": weights.tolist(),
        "shareOfTheLoss": shares_of_the_loss(training.targets, weights).tolist(),
        "pictures": len(training),
        "effectivePictures": effective_pictures(training.targets, weights),
        "runs": compare(args.runs, seen, training.targets, unseen, valid, weights, args.seeds, args.epochs, args.batch),
    }
    args.out.write_text(json.dumps(facts, indent="\t") + "\n")
    draw_losses(facts, args.pictures)


def compare(
    folder: Path,
    seen: torch.Tensor,
    targets: torch.Tensor,
    unseen: torch.Tensor,
    valid: Split,
    weights: torch.Tensor,
    seeds: int,
    epochs: int,
    batch_size: int = BATCH,
) -> dict[str, list[list[dict]]]:
    """For each loss and seed, the figures after each epoch."""
    heads = start(seeds, seen.shape[1])
    optimizer = torch.optim.Adam(heads, lr=RATE * batch_size / BATCH)
    seen, unseen = with_one(seen), with_one(unseen)
    mask, labels = majority(valid.targets)
    rows: dict[str, list[list[dict]]] = {name: [[] for _ in range(seeds)] for name in LOSSES}
    checkpoint = folder / f"heads-{batch_size}.pt"
    if checkpoint.exists():
        stored, state, rows = torch.load(checkpoint)
        for head, value in zip(heads, stored):
            head.copy_(value)
        optimizer.load_state_dict(state)
    for epoch in range(len(rows[LOSSES[0]][0]), epochs):
        train_epoch(heads, optimizer, weights, seen, targets, seeds, epoch, batch_size)
        answers = torch.softmax(forward(heads, unseen[mask].expand(len(LOSSES) * seeds, -1, -1))[0], 2)
        for i, name in enumerate(LOSSES):
            for seed in range(seeds):
                row = _row(answers[i * seeds + seed], valid.targets[mask], labels)
                if name == "realtimefer-weighted":
                    unweighted = answers[i * seeds + seed] / weights
                    unweighted = unweighted / unweighted.sum(1, keepdim=True)
                    row["weightsTakenOut"] = _row(unweighted, valid.targets[mask], labels)
                rows[name][seed].append(row)
        partial = checkpoint.with_suffix(".partial")
        torch.save((heads, optimizer.state_dict(), rows), partial)
        os.replace(partial, checkpoint)
        print(epoch, *(f"{name} {rows[name][0][-1]['accuracy']:.4f}" for name in LOSSES), flush=True)
    return rows


def start(seeds: int, inputs: int) -> list[torch.Tensor]:
    """The two layers of all runs, [losses * seeds, inputs + 1, outputs], the last row being the bias; uniform as PyTorch's dense layers start."""
    layers = []
    for fan_in, outputs in ((inputs, WIDTH), (WIDTH, len(CLASSES))):
        drawn = [
            torch.rand(fan_in + 1, outputs, generator=torch.Generator().manual_seed(100 * seed + len(layers))) for seed in range(seeds)
        ]
        layers.append((2 * torch.stack(drawn).repeat(len(LOSSES), 1, 1) - 1) / math.sqrt(fan_in))
    return layers


def forward(heads: list[torch.Tensor], x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The logits [runs, N, 10], and what the second layer saw."""
    first, second = heads
    seen = with_one(F.relu(torch.bmm(x, first)))
    return torch.bmm(seen, second), seen


def with_one(x: torch.Tensor) -> torch.Tensor:
    """Features followed by 1, for the bias."""
    return F.pad(x, (0, 1), value=1.0)


def pulls(logits: torch.Tensor, targets: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """The gradients of LOSSES, in closed form because autograd takes thrice as long on so small a net; logits [losses, N, 10], targets [N, 10]."""
    answers = torch.softmax(logits, 2)
    weighted = targets * weights
    aims = torch.stack([targets, weighted, torch.softmax(targets, 1) / len(CLASSES)])
    return (answers * aims.sum(2, keepdim=True) - aims) / logits.shape[1]


def train_epoch(heads, optimizer, weights, seen, targets, seeds: int, epoch: int, batch_size: int = BATCH) -> None:
    """`seen` ends with ones."""
    orders = torch.stack([
        torch.randperm(len(seen), generator=torch.Generator().manual_seed(1000 * seed + epoch)) for seed in range(seeds)
    ])
    first, second = heads
    for i in range(len(seen) // batch_size):
        batch = orders[:, i * batch_size : (i + 1) * batch_size]
        x = seen[batch].repeat(len(LOSSES), 1, 1)
        logits, hidden = forward(heads, x)
        # Each loss is a mean over its seeds' batches, so that times the seeds it is the sum of their means.
        pull = pulls(logits.view(len(LOSSES), -1, len(CLASSES)), targets[batch].flatten(0, 1), weights) * seeds
        pull = pull.view_as(logits)
        second.grad = torch.bmm(hidden.transpose(1, 2), pull)
        below = torch.bmm(pull, second[:, :-1].transpose(1, 2)) * (hidden[:, :, :-1] > 0)
        first.grad = torch.bmm(x.transpose(1, 2), below)
        optimizer.step()


def _row(answers: torch.Tensor, targets: torch.Tensor, labels: torch.Tensor) -> dict[str, float]:
    figures = figures_of(answers, targets, labels)
    return {"accuracy": figures.accuracy, "balancedAccuracy": figures.balanced_accuracy, "nll": figures.nll}


def shares_of_the_loss(targets: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """The share of the weighted targets' mass that each class has, [10]."""
    mass = (targets * weights).sum(0)
    return mass / mass.sum()


def effective_pictures(targets: torch.Tensor, weights: torch.Tensor) -> float:
    """Kish's effective sample size, with each picture weighted by its votes' weights: (sum w)^2 / sum w^2."""
    by_picture = (targets * weights).sum(1)
    return (by_picture.sum() ** 2 / (by_picture**2).sum()).item()


if __name__ == "__main__":
    main()
