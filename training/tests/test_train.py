import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import torch

from roompulse_training.config import read_config
from roompulse_training.lessons import lessons
from roompulse_training.move import identity
from roompulse_training.train import start, train, train_epoch, with_rare_repeated

from .tiny_split import tiny_config, tiny_split

CPU = torch.device("cpu")


class TrainTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.training, self.valid = tiny_split(24, 1), tiny_split(16, 2)

    def train(self, name, config=None, until=None):
        with contextlib.redirect_stdout(io.StringIO()):
            places = identity(len(self.training))
            return train(
                config or tiny_config(), self.folder / name, self.training, places, self.valid, CPU, until
            )

    def test_a_run_that_was_killed_ends_as_one_that_was_not(self):
        whole = self.train("whole")
        self.train("killed", until=1)
        resumed = self.train("killed")
        for name, value in whole.ema.net.state_dict().items():
            torch.testing.assert_close(resumed.ema.net.state_dict()[name], value)
        self.assertEqual([row["epoch"] for row in resumed.log], [0, 1, 2])
        self.assertEqual([row["loss"] for row in resumed.log], [row["loss"] for row in whole.log])

    def test_each_epoch_is_in_the_log_and_the_curves(self):
        self.train("run")
        self.assertEqual(len((self.folder / "run" / "log.csv").read_text().splitlines()), 4)
        self.assertTrue((self.folder / "run" / "curves.png").read_bytes().startswith(b"\x89PNG"))

    def test_a_folder_with_another_run_is_refused(self):
        self.train("run", until=1)
        with self.assertRaises(ValueError):
            self.train("run", tiny_config(seed=6))

    def test_a_pupil_may_start_from_its_teacher_beside_it(self):
        taught = self.train("teacher", until=1)
        config = tiny_config(name="pupil", starts_from="teacher")
        pupil = self.train("pupil", config, until=0)
        weight = "fc.weight"
        torch.testing.assert_close(pupil.net.state_dict()[weight], taught.ema.net.state_dict()[weight])

    def test_a_pupil_learns_what_its_teachers_say_beside_the_votes(self):
        self.train("teacher", until=1)
        config = tiny_config(name="pupil", teachers=["teacher"], teacher_share=0.5)
        self.train("pupil", config, until=1)
        targets = lessons(config, self.folder / "pupil", self.training, identity(24), CPU)
        torch.testing.assert_close(targets.sum(1), torch.ones(24), atol=1e-3, rtol=0)
        said = 2 * targets - self.training.targets
        self.assertTrue((said > 0).all())
        self.assertFalse(torch.allclose(said, self.training.targets, atol=0.01))

    def test_a_rate_may_be_constant(self):
        rates = []
        for is_rate_constant in (True, False):
            run = self.train(str(is_rate_constant), tiny_config(is_rate_constant=is_rate_constant), until=2)
            rates.append(run.optimizer.param_groups[0]["lr"])
        self.assertEqual(rates[0], tiny_config().learning_rate)
        self.assertLess(rates[1], rates[0])

    def test_the_net_of_realtime_fer_trains_with_its_own_settings(self):
        config = read_config(Path(__file__).parent.parent / "configs" / "realtimefer.json")
        few = tiny_split(4, 1)
        # Its checkpoint would take 300 MB.
        run = start(config, self.folder, few.images, CPU)
        before = run.net.dense[0].weight.detach().clone()
        self.assertGreater(train_epoch(run, few.images, few.targets, identity(4), CPU), 0)
        self.assertFalse(torch.equal(run.net.dense[0].weight, before))
        self.assertEqual(run.optimizer.param_groups[0]["lr"], 5e-5)

    def test_an_epoch_may_show_the_rare_emotions_more_often(self):
        targets = torch.eye(10)[[0, 5, 1, 7]]
        self.assertEqual(with_rare_repeated(targets, 1).tolist(), [0, 1, 2, 3])
        self.assertEqual(with_rare_repeated(targets, 3).tolist(), [0, 1, 2, 3, 1, 3, 1, 3])


if __name__ == "__main__":
    unittest.main()
