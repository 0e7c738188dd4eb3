"""FER+ as tensors, by the protocol that makes figures comparable (microsoft/FERPlus)."""

import dataclasses
import importlib.util
from pathlib import Path

import numpy as np
import torch

CLASSES = (
    "neutral", "happiness", "surprise", "sadness", "anger",
    "disgust", "fear", "contempt", "unknown", "NF",
)
EMOTIONS = 8  # the first eight; `unknown` and `NF` are never a right answer
DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "shared" / "ferplus"


@dataclasses.dataclass(frozen=True)
class Split:
    images: torch.Tensor  # uint8 [N, 48, 48]
    targets: torch.Tensor  # vote distributions, float32 [N, 10]
    rows: np.ndarray  # each picture's row in the file

    def __len__(self) -> int:
        return len(self.images)


def load_split(split: str, folder: Path = DEFAULT_FOLDER) -> Split:
    """Leaves out pictures that keep no vote."""
    spec = importlib.util.spec_from_file_location("ferplus", folder / "ferplus.py")
    reader = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reader)
    images, votes, _ = reader.load(split)
    targets, kept = vote_distributions(votes)
    return Split(torch.from_numpy(images[kept].copy()), torch.from_numpy(targets[kept]), np.flatnonzero(kept))


def vote_distributions(votes: np.ndarray):
    """Single votes count as noise and become 0; the others are divided by their sum."""
    votes = votes.astype(np.float32)
    votes[votes == 1] = 0
    total = votes.sum(1)
    return votes / np.maximum(total, 1)[:, None], total > 0


def majority(targets: torch.Tensor):
    """The subset on which accuracy is reported: more than half of the votes for one emotion. Returns mask, labels."""
    share, label = targets.max(1)
    mask = (share > 0.5) & (label < EMOTIONS)
    return mask, label[mask]
