import unittest

import numpy as np
import torch

from roompulse_training.data import majority, vote_distributions


class DataTest(unittest.TestCase):
    def test_a_single_vote_is_noise(self):
        targets, kept = vote_distributions(np.array([[6, 3, 1] + [0] * 7, [1] * 10]))
        np.testing.assert_allclose(targets[0, :3], [6 / 9, 3 / 9, 0], rtol=1e-6)
        self.assertEqual(kept.tolist(), [True, False])

    def test_only_a_majority_for_an_emotion_counts(self):
        half = [0.5, 0.5] + [0.0] * 8
        unknown = [0.1] + [0.0] * 7 + [0.9, 0.0]
        anger = [0.4] + [0.0] * 3 + [0.6] + [0.0] * 5
        mask, labels = majority(torch.tensor([half, unknown, anger]))
        self.assertEqual(mask.tolist(), [False, False, True])
        self.assertEqual(labels.tolist(), [4])


if __name__ == "__main__":
    unittest.main()
