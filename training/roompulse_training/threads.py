"""How many threads PyTorch computes with."""

import os

import torch


def use_cores() -> None:
    """All cores, or as many as OMP_NUM_THREADS says: PyTorch counts cores in its own way, and may find only one of two."""
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", os.cpu_count() or 1)))
