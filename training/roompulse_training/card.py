"""Writes the model card and its pictures.

    python3 -m roompulse_training.card ../../runs/pupil ../models --anchors ../../runs/valid.anchors.json

Measurements that only the browser can make are read from models/measured, as written by the commands' --json: crop.json and tiles-SIZE.json
of `npm run eval:emotion`, nets.json of `npm run bench:nets -- reference.onnx`, losses.json of compare_losses.py. Sections without a measurement are left out.
"""

import argparse
import json
from pathlib import Path

import torch

from .by_turn import by_turn
from .calibration import draw_calibration
from .card_text import CardFacts, card
from .checkpoint import averaged_net
from .confusion import draw_confusion
from .data import DEFAULT_FOLDER, load_split
from .evaluate import aligned
from .figures import measure
from .lineage import lineage
from .robustness import robustness
from .temperature import fit_temperature

CONFUSION, CALIBRATION = "confusion.png", "calibration.png"


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
    measured = args.models / "measured"
    facts = CardFacts(
        net=net,
        config=config,
        ancestors=lineage(args.run),
        training_pictures=len(training),
        size_bytes=(args.models / "expression.onnx").stat().st_size,
        temperature=temperature,
        before=measure(net, valid, device),
        figures=figures,
        aligned=measure(net, aligned(valid, args.anchors), device, temperature),
        conditions=robustness(net, valid, temperature, device),
        turned=by_turn(net, valid, args.anchors, device),
        crop=read_facts(measured / "crop.json"),
        tiles=sorted(map(read_facts, measured.glob("tiles-*.json")), key=lambda row: -row["sizePx"]),
        nets=read_facts(measured / "nets.json"),
        losses=read_facts(measured / "losses.json"),
    )
    (args.models / "README.md").write_text(card(facts, CONFUSION, CALIBRATION))


def read_facts(file: Path):
    return json.loads(file.read_text()) if file.exists() else None


if __name__ == "__main__":
    main()
