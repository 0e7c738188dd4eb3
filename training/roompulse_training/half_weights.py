"""Stores a file's weights as 16-bit floats, which halves its size; runtimes convert them once, when they load it."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SMALLEST = 256  # values; smaller tensors save nothing


def halve_weights(model: onnx.ModelProto) -> None:
    """Changes the file in place. ValueError if a weight is not exactly a 16-bit float: shipped.as_shipped rounds them."""
    casts = []
    for weights in model.graph.initializer:
        values = numpy_helper.to_array(weights)
        if values.dtype != np.float32 or values.size < SMALLEST:
            continue
        halved = values.astype(np.float16)
        if not np.array_equal(halved.astype(np.float32), values):
            raise ValueError(f"{weights.name} would change")
        name = weights.name
        weights.CopyFrom(numpy_helper.from_array(halved, f"{name}.half"))
        casts.append(helper.make_node("Cast", [f"{name}.half"], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
