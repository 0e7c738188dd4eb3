"""The losses against the vote distribution. All take logits and targets [N, 10]."""

import torch
import torch.nn.functional as F

from .realtime_fer_losses import root_weighted_ce, softened_kl


def soft_ce(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return -(targets * F.log_softmax(logits, 1)).sum(1).mean()


def kl(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Differs from soft_ce only by the targets' entropy, so its values differ but its gradients are the same."""
    return F.kl_div(F.log_softmax(logits, 1), targets, reduction="batchmean")


def class_weights(class_shares: torch.Tensor) -> torch.Tensor:
    """The inverse of each class's share of all votes (at least 0.1 %), scaled so that the mean vote has weight one."""
    weights = 1 / class_shares.clamp_min(1e-3)
    return weights / (weights * class_shares).sum()


def weighted_soft_ce(class_shares: torch.Tensor):
    weights = class_weights(class_shares)

    def loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return -(weights.to(logits) * targets * F.log_softmax(logits, 1)).sum(1).mean()

    return loss


def loss_by_name(name: str, targets: torch.Tensor):
    """`targets` are those of all training pictures, by which classes are weighted."""
    return {
        "soft-ce": soft_ce,
        "kl": kl,
        "weighted-soft-ce": weighted_soft_ce(targets.mean(0)),
        "realtimefer-weighted": root_weighted_ce(targets),
        "realtimefer-kl": softened_kl,
    }[name]
