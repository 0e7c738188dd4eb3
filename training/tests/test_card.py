import unittest
from pathlib import Path

from roompulse_training.card_text import card

MODELS = Path(__file__).resolve().parents[2] / "models"


class CardTest(unittest.TestCase):
    def test_the_card_is_what_its_text_and_the_measurements_say_and_nothing_else(self):
        self.assertEqual((MODELS / "README.md").read_text(), card(MODELS / "measured"))

    def test_it_says_which_claim_is_calibrated_and_on_which_half(self):
        text = card(MODELS / "measured")
        self.assertIn("fitted to the votes of every second picture of valid", text)
        self.assertIn("On the other half of valid", text)


if __name__ == "__main__":
    unittest.main()
