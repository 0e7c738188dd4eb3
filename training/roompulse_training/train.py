"""Trains one net from a config; if it is started again after a kill, it continues where it was.

    python3 -m roompulse_training.train configs/small.json --out ../../runs/small --anchors ../../runs/train.anchors.json
"""

import argparse
import math
import time
from pathlib import Path

import torch
from torch import nn

from .alignment import alignments, read_anchors
from .augment import augment_batch, standardise_batch
from .checkpoint import Run, averaged_net, resume, save
from .config import Config, read_config
from .curves import draw_curves
from .data import CLASSES, DEFAULT_FOLDER, Split, load_split
from .ema import Ema
from .face_recognition_weights import start_from_face_recognition
from .figures import measure
from .lessons import lessons
from .losses import loss_by_name
from .mixing import mix
from .move import identity
from .net import NETS
from .optimizer import make_optimizer, set_learning_rate
from .run_log import write_log
from .threads import use_cores

CALIBRATION_PICTURES = 512
RARE = [CLASSES.index(name) for name in ("disgust", "fear", "contempt")]  # together 5 % of the votes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="checkpoint, log and curves go here")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--anchors", type=Path, help="from `npm run landmarks`, for what is aligned")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--until", type=int, help="stop before this epoch; a later call goes on")
    args = parser.parse_args()
    use_cores()
    config = read_config(args.config)
    training, valid = load_split("train", args.data), load_split("valid", args.data)
    places = aligned_places(config, training, args.anchors)
    train(config, args.out, training, places, valid, torch.device(args.device), args.until)


def aligned_places(config: Config, split: Split, anchors: Path | None) -> torch.Tensor:
    """[N, 2, 3] as move.take expects it; a picture in which no face was found stays unchanged."""
    if anchors is None:
        if config.aligned_share > 0:
            raise SystemExit(f"{config.name} wants aligned pictures: name the --anchors")
        return identity(len(split))
    found = read_anchors(anchors)
    return alignments([found[row] for row in split.rows])[0]


def train(
    config: Config,
    out: Path,
    training: Split,
    places: torch.Tensor,
    valid: Split,
    device: torch.device,
    until: int | None = None,
) -> Run:
    """`places` are the positions of the aligned crops in the training pictures; `until` stops before that epoch."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(config.seed)
    targets = lessons(config, out, training, places, device)
    run = start(config, out, training.images, device)
    resume(run, out)
    while run.epoch < (config.epochs if until is None else until):
        started = time.monotonic()
        loss = train_epoch(run, training.images, targets, places, device)
        figures = measure(run.ema.net, valid, device)
        row = {
            "epoch": run.epoch,
            "loss": loss,
            "valid_accuracy": figures.accuracy,
            "valid_balanced_accuracy": figures.balanced_accuracy,
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


def start(config: Config, out: Path, images: torch.Tensor, device: torch.device) -> Run:
    net = NETS[config.net]()
    if config.starts_from is not None:
        take_over(net, averaged_net(out.parent / config.starts_from)[0])
    if config.starts_from_face_recognition:
        start_from_face_recognition(net, standardise_batch(images[:CALIBRATION_PICTURES].float()[:, None]))
    net = net.to(device, memory_format=torch.channels_last)
    return Run(config, net, Ema(net, config.ema_decay), make_optimizer(net, config))


def take_over(net: nn.Module, finished: nn.Module) -> None:
    """Copies the weights that have the same name and shape in both nets: a pupil may be the lower part of its teacher."""
    own = net.state_dict()
    taken = {k: v for k, v in finished.state_dict().items() if k in own and own[k].shape == v.shape}
    if not taken:
        raise ValueError("the two nets have no layer in common")
    net.load_state_dict(taken, strict=False)


def train_epoch(run: Run, images, targets, places, device: torch.device) -> float:
    """Returns the mean loss. FloatingPointError if it is no longer a number."""
    config = run.config
    loss_of = loss_by_name(config.loss, targets)
    rows = with_rare_repeated(targets, config.rare_repeats)
    steps = len(rows) // config.batch_size
    run.net.train()
    order = rows[torch.randperm(len(rows))]
    total = 0.0
    for i in range(steps):
        step = run.epoch * steps + i
        set_learning_rate(run.optimizer, config, step, steps)
        batch = order[i * config.batch_size : (i + 1) * config.batch_size]
        aligned = torch.rand(len(batch)) < config.aligned_share
        place = torch.where(aligned[:, None, None], places[batch], identity(len(batch)))
        x = augment_batch(images[batch].to(device).float()[:, None], place.to(device), config)
        x, wanted = mix(x, targets[batch].to(device), config.mixed_share)
        x = x.contiguous(memory_format=torch.channels_last)
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


def with_rare_repeated(targets: torch.Tensor, repeats: int) -> torch.Tensor:
    """Row numbers, with the given number of repeats for rows whose leading class is rare."""
    rare = torch.isin(targets.argmax(1), torch.tensor(RARE)).nonzero()[:, 0]
    return torch.cat([torch.arange(len(targets)), rare.repeat(repeats - 1)])


if __name__ == "__main__":
    main()
