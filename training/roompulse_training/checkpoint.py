"""Everything that a run needs to continue after a kill, in one file."""

import dataclasses
import os
from pathlib import Path

import torch
from torch import nn

from .config import Config
from .ema import Ema
from .net import NETS

FILE_NAME = "checkpoint.pt"


@dataclasses.dataclass
class Run:
    config: Config
    net: nn.Module
    ema: Ema
    optimizer: torch.optim.Optimizer
    epoch: int = 0  # the next epoch to run
    log: list[dict[str, float]] = dataclasses.field(default_factory=list)


def save(run: Run, folder: Path) -> None:
    """Writes by renaming, so that a kill leaves the old checkpoint intact."""
    state = {
        "config": dataclasses.asdict(run.config),
        "net": run.net.state_dict(),
        "ema": run.ema.net.state_dict(),
        "optimizer": run.optimizer.state_dict(),
        "epoch": run.epoch,
        "log": run.log,
        "rng": torch.get_rng_state(),
        "cuda_rng": torch.cuda.get_rng_state_all() if torch.cuda.is_available() else [],
    }
    partial = folder / f"{FILE_NAME}.partial"
    torch.save(state, partial)
    os.replace(partial, folder / FILE_NAME)


def resume(run: Run, folder: Path) -> None:
    """Loads the checkpoint in the folder, if there is one. ValueError if it has other settings."""
    if not (folder / FILE_NAME).exists():
        return
    state = read(folder)
    if Config(**state["config"]) != run.config:
        raise ValueError(f"{folder} holds a run with other settings: choose another --out")
    run.net.load_state_dict(state["net"])
    run.ema.net.load_state_dict(state["ema"])
    run.optimizer.load_state_dict(state["optimizer"])
    run.epoch, run.log = state["epoch"], state["log"]
    torch.set_rng_state(state["rng"])
    if torch.cuda.is_available() and state["cuda_rng"]:
        torch.cuda.set_rng_state_all(state["cuda_rng"])


def read(folder: Path) -> dict:
    return torch.load(folder / FILE_NAME, map_location="cpu")


def averaged_net(folder: Path) -> tuple[nn.Module, Config]:
    """The net that is evaluated and exported for a run, in evaluation mode."""
    state = read(folder)
    config = Config(**state["config"])
    net = NETS[config.net]()
    net.load_state_dict(state["ema"])
    return net.eval(), config
