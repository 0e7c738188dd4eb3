"""The mean of several runs' averaged weights, as a run of its own (Wortsman et al. 2022, arXiv:2203.05482).

    python3 -m roompulse_training.soup ../../runs/pupil-soup face-pupil-shipped pupil-calmer pupil-last

The runs lie beside the new one and are of the same net, or of one whose weights are the same (`face-pupil-shipped`
sees a larger picture than `face-pupil` was trained at: Touvron et al. 2019, arXiv:1906.06423).
"""

import argparse
import dataclasses
from pathlib import Path

import torch

from .checkpoint import Run, averaged_net, save
from .ema import Ema
from .net import NETS
from .optimizer import make_optimizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("net", choices=sorted(NETS))
    parser.add_argument("runs", nargs="+")
    args = parser.parse_args()
    cook(args.out, args.net, args.runs)


def cook(out: Path, net_name: str, names: list[str]) -> Run:
    parts = [averaged_net(out.parent / name) for name in names]
    net = NETS[net_name]()
    net.load_state_dict(mean_state([part.state_dict() for part, _ in parts]))
    config = dataclasses.replace(
        parts[-1][1], name=out.name, net=net_name, epochs=0, teachers=(), teacher_share=0.0, starts_from=None,
        mean_of=tuple(names),
    )
    run = Run(config, net, Ema(net, config.ema_decay), make_optimizer(net, config))
    out.mkdir(parents=True, exist_ok=True)
    save(run, out)
    return run


def mean_state(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """Counters, which are whole numbers, are taken from the last."""
    return {
        key: torch.stack([state[key] for state in states]).mean(0) if value.dtype.is_floating_point else value
        for key, value in states[-1].items()
    }


if __name__ == "__main__":
    main()
