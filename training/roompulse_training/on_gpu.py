"""Everything that a GPU makes possible, in one command: eight teachers at once, the pupil that learns from their mean, and realtimeFER's whole net with its three losses.

    python3 -m roompulse_training.on_gpu ../../runs/gpu --data ../../shared/ferplus --back BACK --anchors ../../runs/train.anchors.json

Each run is a process of `train`, so that a run that was killed continues where it was when the command is given again. BACK gets each
run's log and its weights as 16-bit floats, 2 to 50 MB each; `restore_weights` turns them into a run's folder again, from which `export` and `card` go on.
"""

import argparse
import dataclasses
import json
import shutil
import subprocess
import sys
from pathlib import Path

import torch

from .checkpoint import Run, averaged_net, save
from .config import Config, read_config
from .ema import Ema
from .net import NETS
from .optimizer import make_optimizer

TRAINING = Path(__file__).resolve().parents[1]
CONFIGS = TRAINING / "configs"
MODEL = TRAINING.parent / "models" / "expression.onnx"
# The teachers differ in kind, size and seed, because teachers that err alike teach no more than one (Lakshminarayanan et al. 2017, arXiv:1612.01474).
TEACHERS = (
    {"net": "face-resnet", "aligned_share": 0.5}, {"net": "face-resnet"},
    {"net": "face-resnet-96", "aligned_share": 0.5}, {"net": "face-resnet-150", "aligned_share": 0.5},
    {"net": "face-resnet", "meeting": "usual", "aligned_share": 0.5}, {"net": "face-resnet-150", "meeting": "usual"},
    {"net": "reference", "learning_rate": 0.003, "epochs": 60, "aligned_share": 0.5},
    {"net": "reference", "learning_rate": 0.003, "epochs": 60, "meeting": "usual"},
)
REALTIME_FER_LOSSES = ("soft-ce", "realtimefer-weighted", "realtimefer-kl")
REALTIME_FER_BATCH = 32  # eight times realtimeFER's, and its rate with it, so that 45 epochs take minutes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--back", type=Path, required=True)
    parser.add_argument("--anchors", type=Path, help="without them no teacher and no pupil sees aligned pictures")
    parser.add_argument("--at-once", type=int, default=8)
    parser.add_argument("--teachers", type=int, default=len(TEACHERS))
    parser.add_argument("--epochs", type=int, help="of every run, to try the command")
    parser.add_argument("--batch", type=int, help="of every run, to try the command")
    parser.add_argument("--without-resnet50", action="store_true")
    args = parser.parse_args()
    args.runs.mkdir(parents=True, exist_ok=True)
    call("restore", CONFIGS / "pupil-last.json", MODEL, args.runs / "pupil-last", "--data", args.data).wait()
    for stage in stages(args.teachers, with_resnet50=not args.without_resnet50):
        waiting = [changed(config, args.epochs, args.batch, args.anchors is not None) for config in stage]
        while waiting:
            now, waiting = waiting[: args.at_once], waiting[args.at_once :]
            processes = [train(config, args.runs, args.data, args.anchors) for config in now]
            if any([process.wait() for process in processes]):
                raise SystemExit("a run has failed; what has been trained is kept, and the same command goes on")
            for config in now:
                bring_back(args.runs / config.name, args.back / config.name)


def stages(teachers: int, with_resnet50: bool) -> list[list[Config]]:
    """The runs that may go on at once, in the order in which they need each other."""
    face = dataclasses.replace(read_config(CONFIGS / "face-teacher.json"), epochs=30, mixed_share=0.4, rare_repeats=2)
    first = []
    for seed, changes in enumerate(TEACHERS[:teachers]):
        is_face = changes["net"].startswith("face-resnet")
        settings = {**changes, "name": f"teacher-{seed}", "seed": seed, "starts_from_face_recognition": is_face}
        first.append(dataclasses.replace(face, **settings))
    pupil = dataclasses.replace(
        read_config(CONFIGS / "pupil-meeting.json"),
        name="pupil-of-eight",
        epochs=60,
        learning_rate=0.0016,
        aligned_share=0.4,
        teachers=tuple(config.name for config in first),
    )
    whole = read_config(CONFIGS / "realtimefer.json")
    times = REALTIME_FER_BATCH // whole.batch_size
    theirs = [
        dataclasses.replace(
            whole,
            name=f"realtimefer-{i}",
            loss=loss,
            bfloat16=True,
            batch_size=REALTIME_FER_BATCH,
            learning_rate=whole.learning_rate * times,
        )
        for i, loss in enumerate(REALTIME_FER_LOSSES)
    ]
    return [first, [pupil, *(theirs if with_resnet50 else [])]]


def changed(config: Config, epochs: int | None, batch: int | None, is_aligned: bool) -> Config:
    return dataclasses.replace(
        config,
        epochs=epochs or config.epochs,
        batch_size=batch or config.batch_size,
        aligned_share=config.aligned_share if is_aligned else 0.0,
    )


def train(config: Config, runs: Path, data: Path, anchors: Path | None) -> subprocess.Popen:
    file = runs / f"{config.name}.json"
    file.write_text(json.dumps(dataclasses.asdict(config), indent="\t") + "\n")
    return call("train", file, "--out", runs / config.name, "--data", data, *(["--anchors", anchors] if anchors else []))


def call(module: str, *arguments) -> subprocess.Popen:
    command = [sys.executable, "-m", f"{__package__}.{module}", *(str(Path(a).resolve()) if isinstance(a, Path) else a for a in arguments)]
    return subprocess.Popen(command, cwd=TRAINING)


def bring_back(run: Path, folder: Path) -> None:
    """The averaged weights as 16-bit floats with the run's settings, and its log."""
    folder.mkdir(parents=True, exist_ok=True)
    net, config = averaged_net(run)
    halved = {name: v.half() if v.dtype.is_floating_point else v for name, v in net.state_dict().items()}
    torch.save({"config": dataclasses.asdict(config), "weights": halved}, folder / "weights.pt")
    shutil.copy(run / "log.csv", folder / "log.csv")


def restore_weights(folder: Path, run: Path) -> None:
    """A run's folder from what was brought back."""
    state = torch.load(folder / "weights.pt", map_location="cpu")
    config = Config(**state["config"])
    net = NETS[config.net]()
    net.load_state_dict(state["weights"])
    run.mkdir(parents=True, exist_ok=True)
    save(Run(config, net, Ema(net, config.ema_decay), make_optimizer(net, config), epoch=config.epochs), run)


if __name__ == "__main__":
    main()
