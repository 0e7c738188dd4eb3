"""The nets, by the names that configs use. Input float32 [N, 1, 48, 48], output logits [N, 10]."""

from .face_resnet import FaceResNet, face_pupil
from .realtime_fer import RealtimeFer
from .reference_net import reference_net
from .small_net import SmallNet

NETS = {
    "small": SmallNet,
    "tiny": lambda: SmallNet(widths=(12, 18, 32, 56)),
    "reference": reference_net,
    "resnet50": RealtimeFer,
    "face-resnet": FaceResNet,
    "face-resnet-96": lambda: FaceResNet(side=96),
    "face-resnet-150": lambda: FaceResNet(side=150),
    "face-pupil": face_pupil,
}
