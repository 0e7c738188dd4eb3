"""Why does weighting the classes cost accuracy, and cause swings? Trains the same small net from scratch with realtimeFER's three losses, several seeds each.

    python3 -m roompulse_training.compare_losses ../../runs/losses --out ../models/measured/losses.json --pictures ../models

realtimeFER compared its `kl`, `soft-ce` and `weighted` for 15 epochs and left the question open. Here its losses, its Adam at one rate and its last
two dense layers are the same. Below them is not a ResNet50 but three convolutions, so that all runs together take minutes of one core;
`configs/realtimefer.json` is the whole net. Runs with the same seed start alike and see the same batches, and all are trained in one step, as
groups of channels that never meet.

Each weighted run is evaluated unchanged, and with its answers divided by the weights: the weighted loss is smallest when p_k is
proportional to weight_k * share_k, so dividing by the weights gives the shares again. The remaining gap is the cost of learning from
fewer pictures, which `effective_pictures` counts. If it is started again after a kill, it continues where it was.
"""

import argparse
import json
import os
from pathlib import Path

import torch
from torch import nn

from .augment import standardise_batch
from .data import CLASSES, DEFAULT_FOLDER, Split, load_split, majority
from .figures import figures_of
from .losses import loss_by_name
from .losses_pictures import draw_losses
from .realtime_fer_losses import counts_of, root_weights

LOSSES = ("soft-ce", "realtimefer-weighted", "realtimefer-kl")
CHANNELS = (8, 16, 32)  # of the three convolutions, each of which halves the side
LAST_SIDE = 6
WIDTH = 100  # between realtimeFER's last two dense layers
BATCH, RATE = 4, 5e-5  # as realtimeFER's; with larger batches the rate grows with them (Goyal et al. 2017, arXiv:1706.02677)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True, help="the folder of the card")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--batch", type=int, default=32)
    args = parser.parse_args()
    training, valid = load_split("train", args.data), load_split("valid", args.data)
    counts = counts_of(training.targets)
    weights = root_weights(counts)
    facts = {
        "epochs": args.epochs,
        "seeds": args.seeds,
        "batchSize": args.batch,
        "learningRate": RATE * args.batch / BATCH,
        "channels": CHANNELS,
        "width": WIDTH,
        "counts": counts.tolist(),
        "weights": weights.tolist(),
        "shareOfTheLoss": shares_of_the_loss(training.targets, weights).tolist(),
        "pictures": len(training),
        "effectivePictures": effective_pictures(training.targets, weights),
        "runs": compare(args.runs, training, valid, weights, args.seeds, args.epochs, args.batch),
    }
    args.out.write_text(json.dumps(facts, indent="\t") + "\n")
    draw_losses(facts, args.pictures)


def compare(
    folder: Path, training: Split, valid: Split, weights: torch.Tensor, seeds: int, epochs: int, batch_size: int = BATCH
) -> dict[str, list[list[dict]]]:
    """For each loss and seed, the figures after each epoch. `weights` are those to take out of the weighted runs' answers."""
    net = start(seeds)
    optimizer = torch.optim.Adam(net.parameters(), lr=RATE * batch_size / BATCH)
    mask, labels = majority(valid.targets)
    rows: dict[str, list[list[dict]]] = {name: [[] for _ in range(seeds)] for name in LOSSES}
    folder.mkdir(parents=True, exist_ok=True)
    checkpoint = folder / f"nets-{batch_size}.pt"
    if checkpoint.exists():
        weights_so_far, state, rows = torch.load(checkpoint)
        net.load_state_dict(weights_so_far)
        optimizer.load_state_dict(state)
    for epoch in range(len(rows[LOSSES[0]][0]), epochs):
        train_epoch(net, optimizer, training, seeds, epoch, batch_size)
        answers = answers_of(net, valid.images[mask], seeds)
        for i, name in enumerate(LOSSES):
            for seed in range(seeds):
                answer = answers[:, i * seeds + seed]
                row = _row(answer, valid.targets[mask], labels)
                if name == "realtimefer-weighted":
                    unweighted = answer / weights
                    unweighted = unweighted / unweighted.sum(1, keepdim=True)
                    row["weightsTakenOut"] = _row(unweighted, valid.targets[mask], labels)
                rows[name][seed].append(row)
        partial = checkpoint.with_suffix(".partial")
        torch.save((net.state_dict(), optimizer.state_dict(), rows), partial)
        os.replace(partial, checkpoint)
        print(epoch, *(f"{name} {rows[name][0][-1]['accuracy']:.4f}" for name in LOSSES), flush=True)
    return rows


def start(seeds: int) -> nn.Sequential:
    """The nets of all losses and seeds as one whose layers have a group for each run, by loss and then by seed."""
    alone = []
    for seed in range(seeds):
        torch.manual_seed(seed)
        alone.append(nets(1).state_dict())
    together = nets(len(LOSSES) * seeds)
    together.load_state_dict({
        name: torch.cat([state[name] for state in alone] * len(LOSSES)) if value.ndim else value for name, value in alone[0].items()
    })
    return together


def nets(runs: int) -> nn.Sequential:
    """float [N, runs, 48, 48] -> logits [N, runs * 10, 1, 1]; a dense layer is a convolution over the whole side."""
    layers: list[nn.Module] = []
    inputs = 1
    for outputs in CHANNELS:
        layers += [
            nn.Conv2d(inputs * runs, outputs * runs, 3, 2, 1, groups=runs, bias=False),
            nn.BatchNorm2d(outputs * runs),
            nn.ReLU(),
        ]
        inputs = outputs
    return nn.Sequential(
        *layers,
        nn.Conv2d(inputs * runs, WIDTH * runs, LAST_SIDE, groups=runs),
        nn.ReLU(),
        nn.Conv2d(WIDTH * runs, len(CLASSES) * runs, 1, groups=runs),
    )


def train_epoch(net: nn.Module, optimizer, training: Split, seeds: int, epoch: int, batch_size: int = BATCH) -> None:
    losses = [loss_by_name(name, training.targets) for name in LOSSES]
    orders = torch.stack([
        torch.randperm(len(training), generator=torch.Generator().manual_seed(1000 * seed + epoch)) for seed in range(seeds)
    ])
    net.train()
    for i in range(len(training) // batch_size):
        batch = orders[:, i * batch_size : (i + 1) * batch_size]
        crops = standardise_batch(training.images[batch.flatten()].float()[:, None])
        # Each seed's batch is a channel, which each loss sees.
        x = crops.view(seeds, batch_size, *crops.shape[2:]).transpose(0, 1).repeat(1, len(LOSSES), 1, 1)
        logits = net(x).view(batch_size, len(LOSSES), seeds, len(CLASSES))
        loss = sum(
            loss_of(logits[:, j, seed], training.targets[batch[seed]]) for j, loss_of in enumerate(losses) for seed in range(seeds)
        )
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()


@torch.no_grad()
def answers_of(net: nn.Module, images: torch.Tensor, seeds: int) -> torch.Tensor:
    """The shares [N, runs, 10] that each run says."""
    runs = len(LOSSES) * seeds
    net.eval()
    parts = [net(standardise_batch(part.float()[:, None]).expand(-1, runs, -1, -1)).view(-1, runs, len(CLASSES)) for part in images.split(128)]
    return torch.softmax(torch.cat(parts), 2)


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
