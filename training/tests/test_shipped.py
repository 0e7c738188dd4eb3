import unittest

import torch
from torch import nn

from roompulse_training.net import NETS
from roompulse_training.shipped import as_shipped


class ShippedTest(unittest.TestCase):
    def test_a_folded_net_says_nearly_the_same_and_has_no_normalisation(self):
        torch.manual_seed(1)
        x = torch.randn(3, 1, 48, 48)
        for name in ("small", "face-pupil"):
            with self.subTest(name), torch.no_grad():
                net = NETS[name]()
                net.train()(torch.randn(16, 1, 48, 48))  # so that the running statistics are not trivial
                shipped = as_shipped(net)
                torch.testing.assert_close(shipped(x), net.eval()(x), atol=0.02, rtol=0.02)
                self.assertFalse(any(isinstance(m, nn.BatchNorm2d) for m in shipped.modules()))

    def test_its_weights_are_16_bit_floats(self):
        for weights in as_shipped(NETS["small"]()).parameters():
            self.assertTrue(torch.equal(weights.half().float(), weights))


if __name__ == "__main__":
    unittest.main()
