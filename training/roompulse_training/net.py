"""The nets by the name that a config gives. Input float32 [N, 1, 48, 48], output logits [N, 10]."""

from .realtime_fer import RealtimeFer
from .small_net import SmallNet

NETS = {"small": SmallNet, "resnet50": RealtimeFer}
