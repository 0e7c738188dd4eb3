"""What is measured of a net, by the majority protocol (see data.py)."""

import dataclasses
import math

import torch

from .augment import standardise_batch
from .data import EMOTIONS, majority

CALIBRATION_BINS = 15
Z_95 = 1.96  # standard deviations on each side of a 95 % interval


@dataclasses.dataclass(frozen=True)
class Figures:
    n: int
    accuracy: float
    interval: tuple[float, float]  # Wilson, 95 %
    nll: float  # against the vote distribution, on the same n pictures
    ece: float  # of the leading emotion
    confusion: torch.Tensor  # counts [8, 8], rows are the votes' majority

    @property
    def recalls(self) -> torch.Tensor:
        return self.confusion.diag() / self.confusion.sum(1).clamp_min(1)

    @property
    def balanced_accuracy(self) -> float:
        """The mean recall of the classes that occur."""
        return self.recalls[self.confusion.sum(1) > 0].mean().item()


@torch.no_grad()
def probabilities_of(net, images: torch.Tensor, device: torch.device) -> torch.Tensor:
    net.eval()
    x = standardise_batch(images.float()[:, None])
    return torch.cat([torch.softmax(net(b.to(device)), 1).cpu() for b in x.split(256)])


def measure(net, images: torch.Tensor, targets: torch.Tensor, device: torch.device) -> Figures:
    mask, labels = majority(targets)
    return figures_of(probabilities_of(net, images[mask], device), targets[mask], labels)


def figures_of(probabilities: torch.Tensor, targets: torch.Tensor, labels: torch.Tensor) -> Figures:
    """Accuracy of the arg-max over the eight emotions."""
    n = len(labels)
    confidence, guesses = probabilities[:, :EMOTIONS].max(1)
    hits = guesses == labels
    confusion = torch.zeros(EMOTIONS, EMOTIONS)
    confusion.index_put_((labels, guesses), torch.ones(n), accumulate=True)
    accuracy = hits.float().mean().item()
    nll = -(targets * probabilities.clamp_min(1e-8).log()).sum(1).mean().item()
    return Figures(n, accuracy, wilson(accuracy, n), nll, calibration_error(confidence, hits), confusion)


def wilson(share: float, n: int, z: float = Z_95) -> tuple[float, float]:
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return centre - half, centre + half


def calibration_error(confidence: torch.Tensor, hits: torch.Tensor) -> float:
    """Expected calibration error: the gap between confidence and accuracy, bin by bin (Guo et al. 2017)."""
    total = 0.0
    which = (confidence * CALIBRATION_BINS).long().clamp(0, CALIBRATION_BINS - 1)
    for i in range(CALIBRATION_BINS):
        inside = which == i
        if inside.any():
            gap = (confidence[inside].mean() - hits[inside].float().mean()).abs()
            total += (gap * inside.float().mean()).item()
    return total
