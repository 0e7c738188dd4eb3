"""Writes the model card and its pictures.

    python3 -m roompulse_training.card ../../runs/pupil ../models --anchors ../../runs/valid.anchors.json

Measurements that only the browser can make are read from models/measured, as written by the commands' --json: crop.json, crop-onnx-runtime.json and
tiles-SIZE.json of `npm run eval:emotion` (its `votes` are votes.json's `reported`), nets.json of `npm run bench:nets -- reference.onnx`, losses.json of compare_losses.py.
What is measured here goes there, too, as card.json, so that the card can be written again without the run: `card_text.py` is its one source.
"""

import argparse
import json
from pathlib import Path

import torch

from .by_turn import by_turn
from .calibration import draw_calibration
from .card_text import CALIBRATION, CONFUSION, card
from .checkpoint import averaged_net
from .confusion import draw_confusion
from .cost import mega_macs, parameter_count
from .data import CLASSES, DEFAULT_FOLDER, load_split
from .evaluate import aligned
from .figures import measure
from .lineage import in_words, lineage
from .robustness import robustness
from .temperature import fit_temperature


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("models", type=Path, help="the folder with expression.onnx")
    parser.add_argument("--anchors", type=Path, required=True, help="of valid, from `npm run landmarks`")
    parser.add_argument("--data", type=Path, default=DEFAULT_FOLDER)
    args = parser.parse_args()
    net, config = averaged_net(args.run)
    device = torch.device("cpu")
    training, valid = load_split("train", args.data), load_split("valid", args.data)
    temperature = fit_temperature(net, valid, device)
    figures = measure(net, valid, device, temperature)
    draw_confusion(figures, args.models / CONFUSION)
    draw_calibration(net, valid, temperature, args.models / CALIBRATION, device)
    before = measure(net, valid, device)
    conditions = robustness(net, valid, temperature, device)
    facts = {
        "parameters": parameter_count(net),
        "megaMacs": mega_macs(net),
        "sizeBytes": (args.models / "expression.onnx").stat().st_size,
        "trainingPictures": len(training),
        "steps": [in_words(ancestor) for ancestor in lineage(args.run)],
        "lastRun": {
            "emaDecay": config.ema_decay,
            "alignedShare": config.aligned_share,
            "jitter": config.jitter,
            "mixedShare": config.mixed_share,
        },
        "temperature": temperature,
        "before": {"ece": before.ece, "nll": before.nll},
        "figures": {
            "n": figures.n,
            "accuracy": figures.accuracy,
            "interval": figures.interval,
            "balancedAccuracy": figures.balanced_accuracy,
            "macroF1": figures.macro_f1,
            "selectiveAccuracy": figures.selective_accuracy,
            "ece": figures.ece,
            "nll": figures.nll,
        },
        "recalls": [
            {"name": name, "n": int(n), "recall": recall}
            for name, n, recall in zip(CLASSES, figures.confusion.sum(1).tolist(), figures.recalls.tolist())
        ],
        "alignedAccuracy": measure(net, aligned(valid, args.anchors), device, temperature).accuracy,
        "conditions": {
            "temperature": temperature,
            "rows": [{"name": name, "accuracy": f.accuracy, "ece": f.ece} for name, f in conditions.items()],
        },
        "turned": by_turn(net, valid, args.anchors, device),
    }
    measured = args.models / "measured"
    (measured / "card.json").write_text(json.dumps(facts, indent="\t") + "\n")
    (args.models / "README.md").write_text(card(measured))


if __name__ == "__main__":
    main()
