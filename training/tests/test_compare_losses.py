import contextlib
import io
import tempfile
import unittest
import warnings
from pathlib import Path

import torch

from roompulse_training.augment import standardise_batch
from roompulse_training.compare_losses import BATCH, LOSSES, compare, effective_pictures, nets, start, train_epoch
from roompulse_training.losses import loss_by_name
from roompulse_training.losses_text import taken_out
from roompulse_training.realtime_fer_losses import counts_of, root_weights

from .tiny_split import tiny_split


class CompareLossesTest(unittest.TestCase):
    def setUp(self):
        warnings.simplefilter("ignore")
        torch.manual_seed(2)
        self.training, self.valid = tiny_split(24, 1), tiny_split(16, 2)

    def compare(self, folder, epochs):
        with contextlib.redirect_stdout(io.StringIO()):
            return compare(folder, self.training, self.valid, torch.ones(10), 2, epochs)

    def test_each_loss_and_seed_has_figures_after_each_epoch_and_a_kill_changes_nothing(self):
        with tempfile.TemporaryDirectory() as whole, tempfile.TemporaryDirectory() as killed:
            rows = self.compare(Path(whole), 3)
            self.compare(Path(killed), 1)
            self.assertEqual(self.compare(Path(killed), 3), rows)
        self.assertEqual({name: [len(run) for run in runs] for name, runs in rows.items()}, {name: [3, 3] for name in LOSSES})
        for run in rows["realtimefer-weighted"]:
            for row, (without,) in zip(run, zip(*taken_out([run]))):
                self.assertAlmostEqual(row["nll"], without["nll"], places=5)  # no weights are taken out here

    def test_trained_together_a_run_is_what_it_would_be_alone(self):
        together = start(2)
        run = 3  # the second loss, the second seed
        own = lambda value: value.chunk(len(LOSSES) * 2)[run].clone() if value.ndim else value.clone()
        alone = nets(1)
        alone.load_state_dict({name: own(value) for name, value in together.state_dict().items()})
        train_epoch(together, torch.optim.Adam(together.parameters(), lr=0.001), self.training, 2, 0)
        loss_of = loss_by_name(LOSSES[1], self.training.targets)
        optimizer = torch.optim.Adam(alone.train().parameters(), lr=0.001)
        order = torch.randperm(24, generator=torch.Generator().manual_seed(1000))
        for batch in order.split(BATCH):
            optimizer.zero_grad()
            loss_of(alone(standardise_batch(self.training.images[batch].float()[:, None])).flatten(1), self.training.targets[batch]).backward()
            optimizer.step()
        for name, value in together.state_dict().items():
            torch.testing.assert_close(own(value), alone.state_dict()[name], atol=1e-4, rtol=1e-3)

    def test_equal_weights_make_each_picture_count(self):
        self.assertAlmostEqual(effective_pictures(self.training.targets, torch.ones(10)), 24, places=3)
        self.assertLess(effective_pictures(self.training.targets, root_weights(torch.tensor([20] + [1] * 9))), 24)


if __name__ == "__main__":
    unittest.main()
