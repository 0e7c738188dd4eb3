"""Starts a FaceResNet from the weights in @vladmandic/face-api (MIT; the net is D. King's, dlib, public domain)."""

import json
from pathlib import Path

import numpy as np
import torch

from .face_resnet import FaceResNet, Normed

PACKAGE = Path(__file__).resolve().parents[2] / "node_modules" / "@vladmandic" / "face-api" / "model"
NAME = "face_recognition_model"


def read_weights(folder: Path = PACKAGE) -> dict[str, np.ndarray]:
    """Reads the tensors by name from the packed 8-bit and 32-bit values that TensorFlow.js writes."""
    groups = json.loads((folder / f"{NAME}-weights_manifest.json").read_text())
    packed = (folder / f"{NAME}.bin").read_bytes()
    tensors, at = {}, 0
    for entry in (entry for group in groups for entry in group["weights"]):
        quantization = entry.get("quantization")
        kind = np.dtype(quantization["dtype"] if quantization and "dtype" in quantization else entry["dtype"])
        count = int(np.prod(entry["shape"]))
        values = np.frombuffer(packed, kind, count, at).astype(np.float32)
        at += count * kind.itemsize
        if quantization and "scale" in quantization:
            values = values * quantization["scale"] + quantization["min"]
        tensors[entry["name"]] = values.reshape(entry["shape"])
    if at != len(packed):
        raise ValueError(f"{folder}: {len(packed) - at} bytes are left over")
    return tensors


@torch.no_grad()
def start_from_face_recognition(net: FaceResNet, crops: torch.Tensor, folder: Path = PACKAGE) -> None:
    """Copies all but the last layer. The published net has fixed scales instead of this one's batch
    normalisation; on the given crops [N, 1, 48, 48] the two compute the same at first."""
    tensors = read_weights(folder)
    calibrating = [calibrate_on_the_way(layer) for layer in net.modules() if isinstance(layer, Normed)]
    _take_over(net.stem, tensors, "conv32_down")
    for name, block in net.body.items():
        _take_over(block.conv1, tensors, f"{name}/conv1")
        _take_over(block.conv2, tensors, f"{name}/conv2")
    net.eval()(crops)
    for hook in calibrating:
        hook.remove()


def _take_over(layer: Normed, tensors: dict[str, np.ndarray], name: str) -> None:
    filters = torch.from_numpy(tensors[f"{name}/conv/filters"]).permute(3, 2, 0, 1)
    if layer.conv.in_channels == 1:
        filters = filters.sum(1, keepdim=True)  # a grey picture has the same red, green and blue
    layer.conv.weight.copy_(filters)
    scale = torch.from_numpy(tensors[f"{name}/scale/weights"])
    layer.norm.weight.copy_(scale)
    bias = torch.from_numpy(tensors[f"{name}/conv/bias"])
    layer.norm.bias.copy_(torch.from_numpy(tensors[f"{name}/scale/biases"]) + scale * bias)


def calibrate_on_the_way(layer: Normed):
    """Sets the running statistics to those of the layer's input, and compensates for them in weight and bias."""

    def calibrate(norm, inputs):
        variance, mean = torch.var_mean(inputs[0], (0, 2, 3), unbiased=False)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)
        norm.bias.add_(norm.weight * mean)
        norm.weight.mul_((variance + norm.eps).sqrt())

    return layer.norm.register_forward_pre_hook(calibrate)
