import unittest

import torch

from roompulse_training.reliability import reliability


class ReliabilityTest(unittest.TestCase):
    def test_a_share_that_is_said_too_high_shows_in_its_bin_and_class_only(self):
        said = torch.zeros(40, 10)
        said[:, 0], said[:, 1] = 0.9, 0.1
        given = torch.zeros(40, 10)
        given[:, 0], given[:, 1], given[:, 2] = 0.7, 0.1, 0.2
        neutral, happiness = reliability(said, given)[:2]
        self.assertAlmostEqual(neutral["gap"], 0.2, places=5)
        self.assertAlmostEqual(neutral["bins"][4]["said"] - neutral["bins"][4]["given"], 0.2, places=5)
        self.assertEqual([b["n"] for b in neutral["bins"]], [0, 0, 0, 0, 40])
        self.assertAlmostEqual(happiness["gap"], 0, places=5)


if __name__ == "__main__":
    unittest.main()
