"""The runs that led to a net: its teachers, theirs, and so on."""

import dataclasses
from pathlib import Path

from .checkpoint import read
from .config import Config


@dataclasses.dataclass(frozen=True)
class Ancestor:
    config: Config
    epochs: int  # the epochs that were run; with `--until` fewer than in the config


def lineage(folder: Path) -> list[Ancestor]:
    """The oldest run first, each once, and the run in the folder last; the others' folders are next to it."""
    state = read(folder)
    config = Config(**state["config"])
    names = [*config.teachers, *([config.starts_from] if config.starts_from else [])]
    before = {a.config.name: a for name in names for a in lineage(folder.parent / name)}
    return [*before.values(), Ancestor(config, state["epoch"])]


def in_words(ancestor: Ancestor) -> str:
    config = ancestor.config
    epochs = f"{ancestor.epochs} epochs"
    if ancestor.epochs < config.epochs:
        epochs = f"the first {ancestor.epochs} of {config.epochs} epochs"
    words = f"`training/configs/{config.name}.json`, {epochs}, net `{config.net}`, loss {config.loss}"
    if config.starts_from is not None:
        words += f", from the weights of `{config.starts_from}`"
    if config.starts_from_face_recognition:
        words += ", from the weights of dlib's face recognition net"
    if config.teacher_share > 0:
        words += f", {config.teacher_share:.0%} of the target being what {' and '.join(config.teachers)} say"
    return words
