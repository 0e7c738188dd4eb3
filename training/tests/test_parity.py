import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from roompulse_training.export import export
from roompulse_training.net import NETS
from roompulse_training.parity import COUNT, MODEL, blob_picture, make_parity, sha256

FIXTURE = MODEL.parents[1] / "test" / "fixtures" / "expression-net" / "parity.json"


class ParityTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "net.onnx"

    def parity_at(self, temperature):
        torch.manual_seed(0)
        net = NETS["tiny"]()
        net.fc.weight.data *= 50  # so that the random net's answers differ
        export(net, self.file, temperature)
        return make_parity(net.eval(), self.file)

    def test_the_logits_are_divided_by_the_temperature_of_the_file(self):
        plain, doubled = (np.array(self.parity_at(t)["logits"]) for t in (1.0, 2.0))
        self.assertEqual(plain.shape, (COUNT, 10))
        np.testing.assert_allclose(doubled, plain / 2, atol=1e-5)

    def test_every_picture_gets_an_answer_of_its_own(self):
        logits = np.array(self.parity_at(1.0)["logits"])
        apart = np.abs(logits[:, None] - logits[None]).max(2) + np.eye(COUNT)
        self.assertGreater(apart.min(), 0.01)

    def test_the_file_is_told_by_its_hash(self):
        self.assertEqual(self.parity_at(1.0)["modelSha256"], sha256(self.file.read_bytes()))

    def test_the_pictures_are_those_of_the_committed_answers(self):
        pictures = np.stack([blob_picture(n) for n in range(COUNT)])
        self.assertEqual(json.loads(FIXTURE.read_text())["picturesSha256"], sha256(pictures.tobytes()))


if __name__ == "__main__":
    unittest.main()
