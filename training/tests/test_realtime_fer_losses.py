import unittest

import torch
import torch.nn.functional as F

from roompulse_training.data import CLASSES
from roompulse_training.losses import loss_by_name, soft_ce
from roompulse_training.realtime_fer_losses import root_weights, softened_kl

# As realtimeFER counts FER+'s training pictures.
COUNTS = [10295, 7526, 3557, 3530, 2463, 191, 655, 168, 171, 2]


class RealtimeFerLossesTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.logits = torch.randn(6, 10, requires_grad=True)
        self.targets = torch.softmax(torch.randn(6, 10), 1)

    def test_a_rare_class_weighs_by_the_root_of_its_share_and_nf_by_one(self):
        weights = dict(zip(CLASSES, root_weights(torch.tensor(COUNTS)).tolist()))
        self.assertAlmostEqual(weights["contempt"] / weights["neutral"], 7.8, places=1)
        self.assertAlmostEqual(weights["disgust"] / weights["neutral"], 7.3, places=1)
        self.assertAlmostEqual(weights["NF"] / weights["neutral"], 1.9, places=1)
        self.assertEqual(weights["NF"], 1)

    def test_the_weighted_loss_sums_each_class_by_its_weight(self):
        weights = root_weights(torch.bincount(self.targets.argmax(1), minlength=10))
        by_hand = -(weights * self.targets * F.log_softmax(self.logits, 1)).sum(1).mean()
        weighted = loss_by_name("realtimefer-weighted", self.targets)
        torch.testing.assert_close(weighted(self.logits, self.targets), by_hand)

    def test_the_softened_kl_is_smallest_where_nobody_is_sure(self):
        certain = torch.eye(10)[:1]
        softened = torch.softmax(certain, 1)
        self.assertAlmostEqual(softened[0, 0].item(), 0.23, places=2)
        self.assertAlmostEqual(softened[0, 1].item(), 0.085, places=3)
        self.assertAlmostEqual(softened_kl(softened.log(), certain).item(), 0, places=6)
        self.assertGreater(softened_kl(20 * certain, certain).item(), 0.1)

    def test_the_softened_kl_pulls_elsewhere_than_soft_ce(self):
        pulls = [
            torch.autograd.grad(loss(self.logits, self.targets), self.logits)[0].flatten()
            for loss in (loss_by_name("realtimefer-kl", self.targets), soft_ce)
        ]
        self.assertLess(F.cosine_similarity(*pulls, dim=0).item(), 0.99)


if __name__ == "__main__":
    unittest.main()
