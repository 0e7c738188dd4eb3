"""The crop that the net gets, computed step by step as in src/core/expression/expression-input.ts.

Shared vectors (vectors.py) hold the two equal, pixel by pixel. Coordinates are
continuous: pixel i covers [i, i + 1), its centre is i + 0.5.
"""

import math

import numpy as np

SIDE = 48
MAX_SAMPLES_PER_SIDE = 8
MIN_STANDARD_DEVIATION = 10.0
# Left eye, right eye (as seen in the picture) and mouth, in the crop's pixels: see alignment.learn_template.
TEMPLATE = np.array([[15.4, 18.9], [32.6, 18.9], [24.0, 36.5]])


def luma(rgba: np.ndarray) -> np.ndarray:
    """uint8 [H, W, 4] -> float32 [H, W], 0..255, Rec. 601."""
    r, g, b = (rgba[..., i].astype(np.float64) for i in range(3))
    return (0.299 * r + 0.587 * g + 0.114 * b).astype(np.float32)


def fit_similarity(source: np.ndarray, target: np.ndarray) -> tuple[complex, complex]:
    """Least squares fit of target = a * source + b as complex numbers. ValueError if the points coincide."""
    s = source[:, 0] + 1j * source[:, 1]
    t = target[:, 0] + 1j * target[:, 1]
    norm = (abs(s - s.mean()) ** 2).sum()
    a = (np.conj(s - s.mean()) * (t - t.mean())).sum() / norm if norm > 0 else math.nan
    if not math.isfinite(abs(a)) or abs(a) < 1e-3:
        raise ValueError("the anchors coincide")
    return a, t.mean() - a * s.mean()


def aligned_crop(rgba: np.ndarray, anchors: np.ndarray) -> np.ndarray:
    """uint8 [H, W, 4] and three points in its pixels -> float32 [48, 48], standardised."""
    a, b = fit_similarity(TEMPLATE, anchors)
    k = min(MAX_SAMPLES_PER_SIDE, max(1, math.ceil(abs(a))))
    steps = np.arange(SIDE * k) // k + (np.arange(SIDE * k) % k + 0.5) / k
    picture = a * (steps[None, :] + 1j * steps[:, None]) + b
    samples = sample_bilinear(luma(rgba), picture.real, picture.imag)
    crop = samples.reshape(SIDE, k, SIDE, k).mean((1, 3))
    return standardise(crop).astype(np.float32)


def sample_bilinear(grey: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Beyond the edge, the edge's pixels repeat."""
    height, width = grey.shape
    cx, cy = np.clip(x - 0.5, 0, width - 1), np.clip(y - 0.5, 0, height - 1)
    x0, y0 = np.floor(cx).astype(int), np.floor(cy).astype(int)
    x1, y1 = np.minimum(x0 + 1, width - 1), np.minimum(y0 + 1, height - 1)
    grey = grey.astype(np.float64)
    top = grey[y0, x0] + (grey[y0, x1] - grey[y0, x0]) * (cx - x0)
    bottom = grey[y1, x0] + (grey[y1, x1] - grey[y1, x0]) * (cx - x0)
    return top + (bottom - top) * (cy - y0)


def standardise(crop: np.ndarray) -> np.ndarray:
    return (crop - crop.mean()) / max(crop.std(), MIN_STANDARD_DEVIATION)
