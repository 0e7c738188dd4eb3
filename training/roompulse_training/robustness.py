"""Accuracy on valid under each of a meeting's alterations, at fixed strengths: the table of the model card."""

import torch

from . import corruptions as c
from .data import Split, majority
from .figures import Figures, figures_of, logits_of

# Each condition's name in the card, and its function on float [N, 1, 48, 48] in grey levels.
CONDITIONS = {
    "as it is": lambda x: x,
    "face of 36 px": lambda x: c.coarsen(x, 36),
    "face of 24 px": lambda x: c.coarsen(x, 24),
    "face of 16 px": lambda x: c.coarsen(x, 16),
    "blurred, sigma 1 px": lambda x: c.blur(x, 1.0),
    "blurred, sigma 2 px": lambda x: c.blur(x, 2.0),
    "moved by 5 px": lambda x: c.smear(x, 5, True),
    "coded, 8 px blocks, light (quantiser 20)": lambda x: c.code(x, 20),
    "coded, 8 px blocks, heavy (quantiser 50)": lambda x: c.code(x, 50),
    "coded, 4 px blocks, heavy (quantiser 50)": lambda x: c.code(x, 50, 4),
    "face of 24 px, coded (quantiser 20)": lambda x: c.code(c.coarsen(x, 24), 20),
    "a fifth of the light, noise 3": lambda x: c.dim(x, 0.2, 3),
    "a tenth of the light, noise 3": lambda x: c.dim(x, 0.1, 3),
    "noise, 10 grey levels": lambda x: x + torch.randn_like(x) * 10,
    "gamma 0.5": lambda x: c.tone(x, 0.5, 1),
    "gamma 2": lambda x: c.tone(x, 2, 1),
    "light from one side (0.8)": lambda x: c.side_light(x, 0.8, 0),
    "window behind": lambda x: c.over_exposed_behind(x, 0.8),
    "face mask": lambda x: c.cover_mouth(x, 200),
    "hand at the chin": lambda x: c.cover_with_hand(x, 150, 0.35, 0.95, 0.22),
    "hand at an eye": lambda x: c.cover_with_hand(x, 150, 0.28, 0.4, 0.16),
    "headset microphone": lambda x: c.cover_with_microphone(x, True),
    "virtual background's edge": lambda x: c.cut_out_person(x, 200, 0.45),
}
SEED = 0


def robustness(net, valid: Split, temperature: float, device: torch.device) -> dict[str, Figures]:
    """The figures under each condition, on the same pictures."""
    torch.manual_seed(SEED)
    mask, labels = majority(valid.targets)
    crops = valid.images[mask].float()[:, None]
    rows = {}
    for name, alter in CONDITIONS.items():
        probabilities = torch.softmax(logits_of(net, alter(crops), device) / temperature, 1)
        rows[name] = figures_of(probabilities, valid.targets[mask], labels)
    return rows
