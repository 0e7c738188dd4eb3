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
    learning_rate: float  # the peak, after one epoch of warm-up; or the one rate
    weight_decay: float
    ema_decay: float
    bfloat16: bool  # about three times faster on CPUs with avx512_bf16
    seed: int
    is_rate_constant: bool = False  # in place of a warm-up and a cosine
    aligned_share: float = 0.0  # share of pictures aligned as in the extension; the others are cropped as in FER2013
    jitter: float = 1.0  # factor for the turns, sizes and shifts in move.py
    meeting: str | None = None  # "usual" or "harder": pictures are dimmed, covered, scaled down and compressed as in a meeting (meeting.py)
    mixed_share: float = 0.0  # share of batches that are mixed (mixing.py)
    rare_repeats: int = 1  # how many times an epoch shows each picture of a rare emotion (train.RARE)
    teachers: tuple[str, ...] = ()  # names of finished runs whose folders are next to this one's
    teacher_share: float = 0.0  # share of the target that comes from the teachers; the votes give the rest
    starts_from: str | None = None  # a run next to this one, whose averaged weights this one starts with
    starts_from_face_recognition: bool = False  # for `face-resnet` only

    def __post_init__(self) -> None:
        object.__setattr__(self, "teachers", tuple(self.teachers))
        if self.meeting not in (None, "usual", "harder"):
            raise ValueError(f"{self.name}: no meeting is {self.meeting}")
        if not self.teachers and self.teacher_share > 0:
            raise ValueError(f"{self.name}: a teacher's share without a teacher")
        for name in ("aligned_share", "mixed_share", "teacher_share"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{self.name}: {name} is not within 0..1")


def read_config(path: Path) -> Config:
    """TypeError if the file lacks a setting or names one that does not exist."""
    return Config(**json.loads(path.read_text()))
