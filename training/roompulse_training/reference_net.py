"""The net that speed is compared with: a plain residual net with 1.56 M parameters and 133 MMAC."""

from .small_net import SmallNet


def reference_net() -> SmallNet:
    return SmallNet(widths=(48, 48, 96, 192))
