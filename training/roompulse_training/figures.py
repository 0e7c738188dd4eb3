"""The figures of a net, by the majority protocol (see data.py)."""

import dataclasses
import math

import torch

from .augment import standardise_batch
from .data import EMOTIONS, Split, majority

CALIBRATION_BINS = 15
COVERAGE = 0.7  # selective accuracy is measured on this share of the pictures, the ones with the highest confidence
Z_95 = 1.96  # standard deviations on each side of a 95 % interval


@dataclasses.dataclass(frozen=True)
class Figures:
    n: int
    accuracy: float
    interval: tuple[float, float]  # Wilson, 95 %
    nll: float  # against the vote distribution, on the same n pictures
    ece: float  # of the leading emotion
    selective_accuracy: float  # on the most confident COVERAGE of them
    confusion: torch.Tensor  # counts [8, 8], rows are the votes' majority

    @property
    def recalls(self) -> torch.Tensor:
        return self.confusion.diag() / self.confusion.sum(1).clamp_min(1)

    @property
    def balanced_accuracy(self) -> float:
        """The mean recall of the classes that occur."""
        return self.recalls[self.confusion.sum(1) > 0].mean().item()

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the classes that occur."""
        occur = self.confusion.sum(1)
        f1 = 2 * self.confusion.diag() / (occur + self.confusion.sum(0)).clamp_min(1)
        return f1[occur > 0].mean().item()


@torch.no_grad()
def logits_of(net, crops: torch.Tensor, device: torch.device) -> torch.Tensor:
    """Grey levels [N, 1, 48, 48] -> logits [N, 10]."""
    net.eval()
    x = standardise_batch(crops)
    return torch.cat([net(b.to(device)).float().cpu() for b in x.split(256)])


def measure(net, split: Split, device: torch.device, temperature: float = 1.0) -> Figures:
    mask, labels = majority(split.targets)
    logits = logits_of(net, split.images[mask].float()[:, None], device)
    return figures_of(torch.softmax(logits / temperature, 1), split.targets[mask], labels)


def figures_of(probabilities: torch.Tensor, targets: torch.Tensor, labels: torch.Tensor) -> Figures:
    """Accuracy of the arg-max over the eight emotions."""
    n = len(labels)
    confidence, guesses = probabilities[:, :EMOTIONS].max(1)
    hits = guesses == labels
    confusion = torch.zeros(EMOTIONS, EMOTIONS)
    confusion.index_put_((labels, guesses), torch.ones(n), accumulate=True)
    accuracy = hits.float().mean().item()
    nll = -(targets * probabilities.clamp_min(1e-8).log()).sum(1).mean().item()
    surest = confidence.argsort(descending=True)[: round(COVERAGE * n)]
    return Figures(
        n,
        accuracy,
        wilson(accuracy, n),
        nll,
        calibration_error(confidence, hits),
        hits[surest].float().mean().item(),
        confusion,
    )


def wilson(share: float, n: int, z: float = Z_95) -> tuple[float, float]:
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return centre - half, centre + half


def calibration_bins(confidence: torch.Tensor, hits: torch.Tensor) -> list[tuple[float, float, float]]:
    """For each bin that is not empty: mean confidence, accuracy, and share of all pictures."""
    which = (confidence * CALIBRATION_BINS).long().clamp(0, CALIBRATION_BINS - 1)
    rows = []
    for i in range(CALIBRATION_BINS):
        inside = which == i
        if inside.any():
            share = inside.float().mean().item()
            rows.append((confidence[inside].mean().item(), hits[inside].float().mean().item(), share))
    return rows


def calibration_error(confidence: torch.Tensor, hits: torch.Tensor) -> float:
    """Expected calibration error: the gap between confidence and accuracy, bin by bin (Guo et al. 2017)."""
    return sum(abs(sure - right) * share for sure, right, share in calibration_bins(confidence, hits))
