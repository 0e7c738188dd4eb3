import contextlib
import io
import tempfile
import unittest
import warnings
from pathlib import Path

import torch

from roompulse_training.compare_losses import BATCH, LOSSES, compare, effective_pictures, pulls, start, train_epoch, with_one
from roompulse_training.losses import loss_by_name
from roompulse_training.losses_text import taken_out
from roompulse_training.realtime_fer_losses import counts_of, root_weights

from .tiny_split import tiny_split


class CompareLossesTest(unittest.TestCase):
    def setUp(self):
        warnings.simplefilter("ignore")
        torch.manual_seed(2)
        self.training, self.valid = tiny_split(24, 1), tiny_split(16, 2)
        self.seen, self.unseen = torch.randn(24, 5), torch.randn(16, 5)

    def compare(self, folder, epochs):
        with contextlib.redirect_stdout(io.StringIO()):
            return compare(folder, self.seen, self.training.targets, self.unseen, self.valid, torch.ones(10), 2, epochs)

    def test_each_loss_and_seed_has_figures_after_each_epoch_and_a_kill_changes_nothing(self):
        with tempfile.TemporaryDirectory() as whole, tempfile.TemporaryDirectory() as killed:
            rows = self.compare(Path(whole), 3)
            self.compare(Path(killed), 1)
            self.assertEqual(self.compare(Path(killed), 3), rows)
        self.assertEqual({name: [len(run) for run in runs] for name, runs in rows.items()}, {name: [3, 3] for name in LOSSES})
        for run in rows["realtimefer-weighted"]:
            for row, (without,) in zip(run, zip(*taken_out([run]))):
                self.assertAlmostEqual(row["nll"], without["nll"], places=5)  # all weights are one here

    def test_the_pulls_are_those_of_realtime_fers_losses(self):
        targets = self.training.targets
        logits = torch.randn(3, 24, 10, requires_grad=True)
        losses = [loss_by_name(name, targets) for name in LOSSES]
        (slopes,) = torch.autograd.grad(sum(loss(of, targets) for loss, of in zip(losses, logits)), logits)
        torch.testing.assert_close(pulls(logits.detach(), targets, root_weights(counts_of(targets))), slopes)

    def test_trained_together_a_run_is_what_it_would_be_alone(self):
        targets = self.training.targets
        weights = root_weights(counts_of(targets))
        loss_of = loss_by_name(LOSSES[1], targets)
        heads = start(2, 5)
        alone = [head[3].clone().requires_grad_() for head in heads]  # the second loss, the second seed
        train_epoch(heads, torch.optim.Adam(heads, lr=0.1), weights, with_one(self.seen), targets, 2, 0)
        optimizer = torch.optim.Adam(alone, lr=0.1)
        order = torch.randperm(24, generator=torch.Generator().manual_seed(1000))
        for batch in order.split(BATCH):
            hidden = with_one(torch.relu(with_one(self.seen[batch]) @ alone[0]))
            optimizer.zero_grad()
            loss_of(hidden @ alone[1], targets[batch]).backward()
            optimizer.step()
        for head, value in zip(heads, alone):
            torch.testing.assert_close(head[3], value.detach(), atol=1e-4, rtol=1e-3)

    def test_equal_weights_make_each_picture_count(self):
        self.assertAlmostEqual(effective_pictures(self.training.targets, torch.ones(10)), 24, places=3)
        self.assertLess(effective_pictures(self.training.targets, root_weights(torch.tensor([20] + [1] * 9))), 24)


if __name__ == "__main__":
    unittest.main()
