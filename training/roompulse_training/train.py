"""Trains one net from a config; run again after a kill, it goes on where it was.

    python3 -m roompulse_training.train configs/small.json --out ../../runs/small
"""

import argparse
import math
import time
from pathlib import Path

import torch

from .augment import augment_batch
from .checkpoint import Run, resume, save
from .config import Config, read_config
from .curves import draw_curves
from .data import DEFAULT_FOLDER, load_split
from .ema import Ema
from .figures import measure
from .losses import loss_by_name
from .net import NETS
from .optimizer import make_optimizer, set_learning_rate
from .run_log import write_log
from .teacher import load_teacher, softened


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="checkpoint, log and curves go here")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--until", type=int, help="stop before this epoch; a later call goes on")
    args = parser.parse_args()
    splits = load_split("train", args.data), load_split("valid", args.data)
    train(read_config(args.config), args.out, *splits, torch.device(args.device), args.until)


def train(config: Config, out: Path, training, valid, device: torch.device, until: int | None = None) -> Run:
    """Both splits are (pictures, vote distributions) as data.load_split gives them; `until` stops before that epoch."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(config.seed)
    teacher = load_teacher(config, out, device)
    run = start(config, teacher, device)
    resume(run, out)
    while run.epoch < (config.epochs if until is None else until):
        started = time.monotonic()
        loss = train_epoch(run, *training, teacher, device)
        figures = measure(run.ema.net, *valid, device)
        row = {
            "epoch": run.epoch,
            "loss": loss,
            "valid_accuracy": figures.accuracy,
            "valid_nll": figures.nll,
            "seconds": time.monotonic() - started,
        }
        run.log.append(row)
        run.epoch += 1
        save(run, out)
        write_log(run.log, out / "log.csv")
        draw_curves(run.log, out / "curves.png")
        print(" ".join(f"{name} {value:.4g}" for name, value in row.items()), flush=True)
    return run


def start(config: Config, teacher, device: torch.device) -> Run:
    net = NETS[config.net]().to(device, memory_format=torch.channels_last)
    if config.starts_from_teacher:
        net.load_state_dict(teacher.state_dict())
    return Run(config, net, Ema(net, config.ema_decay), make_optimizer(net, config))


def train_epoch(run: Run, images, targets, teacher, device: torch.device) -> float:
    """Returns the mean loss. FloatingPointError where it is no longer a number."""
    config = run.config
    loss_of = loss_by_name(config.loss, targets)
    steps = len(images) // config.batch_size
    run.net.train()
    order = torch.randperm(len(images))
    total = 0.0
    for i in range(steps):
        step = run.epoch * steps + i
        set_learning_rate(run.optimizer, config, step, steps)
        batch = order[i * config.batch_size : (i + 1) * config.batch_size]
        x = augment_batch(images[batch].float()[:, None])
        x = x.to(device).contiguous(memory_format=torch.channels_last)
        wanted = softened(targets[batch].to(device), teacher, x, config)
        with torch.autocast(device.type, torch.bfloat16, enabled=config.bfloat16):
            logits = run.net(x)
        loss = loss_of(logits.float(), wanted)
        run.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        run.optimizer.step()
        run.ema.follow(run.net, step + 1)
        total += loss.item()
    if not math.isfinite(total):
        raise FloatingPointError(f"the loss of epoch {run.epoch} is not finite")
    return total / steps


if __name__ == "__main__":
    main()
