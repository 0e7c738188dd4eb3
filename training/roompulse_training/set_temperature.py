"""Gives a net that has been written another temperature, without its checkpoint.

    python3 -m roompulse_training.set_temperature ../models/expression.onnx 0.92 ../test/fixtures/expression-net/parity.json

`npm run eval:emotion` says which temperature fits the votes. The recorded answers are scaled by the same number. Afterwards run
`npm run models -- --update-hashes`.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

from .parity import sha256

PROPERTY = "temperature"


def set_temperature(model: onnx.ModelProto, temperature: float) -> float:
    """Changes the model and returns the temperature that it had; raises ValueError if its logits are not divided by a constant."""
    nodes = {output: node for node in model.graph.node for output in node.output}
    division = nodes["logits"]
    divisor = nodes.get(division.input[1]) if division.op_type == "Div" else None
    if divisor is None or divisor.op_type != "Constant":
        raise ValueError("the logits are not divided by a constant")
    value = divisor.attribute[0].t
    before = float(numpy_helper.to_array(value))
    value.CopyFrom(numpy_helper.from_array(np.array(temperature, dtype=np.float32), value.name))
    properties = {p.key: p.value for p in model.metadata_props}
    onnx.helper.set_model_props(model, {**properties, PROPERTY: str(temperature)})
    return before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("temperature", type=float)
    parser.add_argument("answers", type=Path, help="the recorded answers of parity.py")
    args = parser.parse_args()
    model = onnx.load(str(args.file))
    scale = set_temperature(model, args.temperature) / args.temperature
    onnx.save(model, str(args.file))
    answers = json.loads(args.answers.read_text())
    answers["modelSha256"] = sha256(args.file.read_bytes())
    answers["logits"] = [[round(v * scale, 6) for v in row] for row in answers["logits"]]
    args.answers.write_text(json.dumps(answers, indent="\t") + "\n")


if __name__ == "__main__":
    main()
