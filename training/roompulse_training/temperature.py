"""One number that makes a net's probabilities the taggers' shares (Guo et al. 2017, arXiv:1706.04599).

The extension shows the share of taggers who would choose a word, so the temperature is the one with the smallest negative log-likelihood
against the votes, over all pictures that keep a vote. It is fitted on every second picture; figures are reported on the others.
"""

import torch

from .data import Split
from .figures import logits_of

CANDIDATES = [round(0.4 + 0.01 * i, 2) for i in range(121)]


def fit_temperature(net, valid: Split, device: torch.device) -> float:
    half = slice(None, None, 2)
    logits = logits_of(net, valid.images[half].float()[:, None], device)
    return best_temperature(logits, valid.targets[half])


def best_temperature(logits: torch.Tensor, targets: torch.Tensor) -> float:
    """Takes logits and vote distributions, both [N, 10]."""

    def loss(temperature: float) -> float:
        return -(targets * torch.log_softmax(logits / temperature, 1)).sum(1).mean().item()

    return min(CANDIDATES, key=loss)
