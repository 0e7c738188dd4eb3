"""Runs the README's commands on a data folder of noise, within seconds."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

from roompulse_training.checkpoint import read

TRAINING = Path(__file__).resolve().parents[1]
READER = """
from pathlib import Path

import numpy as np


def load(split):
    with np.load(Path(__file__).parent / f"{split}.npz") as z:
        return z["images"], z["votes"], np.arange(len(z["images"]))
"""
CONFIG = {
    "name": "smoke",
    "net": "tiny",
    "loss": "soft-ce",
    "epochs": 2,
    "batch_size": 8,
    "learning_rate": 0.001,
    "weight_decay": 0.05,
    "ema_decay": 0.9,
    "bfloat16": False,
    "seed": 3,
    "meeting": "usual",
    "mixed_share": 0.5,
}


class CommandLineTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        (cls.folder / "smoke.json").write_text(json.dumps(CONFIG))
        write_data(cls.folder / "data")
        cls.train("whole")

    @classmethod
    def train(cls, name, *more):
        return call("train", cls.folder / "smoke.json", "--out", cls.folder / name, "--data", cls.folder / "data", *more)

    def test_a_run_leaves_checkpoint_log_and_curves(self):
        left = {file.name for file in (self.folder / "whole").iterdir()}
        self.assertEqual(left, {"checkpoint.pt", "log.csv", "curves.png"})

    def test_a_run_that_was_killed_goes_on_and_ends_as_one_that_was_not(self):
        killed = self.folder / "killed"
        process = subprocess.Popen(
            command("train", self.folder / "smoke.json", "--out", killed, "--data", self.folder / "data"),
            cwd=TRAINING, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        # The first epoch's line is printed after its checkpoint was written.
        self.assertTrue(process.stdout.readline().startswith("epoch 0 "))
        process.kill()
        process.communicate()
        self.train("killed")
        whole, resumed = read(self.folder / "whole"), read(killed)
        self.assertEqual([row["loss"] for row in resumed["log"]], [row["loss"] for row in whole["log"]])
        for name, value in whole["ema"].items():
            torch.testing.assert_close(resumed["ema"][name], value)

    def test_a_run_becomes_a_valid_file_by_the_export_command(self):
        file = self.folder / "net.onnx"
        call("export", self.folder / "whole", file, "--temperature", "1.5")
        model = onnx.load(str(file))
        onnx.checker.check_model(model, full_check=True)
        self.assertEqual([output.name for output in model.graph.output], ["logits", "probabilities"])


# Threads that wait for each other without sleeping take minutes on a busy machine.
ENVIRONMENT = {**os.environ, "PYTHONWARNINGS": "ignore", "OMP_WAIT_POLICY": "passive"}


def command(module, *arguments):
    return [sys.executable, "-m", f"roompulse_training.{module}", *map(str, arguments)]


def call(module, *arguments):
    return subprocess.run(
        command(module, *arguments), cwd=TRAINING, env=ENVIRONMENT, check=True, capture_output=True, text=True
    )


def write_data(folder):
    folder.mkdir()
    (folder / "ferplus.py").write_text(READER)
    random = np.random.default_rng(1)
    for split, count in (("train", 24), ("valid", 16)):
        images = random.integers(0, 256, (count, 48, 48), dtype=np.uint8)
        votes = np.zeros((count, 10), np.uint8)
        votes[np.arange(count), random.integers(0, 8, count)] = 10
        np.savez(folder / f"{split}.npz", images=images, votes=votes)


if __name__ == "__main__":
    unittest.main()
