import unittest

import torch

from roompulse_training.cost import mega_macs, parameter_count
from roompulse_training.net import NETS

SHIPPED_MEGA_MACS = 60  # at most, so that a grid of 49 faces stays cheap
SHIPPED_PARAMETERS = 1_000_000  # at most, 4 MB as float32


class NetTest(unittest.TestCase):
    def test_every_net_gives_ten_logits(self):
        for name, net in NETS.items():
            with self.subTest(name), torch.no_grad():
                self.assertEqual(net().eval()(torch.zeros(2, 1, 48, 48)).shape, (2, 10))

    def test_the_shipped_net_keeps_to_its_budget(self):
        net = NETS["small"]()
        self.assertLess(mega_macs(net), SHIPPED_MEGA_MACS)
        self.assertLess(parameter_count(net), SHIPPED_PARAMETERS)

    def test_the_reference_costs_what_the_one_that_was_timed_did(self):
        net = NETS["reference"]()
        self.assertEqual(round(mega_macs(net)), 133)
        self.assertAlmostEqual(parameter_count(net) / 1e6, 1.6, delta=0.05)


if __name__ == "__main__":
    unittest.main()
