import tempfile
import unittest
import warnings
from pathlib import Path

import onnx
import torch

from roompulse_training.export import export
from roompulse_training.net import NETS
from roompulse_training.restore import restored
from roompulse_training.shipped import as_shipped

from .tiny_split import tiny_config


class RestoreTest(unittest.TestCase):
    def test_a_restored_net_answers_as_the_file_does_and_can_be_trained(self):
        warnings.simplefilter("ignore")
        torch.manual_seed(4)
        crops = torch.randn(8, 1, 48, 48)
        net = NETS["face-pupil"]()
        with torch.no_grad():
            net.train()(crops)  # so that the normalisations have something to fold
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "net.onnx"
            export(net.eval(), file, temperature=1.3)
            again = restored(tiny_config(net="face-pupil"), onnx.load(str(file)), crops)
        with torch.no_grad():
            torch.testing.assert_close(again(crops), as_shipped(net)(crops), atol=1e-3, rtol=1e-3)
        again.train()(crops).sum().backward()
        self.assertGreater(again.stem.conv.weight.grad.abs().sum().item(), 0)


if __name__ == "__main__":
    unittest.main()
