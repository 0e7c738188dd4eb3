"""Whether the share of taggers that is shown for a word is the share that chose it, word by word, on the half of valid that is kept for figures.

    python3 -m roompulse_training.reliability ../../runs/pupil-last --out ../models/measured/reliability.json
"""

import argparse
import json
from pathlib import Path

import torch

from .checkpoint import averaged_net
from .data import CLASSES, DEFAULT_FOLDER, load_split
from .figures import logits_of
from .temperature import fit_temperature

EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
FEWEST = 10  # pictures, below which a bin says nothing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    args = parser.parse_args()
    net, _ = averaged_net(args.run)
    device = torch.device("cpu")
    valid = load_split("valid", args.data)
    temperature = fit_temperature(net, valid, device)
    kept = slice(1, None, 2)  # the temperature was fitted on the others
    answers = torch.softmax(logits_of(net, valid.images[kept].float()[:, None], device) / temperature, 1)
    facts = {"n": len(answers), "edges": EDGES, "rows": reliability(answers, valid.targets[kept])}
    args.out.write_text(json.dumps(facts, indent="\t") + "\n")


def reliability(answers: torch.Tensor, targets: torch.Tensor) -> list[dict]:
    """For each class its mean share in the answers and in the votes, in each bin of the answers, and the mean gap over all pictures."""
    rows = []
    for i, name in enumerate(CLASSES):
        said, given = answers[:, i].contiguous(), targets[:, i]
        which = torch.bucketize(said, torch.tensor(EDGES[1:-1]), right=True)
        bins = []
        for k in range(len(EDGES) - 1):
            inside = which == k
            n = int(inside.sum())
            bins.append({"n": n, "said": said[inside].mean().item(), "given": given[inside].mean().item()} if n >= FEWEST else {"n": n})
        gap = sum(b["n"] * abs(b["said"] - b["given"]) for b in bins if b["n"] >= FEWEST) / len(answers)
        rows.append({"name": name, "bins": bins, "gap": gap})
    return rows


if __name__ == "__main__":
    main()
