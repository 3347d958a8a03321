"""How good suggestions are on coded material: python -m benchmarks suggestions --data FOLDER [options].

--only WORD,WORD      sets whose names hold one of these
--examples 5,10,20,50,0   examples a code (0: everything)
--seeds N             draws, of which the medians are told (5)
--parts table,split,ablation,session,appraisal,prior,large   what is measured; *large* is made up and needs no folder
"""

import argparse
import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.suggesting_ablation import ablations
from benchmarks.suggesting_data import Material, materials
from benchmarks.suggesting_large import large_lines
from benchmarks.suggesting_prior import prior_lines
from benchmarks.suggesting_rivals import METHODS
from benchmarks.suggesting_session import session_lines
from benchmarks.suggesting_trials import (
    Draw,
    Figures,
    Method,
    calibration_error,
    draws,
    figures,
    folds,
    given_split,
)
from workbench.domain.suggestions import PROMISED
from workbench.language.learning.appraisal import appraised, by_source, in_order

PARTS = ("table", "split", "ablation", "session", "appraisal", "prior", "large")


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for and print it as tables."""
    asked = _parser().parse_args(arguments)
    only = [word for word in asked.only.split(",") if word]
    numbers = [int(number) for number in asked.examples.split(",")]
    parts = asked.parts.split(",")
    if "large" in parts:
        print("\n".join(large_lines()), flush=True)
    together: list[Material] = []
    for found in materials(asked.data, only) if asked.data else ():
        units = sum(len(each.codes) for each in found.talks)
        codings = sum(len(codes) for each in found.talks for codes in each.codes)
        size = f"{len(found.talks)} talks, {units} units, {codings} codings, {len(found.labels)} codes"
        print(f"\n## {found.name}: {size}\n")
        if "table" in parts:
            _table(found, numbers, asked.seeds, METHODS)
        if "split" in parts:
            _split(found)
        if "ablation" in parts:
            print("\nTaken out of the learner, one at a time:\n")
            _table(found, numbers, asked.seeds, ablations())
        if "session" in parts:
            print("\n".join(session_lines(found)), flush=True)
        if "appraisal" in parts:
            _appraisal(found)
        if "prior" in parts:
            together.append(found)
    if together:
        print("\n".join(prior_lines(together)))
    print(f"\nload {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks suggestions", description="how good suggestions are"
    )
    parser.add_argument("--data", type=Path, help="folder with *.sqlite3 (Taguette) and *.jsonl")
    parser.add_argument("--only", default="", help="sets whose names hold one of these words")
    parser.add_argument("--examples", default="5,10,20,50,0", help="examples a code; 0 is everything")
    parser.add_argument("--seeds", type=int, default=5, help="draws")
    parser.add_argument("--parts", default="table,split,session", help=",".join(PARTS))
    return parser


def _table(found: Material, numbers: Sequence[int], seeds: int, methods: dict[str, Method]) -> None:
    print(f"Median of {seeds} draws, a third of the talks kept apart: F1 / R@3 / hit@3\n")
    print("| method |" + "".join(f" {number or 'all'} |" for number in numbers) + " seconds, all |")
    print("|---|" + "---|" * (len(numbers) + 1))
    for name, method in methods.items():
        cells: list[str] = []
        spent = 0.0
        for number in numbers:
            start = time.process_time()
            cells.append(_told(_tried(draws(found, number, seeds), method)))
            spent = (time.process_time() - start) / seeds
        print(f"| {name} | " + " | ".join(cells) + f" | {spent:.1f} |", flush=True)


def _split(found: Material) -> None:
    for what, kind in (
        ("The makers' own split", given_split(found)),
        ("Ten folds of talks", folds(found, 10)),
    ):
        each = _tried(kind, METHODS["the learner"])
        if each:
            print(f"\n{what}: {_told(each)} (F1 / R@3 / hit@3, median of the parts)", flush=True)


def _appraisal(found: Material) -> None:
    """Tell what would have been shown unasked on sources held back, as ``workbench evaluate`` measures it."""
    lesson = in_order(found.lesson)
    told = appraised(lesson, by_source(lesson), PROMISED, lambda _done, _of: None)
    shown = told.offered & told.speaks[:, None]
    right, count = int((shown & told.given).sum()), int(shown.sum())
    mean = float(told.probabilities[shown].mean()) if count else 0.0
    error = calibration_error(told.probabilities[told.speaks], told.given[told.speaks])
    print(
        f"\nHeld back in ten groups of sources, shown at {PROMISED}: {count}, "
        f"precision {right / max(1, count):.3f}, mean told {mean:.3f}, calibration error {error:.4f}",
        flush=True,
    )


def _tried(found: Iterable[Draw], method: Method) -> list[Figures]:
    return [figures(draw, method(draw.lesson, [each.talk for each in draw.tested])) for draw in found]


def _told(found: Sequence[Figures]) -> str:
    told = (
        median(each.f1 for each in found),
        median(each.recall3 for each in found),
        median(each.hit3 for each in found),
    )
    return " / ".join(f"{figure:.2f}".removeprefix("0") for figure in told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
