"""Run with python3 -m unittest in the folder training/."""

import json
import unittest
from pathlib import Path

import numpy as np

from roompulse_training.crop import TEMPLATE, aligned_crop, fit_similarity
from roompulse_training.vectors import formula_picture

VECTORS = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "expression-input" / "vectors.json"


class CropTest(unittest.TestCase):
    def test_gives_the_shared_vectors_again(self):
        for case in json.loads(VECTORS.read_text())["cases"]:
            with self.subTest(case["name"]):
                picture = formula_picture(case["widthPx"], case["heightPx"])
                crop = aligned_crop(picture, np.array(case["anchors"]))
                np.testing.assert_allclose(crop.ravel(), case["crop"], atol=2e-5)

    def test_a_picture_that_is_the_crop_stays_as_it_is(self):
        picture = formula_picture(48, 48)
        grey = 0.299 * picture[..., 0] + 0.587 * picture[..., 1] + 0.114 * picture[..., 2]
        crop = aligned_crop(picture, TEMPLATE)
        np.testing.assert_allclose(crop, (grey - grey.mean()) / grey.std(), atol=1e-4)

    def test_anchors_that_coincide_are_an_error(self):
        with self.assertRaises(ValueError):
            fit_similarity(TEMPLATE, np.ones((3, 2)))


if __name__ == "__main__":
    unittest.main()
