import unittest

import numpy as np
import torch

from roompulse_training.alignment import alignments
from roompulse_training.crop import TEMPLATE, aligned_crop
from roompulse_training.augment import standardise_batch
from roompulse_training.mixing import mix
from roompulse_training.move import identity, take


class MoveTest(unittest.TestCase):
    def setUp(self):
        i = np.arange(48)
        grey = 128 + 60 * np.sin(i[None, :] / 5) + 50 * np.cos(i[:, None] / 4)
        self.picture = grey.round().astype(np.uint8)

    def test_the_batch_is_aligned_as_the_single_crop_is(self):
        anchors = np.array([[14.0, 17.0], [33.0, 20.0], [22.0, 38.5]])
        places, known = alignments([anchors, None])
        batch = torch.from_numpy(self.picture).float()[None, None].repeat(2, 1, 1, 1)
        crops = standardise_batch(take(batch, places))
        rgba = np.repeat(self.picture[..., None], 4, 2)
        expected = aligned_crop(rgba, anchors)
        # This takes one sample a pixel; crop.py takes more if the picture is finer than the crop.
        self.assertLess(np.abs(crops[0, 0].numpy() - expected).mean(), 0.02)
        self.assertEqual(known.tolist(), [True, False])
        torch.testing.assert_close(crops[1:], standardise_batch(batch[1:]))

    def test_anchors_on_the_template_leave_the_picture_where_it_is(self):
        places, _ = alignments([TEMPLATE])
        torch.testing.assert_close(places, identity(1), atol=1e-5, rtol=0)

    def test_mixed_targets_still_sum_to_one(self):
        torch.manual_seed(3)
        x, targets = torch.randn(8, 1, 48, 48), torch.softmax(torch.randn(8, 10), 1)
        for _ in range(20):
            mixed, wanted = mix(x, targets, 1.0)
            torch.testing.assert_close(wanted.sum(1), torch.ones(8))
            self.assertEqual(mixed.shape, x.shape)
        same, untouched = mix(x, targets, 0.0)
        self.assertIs(same, x)
        self.assertIs(untouched, targets)


if __name__ == "__main__":
    unittest.main()
