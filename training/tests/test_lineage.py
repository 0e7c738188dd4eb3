import tempfile
import unittest
from pathlib import Path

from roompulse_training.checkpoint import Run, save
from roompulse_training.ema import Ema
from roompulse_training.lineage import in_words, lineage
from roompulse_training.net import NETS
from roompulse_training.optimizer import make_optimizer

from .tiny_split import tiny_config


class LineageTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def keep(self, config, epoch):
        net = NETS[config.net]()
        run = Run(config, net, Ema(net, config.ema_decay), make_optimizer(net, config), epoch)
        (self.folder / config.name).mkdir()
        save(run, self.folder / config.name)

    def test_the_oldest_run_is_named_first_with_the_epochs_it_had(self):
        self.keep(tiny_config(name="first", epochs=9), 4)
        self.keep(tiny_config(name="second", teachers=["first"], teacher_share=0.5), 3)
        first, second = (in_words(a) for a in lineage(self.folder / "second"))
        self.assertIn("first.json`, the first 4 of 9 epochs", first)
        self.assertIn("second.json`, 3 epochs", second)
        self.assertIn("50% of the target being what first say", second)
        self.assertNotIn("from the weights", second)


if __name__ == "__main__":
    unittest.main()
