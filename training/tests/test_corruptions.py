import unittest

import torch

from roompulse_training import corruptions as c
from roompulse_training.meeting import MEETINGS, PARTS, meet


def face_like(count=3):
    i = torch.linspace(-1, 1, 48)
    return (128 + 90 * torch.cos(3 * i[None, :]) * torch.sin(2 * i[:, None])).expand(count, 1, 48, 48).clone()


class CorruptionsTest(unittest.TestCase):
    def test_an_even_picture_stays_even_through_lens_and_codec(self):
        even = torch.full((2, 1, 48, 48), 100.0)
        for change in (c.coarsen(even, 24), c.blur(even, 1.2), c.smear(even, 5, True)):
            torch.testing.assert_close(change, even)
        self.assertLess((c.code(even, 20) - even).abs().max().item(), 20 / 8)

    def test_fine_quantisation_keeps_the_picture_and_coarse_does_not(self):
        x = face_like() + torch.randn(3, 1, 48, 48) * 10
        for block in (4, 8):
            fine = (c.code(x, 0.5, block) - x).abs().mean()
            coarse = (c.code(x, 60, block) - x).abs().mean()
            self.assertLess(fine, 1)
            self.assertGreater(coarse, 4)

    def test_a_mask_hides_the_mouth_and_leaves_the_eyes(self):
        x = face_like()
        masked = c.cover_mouth(x, 200)
        torch.testing.assert_close(masked[:, :, :16], x[:, :, :16])
        self.assertAlmostEqual(masked[0, 0, 42, 24].item(), 200, places=3)

    def test_a_dim_picture_has_whole_grey_levels(self):
        dark = c.dim(face_like(), 0.2, 3)
        torch.testing.assert_close(dark, dark.round())
        self.assertLess(dark.mean(), 60)

    def test_a_lower_face_is_covered_and_the_eyes_are_not(self):
        torch.manual_seed(1)
        x = face_like()
        covered = c.cover_lower_face(x, (240, 10), 0.65, -0.05, 4)
        torch.testing.assert_close(covered[:, :, :20], x[:, :, :20])
        self.assertGreater((covered - x)[:, :, 36:42, 20:28].abs().mean().item(), 15)

    def test_a_lens_out_of_focus_keeps_the_light_and_a_turned_head_its_middle(self):
        x = face_like()
        self.assertAlmostEqual(c.defocus(x, 3).mean().item(), x.mean().item(), delta=2)
        torch.testing.assert_close(c.turn_head(x, 0.0), x, atol=0.01, rtol=0)
        self.assertGreater((c.turn_head(x, 0.3) - x).abs().mean().item(), 5)

    def test_a_meeting_alters_some_crops_and_leaves_others(self):
        for name, kinds in MEETINGS.items():
            torch.manual_seed(0)
            x = face_like(256)
            met = meet(x.clone(), name)
            changed = (met - x).abs().mean((1, 2, 3)) > 1e-3
            self.assertTrue(torch.isfinite(met).all())
            untouched = 1.0
            for share, _ in kinds:
                untouched *= (1 - share / PARTS) ** PARTS
            self.assertAlmostEqual(1 - changed.float().mean().item(), untouched, delta=0.12)


if __name__ == "__main__":
    unittest.main()
