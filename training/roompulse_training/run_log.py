"""A run's log as CSV, written anew from the checkpoint's rows, so that a kill neither doubles nor loses one."""

import csv
from pathlib import Path


def write_log(rows: list[dict[str, float]], file: Path) -> None:
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
