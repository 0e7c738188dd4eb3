"""The runs that led to a net: its teacher, that one's teacher, and so on."""

import dataclasses
from pathlib import Path

from .checkpoint import read
from .config import Config


@dataclasses.dataclass(frozen=True)
class Ancestor:
    config: Config
    epochs: int  # those that were run, which `--until` makes fewer than the config's


def lineage(folder: Path) -> list[Ancestor]:
    """The oldest first, the run in the folder last; teachers lie beside it."""
    state = read(folder)
    config = Config(**state["config"])
    before = [] if config.teacher is None else lineage(folder.parent / config.teacher)
    return [*before, Ancestor(config, state["epoch"])]


def in_words(ancestor: Ancestor) -> str:
    config = ancestor.config
    epochs = f"{ancestor.epochs} epochs"
    if ancestor.epochs < config.epochs:
        epochs = f"the first {ancestor.epochs} of {config.epochs} epochs"
    words = f"`training/configs/{config.name}.json`, {epochs}, loss {config.loss}"
    if config.starts_from_teacher:
        words += f", from the weights of `{config.teacher}`"
    if config.teacher_share > 0:
        words += f", {config.teacher_share:.0%} of the target being what that net says"
    return words
