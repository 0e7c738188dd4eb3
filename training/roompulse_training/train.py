"""Trains one net from a config; run again after a kill, it goes on where it was.

    python3 -m roompulse_training.train configs/small.json --out ../../runs/small
"""

import argparse
import csv
import math
import os
import time
from pathlib import Path

import torch

from .augment import augment_batch
from .config import Config, read_config
from .curves import draw_curves
from .data import DEFAULT_FOLDER, load_split
from .ema import Ema
from .evaluate import measure
from .losses import loss_by_name
from .net import NETS

LOG_COLUMNS = ("epoch", "loss", "valid_accuracy", "valid_nll", "seconds")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="checkpoint, log and curves go here")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    train(read_config(args.config), args.out, args.data, torch.device(args.device))


def train(config: Config, out: Path, data: Path, device: torch.device) -> None:
    torch.manual_seed(config.seed)
    images, targets = load_split("train", data)
    valid = load_split("valid", data)
    net = NETS[config.net]().to(device, memory_format=torch.channels_last)
    ema = Ema(net, config.ema_decay)
    optimizer = torch.optim.AdamW(weight_groups(net, config.weight_decay), lr=config.learning_rate)
    loss_of = loss_by_name(config.loss, targets)
    checkpoint = out / "checkpoint.pt"
    first_epoch = resume(checkpoint, net, ema, optimizer)
    steps = len(images) // config.batch_size

    for epoch in range(first_epoch, config.epochs):
        started = time.monotonic()
        net.train()
        order = torch.randperm(len(images))
        total_loss = 0.0
        for i in range(steps):
            step = epoch * steps + i
            set_learning_rate(optimizer, config, step, steps)
            batch = order[i * config.batch_size : (i + 1) * config.batch_size]
            x = augment_batch(images[batch].float()[:, None])
            x = x.to(device).contiguous(memory_format=torch.channels_last)
            with torch.autocast(device.type, torch.bfloat16, enabled=config.bfloat16):
                logits = net(x)
            loss = loss_of(logits.float(), targets[batch].to(device))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            ema.follow(net, step + 1)
            total_loss += loss.item()
        figures = measure(ema.net, *valid, device)
        row = (epoch, total_loss / steps, figures.accuracy, figures.nll, time.monotonic() - started)
        write_log_row(out / "log.csv", row)
        draw_curves(out / "log.csv", out / "curves.png")
        save(checkpoint, net, ema, optimizer, epoch + 1)
        print(" ".join(f"{name} {value:.4g}" for name, value in zip(LOG_COLUMNS, row)), flush=True)


def weight_groups(net, weight_decay: float) -> list[dict]:
    """Biases and normalisations are not decayed."""
    matrices = [p for p in net.parameters() if p.ndim > 1]
    vectors = [p for p in net.parameters() if p.ndim <= 1]
    return [
        {"params": matrices, "weight_decay": weight_decay},
        {"params": vectors, "weight_decay": 0.0},
    ]


def set_learning_rate(optimizer, config: Config, step: int, steps: int) -> None:
    """One epoch up, then down along a cosine to almost nothing."""
    warmth = min(1.0, (step + 1) / steps)
    cosine = 0.5 * (1 + math.cos(math.pi * step / (config.epochs * steps)))
    for group in optimizer.param_groups:
        group["lr"] = config.learning_rate * (warmth * cosine + 0.002)


def resume(checkpoint: Path, net, ema: Ema, optimizer) -> int:
    """Returns the epoch to go on with."""
    if not checkpoint.exists():
        return 0
    state = torch.load(checkpoint, map_location="cpu")
    net.load_state_dict(state["net"])
    ema.net.load_state_dict(state["ema"])
    optimizer.load_state_dict(state["optimizer"])
    torch.set_rng_state(state["rng"])
    return state["epoch"]


def save(checkpoint: Path, net, ema: Ema, optimizer, epoch: int) -> None:
    """By renaming, so that a kill leaves the old one whole."""
    state = {
        "net": net.state_dict(),
        "ema": ema.net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "rng": torch.get_rng_state(),
        "epoch": epoch,
    }
    partial = checkpoint.with_suffix(".partial")
    torch.save(state, partial)
    os.replace(partial, checkpoint)


def write_log_row(log: Path, row: tuple) -> None:
    is_new = not log.exists()
    with log.open("a", newline="") as file:
        writer = csv.writer(file)
        if is_new:
            writer.writerow(LOG_COLUMNS)
        writer.writerow(row)


if __name__ == "__main__":
    main()
