import unittest

import torch

from roompulse_training.losses import kl, loss_by_name, soft_ce


class LossesTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.logits = torch.randn(6, 10, requires_grad=True)
        self.targets = torch.softmax(torch.randn(6, 10), 1)

    def test_kl_pulls_as_soft_ce_does(self):
        gradients = [
            torch.autograd.grad(loss(self.logits, self.targets), self.logits)[0]
            for loss in (kl, soft_ce)
        ]
        torch.testing.assert_close(*gradients)

    def test_equal_classes_weigh_alike(self):
        shares = torch.full((4, 10), 0.1)
        weighted = loss_by_name("weighted-soft-ce", shares)
        torch.testing.assert_close(weighted(self.logits, self.targets), soft_ce(self.logits, self.targets))

    def test_a_rare_class_weighs_more_than_a_common_one(self):
        weighted = loss_by_name("weighted-soft-ce", torch.tensor([[0.9, 0.1] + [0.0] * 8]))
        flat = torch.zeros(1, 10)
        common, rare = torch.eye(10)[0:1], torch.eye(10)[1:2]
        self.assertAlmostEqual((weighted(flat, rare) / weighted(flat, common)).item(), 9, places=4)


if __name__ == "__main__":
    unittest.main()
