"""How several looks at one face are best combined: each picture of valid is altered several times, and the rules are compared by how well their answer fits the votes.

    python3 -m roompulse_training.several_looks ../../runs/pupil-last --out ../models/measured/several-looks.json

`src/core/expression/expression-track.ts` uses the logarithmic pool, with weights that fade with a look's age. The power of the tempered rules is fitted
on one half of valid, and the figures are those of the other.
"""

import argparse
import json
from pathlib import Path

import torch

from . import corruptions as c
from .checkpoint import averaged_net
from .data import DEFAULT_FOLDER, EMOTIONS, Split, load_split, majority
from .figures import logits_of
from .meeting import meet
from .move import identity, jitter
from .temperature import fit_temperature

LOOKS = (2, 4, 8)
AT_ONCE = 64  # pictures that are altered alike
POWERS = [round(0.5 + 0.05 * i, 2) for i in range(60)]
SEED = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    valid = load_split("valid", args.data)
    temperature = fit_temperature(net, valid, torch.device("cpu"))
    facts = {}
    for name, look_again in (("changing", changing), ("lasting", lasting)):
        torch.manual_seed(SEED)
        looks = torch.stack([
            torch.log_softmax(logits_of(net, crops, torch.device("cpu")) / temperature, 1)
            for crops in look_again(valid.images.float()[:, None], max(LOOKS))
        ])
        facts[name] = [{"looks": n, "rules": compare(looks[:n], valid)} for n in LOOKS]
    args.out.write_text(json.dumps(facts, indent="\t") + "\n")


def changing(x: torch.Tensor, looks: int):
    """The face moves a little, and each look has its own light, cover, blur, size and coding, or none."""
    for _ in range(looks):
        moved = jitter(x, identity(len(x)), 0.5)
        yield torch.cat([meet(part, "usual") for part in moved.split(AT_ONCE)])


def lasting(x: torch.Tensor, looks: int):
    """What alters the face stays; only small moves, noise and the codec differ from look to look."""
    altered = torch.cat([meet(part, "usual") for part in x.split(AT_ONCE)])
    for _ in range(looks):
        moved = jitter(altered, identity(len(x)), 0.25)
        yield torch.cat([c.code(part + torch.randn_like(part) * 3, 20) for part in moved.split(AT_ONCE)])


def compare(looks: torch.Tensor, valid: Split) -> dict[str, dict[str, float]]:
    """`looks` are log-probabilities [looks, N, 10]."""
    linear = looks.exp().mean(0).clamp_min(1e-9).log()
    geometric = looks.mean(0)
    rules = {
        "one look": looks[0],
        "mean of the shares": linear,
        "logarithmic pool": geometric,
        "product": looks.sum(0),
    }
    choice, kept = slice(0, None, 2), slice(1, None, 2)
    answers = {name: torch.log_softmax(rule, 1) for name, rule in rules.items()}
    powers = {}
    for name in ("mean of the shares", "logarithmic pool"):
        tempered = {power: torch.log_softmax(power * rules[name], 1) for power in POWERS}
        powers[name] = min(POWERS, key=lambda power: _nll(tempered[power][choice], valid.targets[choice]))
        answers[f"{name}, tempered"] = tempered[powers[name]]
    return {
        name: {
            **_figures(answer[kept], valid.targets[kept]),
            **({"power": powers[name.removesuffix(", tempered")]} if name.endswith(", tempered") else {}),
        }
        for name, answer in answers.items()
    }


def _nll(answers: torch.Tensor, targets: torch.Tensor) -> float:
    return -(targets * answers).sum(1).mean().item()


def _figures(answers: torch.Tensor, targets: torch.Tensor) -> dict[str, float]:
    mask, labels = majority(targets)
    return {
        "nll": _nll(answers, targets),
        "brier": ((answers.exp() - targets) ** 2).sum(1).mean().item(),
        "accuracy": (answers[mask, :EMOTIONS].argmax(1) == labels).float().mean().item(),
    }


if __name__ == "__main__":
    main()
