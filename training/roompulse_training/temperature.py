"""One number that makes a net's confidence match its accuracy (Guo et al. 2017, arXiv:1706.04599).

A net that learns the taggers' doubts is less confident in the majority's class than its accuracy warrants; once corrected, it no longer
gives the taggers' shares. The temperature is the best for a mixture of both: mostly the negative log-likelihood against
the majority's class, because the extension shows a single class, and a fifth against the vote distribution.
"""

import torch

from .data import Split, majority
from .figures import logits_of

MAJORITY_SHARE = 0.8
CANDIDATES = [round(0.4 + 0.01 * i, 2) for i in range(121)]


def fit_temperature(net, valid: Split, device: torch.device) -> float:
    mask, labels = majority(valid.targets)
    logits = logits_of(net, valid.images[mask].float()[:, None], device)
    return best_temperature(logits, valid.targets[mask], labels)


def best_temperature(logits: torch.Tensor, targets: torch.Tensor, labels: torch.Tensor) -> float:
    """Takes logits and vote distributions [N, 10], and the majority's classes [N]."""
    words = torch.nn.functional.one_hot(labels, targets.shape[1]).float()
    aims = targets.lerp(words, MAJORITY_SHARE)

    def loss(temperature: float) -> float:
        return -(aims * torch.log_softmax(logits / temperature, 1)).sum(1).mean().item()

    return min(CANDIDATES, key=loss)
