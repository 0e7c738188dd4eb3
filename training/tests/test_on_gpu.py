import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import torch

from roompulse_training.checkpoint import averaged_net
from roompulse_training.move import identity
from roompulse_training.net import NETS
from roompulse_training.on_gpu import TEACHERS, bring_back, changed, restore_weights, stages
from roompulse_training.train import train

from .tiny_split import tiny_config, tiny_split


class OnGpuTest(unittest.TestCase):
    def test_the_pupil_follows_all_teachers_and_the_three_losses_differ_in_nothing_else(self):
        teachers, (pupil, *theirs) = stages(len(TEACHERS), with_resnet50=True)
        self.assertEqual(len(teachers), 8)
        self.assertEqual(pupil.teachers, tuple(config.name for config in teachers))
        self.assertTrue(all(config.net in NETS for config in [*teachers, pupil, *theirs]))
        self.assertEqual(len({(config.learning_rate, config.batch_size, config.seed, config.net) for config in theirs}), 1)
        self.assertEqual(len({config.loss for config in theirs}), 3)

    def test_a_try_changes_epochs_and_batches_and_needs_no_alignment(self):
        tried = changed(stages(1, with_resnet50=False)[0][0], 1, 8, is_aligned=False)
        self.assertEqual((tried.epochs, tried.batch_size, tried.aligned_share), (1, 8, 0))

    def test_what_is_brought_back_becomes_a_run_again(self):
        with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()):
            folder = Path(name)
            run = train(tiny_config(), folder / "run", tiny_split(16, 1), identity(16), tiny_split(8, 2), torch.device("cpu"), until=1)
            bring_back(folder / "run", folder / "back")
            restore_weights(folder / "back", folder / "again")
            net, config = averaged_net(folder / "again")
        self.assertEqual(config, run.config)
        for key, value in run.ema.net.state_dict().items():
            torch.testing.assert_close(net.state_dict()[key], value, atol=1e-3, rtol=1e-3)


if __name__ == "__main__":
    unittest.main()
