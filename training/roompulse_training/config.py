"""A training run's settings, read from a JSON file."""

import dataclasses
import json
from pathlib import Path


@dataclasses.dataclass(frozen=True)
class Config:
    name: str
    net: str  # see net.py
    loss: str  # see losses.py
    epochs: int
    batch_size: int
    learning_rate: float  # the peak, after one epoch of warm-up
    weight_decay: float
    ema_decay: float
    bfloat16: bool  # about three times faster on CPUs with avx512_bf16
    seed: int
    teacher: str | None = None  # name of a finished run that lies beside this one
    teacher_share: float = 0.0  # of the target; the votes give the rest
    starts_from_teacher: bool = False  # its averaged weights instead of random ones

    def __post_init__(self) -> None:
        if self.teacher is None and (self.teacher_share > 0 or self.starts_from_teacher):
            raise ValueError(f"{self.name}: a teacher's share without a teacher")
        if not 0 <= self.teacher_share <= 1:
            raise ValueError(f"{self.name}: teacher_share is not within 0..1")


def read_config(path: Path) -> Config:
    """TypeError where the file misses a setting or names one that does not exist."""
    return Config(**json.loads(path.read_text()))
