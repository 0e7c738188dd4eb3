import tempfile
import unittest
from pathlib import Path

import torch

from roompulse_training.checkpoint import Run, averaged_net, save
from roompulse_training.ema import Ema
from roompulse_training.lineage import in_words, lineage
from roompulse_training.net import NETS
from roompulse_training.optimizer import make_optimizer
from roompulse_training.soup import cook

from .tiny_split import tiny_config


class SoupTest(unittest.TestCase):
    def test_its_weights_are_the_mean_and_its_parts_are_named(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for part in ("one", "two"):
                config = tiny_config(name=part)
                net = NETS[config.net]()
                run = Run(config, net, Ema(net, config.ema_decay), make_optimizer(net, config), 3)
                (folder / part).mkdir()
                save(run, folder / part)
            cook(folder / "soup", "small", ["one", "two"])
            nets = [averaged_net(folder / part)[0].fc.weight for part in ("one", "two", "soup")]
            torch.testing.assert_close(nets[2], (nets[0] + nets[1]) / 2)
            *_, words = (in_words(ancestor) for ancestor in lineage(folder / "soup"))
            self.assertIn("the mean of the weights of one and two", words)


if __name__ == "__main__":
    unittest.main()
