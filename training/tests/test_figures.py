import unittest

import torch

from roompulse_training.figures import calibration_error, figures_of, wilson


def sure_of(classes):
    return 0.9 * torch.nn.functional.one_hot(torch.tensor(classes), 10).float() + 0.01


class FiguresTest(unittest.TestCase):
    def test_the_interval_is_wilsons(self):
        low, high = wilson(0.86, 3199)
        self.assertAlmostEqual(low, 0.8475, places=4)
        self.assertAlmostEqual(high, 0.8716, places=4)

    def test_unknown_is_never_the_guess(self):
        probabilities = torch.tensor([[0.3] + [0.0] * 7 + [0.7, 0.0]])
        figures = figures_of(probabilities, sure_of([0]), torch.tensor([0]))
        self.assertEqual(figures.accuracy, 1)

    def test_recall_is_of_the_taggers_class(self):
        probabilities = sure_of([0, 0, 1, 1])
        labels = torch.tensor([0, 0, 0, 1])
        figures = figures_of(probabilities, sure_of(labels.tolist()), labels)
        self.assertAlmostEqual(figures.recalls[0].item(), 2 / 3, places=5)
        self.assertAlmostEqual(figures.recalls[1].item(), 1, places=5)
        self.assertAlmostEqual(figures.balanced_accuracy, 5 / 6, places=5)

    def test_who_is_right_as_often_as_sure_is_calibrated(self):
        hits = torch.arange(100) < 70
        self.assertAlmostEqual(calibration_error(torch.full((100,), 0.7), hits), 0, places=5)
        self.assertAlmostEqual(calibration_error(torch.full((100,), 0.9), hits), 0.2, places=5)


if __name__ == "__main__":
    unittest.main()
