import unittest

import torch

from roompulse_training.temperature import best_temperature


class TemperatureTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(2)
        self.logits = torch.randn(400, 10) * 2
        labels = torch.multinomial(torch.softmax(self.logits, 1), 1)[:, 0]
        self.targets = torch.nn.functional.one_hot(labels, 10).float()

    def test_a_net_that_is_as_sure_as_right_keeps_its_logits(self):
        self.assertAlmostEqual(best_temperature(self.logits, self.targets), 1, delta=0.15)

    def test_one_that_is_too_sure_is_cooled_and_one_that_doubts_is_sharpened(self):
        self.assertGreater(best_temperature(self.logits * 1.5, self.targets), 1.3)
        self.assertLess(best_temperature(self.logits / 1.5, self.targets), 0.8)


if __name__ == "__main__":
    unittest.main()
