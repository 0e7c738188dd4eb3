"""The losses that realtimeFER compared, to the letter; its third is losses.soft_ce. All take logits and targets [N, 10]."""

import math

import torch
import torch.nn.functional as F

from .data import CLASSES

NF = CLASSES.index("NF")


def softened_kl(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """The divergence from a softmax of the shares, as a mean over all elements.

    The shares lie within 0..1, so that their softmax is nearly flat: a certain label becomes 0.23 against 0.085 for each
    of the others. The mean over elements is a tenth of that over pictures.
    """
    return F.kl_div(F.log_softmax(logits, 1), torch.softmax(targets, 1), reduction="mean")


def root_weights(counts: torch.Tensor) -> torch.Tensor:
    """sqrt(N / 10 / n) of the pictures n in which each class leads, and 1 for NF, which leads in two of FER+'s."""
    pictures = counts.sum().item()
    weights = [math.sqrt(pictures / len(CLASSES) / max(1, count)) for count in counts.tolist()]
    weights[NF] = 1.0
    return torch.tensor(weights)


def counts_of(targets: torch.Tensor) -> torch.Tensor:
    """The pictures in which each class leads, [10]."""
    return torch.bincount(targets.argmax(1), minlength=len(CLASSES))


def root_weighted_ce(targets: torch.Tensor):
    """`targets` are those of all training pictures."""
    weights = root_weights(counts_of(targets))

    def loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return F.cross_entropy(logits, targets, weights.to(logits))

    return loss
