"""A run's log as CSV, rewritten from the checkpoint's rows each time, so that a kill neither duplicates nor loses a row."""

import csv
from pathlib import Path


def write_log(rows: list[dict[str, float]], file: Path) -> None:
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
