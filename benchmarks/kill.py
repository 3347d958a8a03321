"""Kill a scripted coding session at 50 random moments and say what was lost.

    python -m benchmarks.kill [ROUNDS]

All rounds work on the same project: what one round acknowledged must outlive all later kills too.
"""

import random
import sys
import tempfile
from pathlib import Path

from benchmarks.killing import Killed, killed_session, small_project

ROUNDS = 50
LONGEST_PAUSE = 0.03
"""Seconds; a change takes some milliseconds, so that the kill falls anywhere within one."""


def main(arguments: list[str]) -> int:
    """Kill, look, and sum up; the exit code is 1 when anything was lost."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    dice = random.Random(2026)
    results: list[Killed] = []
    with tempfile.TemporaryDirectory(prefix="workbench-kill-") as folder:
        path = small_project(Path(folder))
        for number in range(rounds):
            pause = dice.uniform(0, LONGEST_PAUSE)
            result = killed_session(path, number, after=dice.randint(1, 40), pause=pause)
            results.append(result)
            for wrong in result.wrong:
                print(f"round {number + 1}: {wrong}")
    print(_summary(results))
    return 1 if any(each.wrong for each in results) else 0


def _summary(results: list[Killed]) -> str:
    return (
        f"{len(results)} kills, {sum(each.acknowledged for each in results)} changes acknowledged; "
        f"{sum(each.under_way for each in results)} kills fell into a change under way, "
        f"of which {sum(each.finished for each in results)} were in the project whole and the others not at all; "
        f"rounds with anything lost, halved or found by check: {sum(bool(each.wrong) for each in results)}."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
