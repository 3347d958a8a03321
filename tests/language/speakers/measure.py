"""Measure the recogniser on made-up transcripts: ``python -m tests.language.speakers.measure [--count N] [--seed S]``.

One line a layout: how many transcripts, turn-boundary F1, its worst, speaker accuracy, its worst, and the share of
known roles that were given rightly. ``--develop`` takes the words and names to develop on.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import fmean

from tests.language.speakers.generator import Generated, late_layouts, layouts, many
from tests.language.speakers.scoring import Score, score
from workbench.language.speakers import recognise


@dataclass(slots=True)
class Figures:
    """The scores of one layout."""

    scores: list[Score] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The mean turn-boundary F1."""
        return fmean(each.f1 for each in self.scores)

    @property
    def accuracy(self) -> float:
        """The mean speaker accuracy."""
        return fmean(each.accuracy for each in self.scores)

    @property
    def roles(self) -> float:
        """The share of all known roles that were given."""
        known = sum(each.roles for each in self.scores)
        return sum(each.roles_right for each in self.scores) / known if known else 1.0

    def line(self, name: str) -> str:
        """Return the figures as a line of the table."""
        worst = min(each.f1 for each in self.scores), min(each.accuracy for each in self.scores)
        tolerant = fmean(each.tolerant_f1 for each in self.scores)
        return (
            f"{name:24}{len(self.scores):6}{self.f1:9.4f}{tolerant:9.4f}{worst[0]:8.3f}"
            f"{self.accuracy:9.4f}{worst[1]:8.3f}{self.roles:8.3f}"
        )


def measured(transcripts: Iterable[Generated]) -> dict[str, Figures]:
    """Return the figures of each layout."""
    found: dict[str, Figures] = defaultdict(Figures)
    for each in transcripts:
        found[each.layout].scores.append(score(recognise(each.material), each.turns, each.roles))
    return dict(found)


def overall(figures: dict[str, Figures]) -> Figures:
    """Return the figures of all transcripts together."""
    return Figures([each for layout in figures.values() for each in layout.scores])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=2000, help="how many transcripts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--develop", action="store_true", help="take the words and names to develop on")
    parser.add_argument("--late", action="store_true", help="the layouts that were written last")
    asked = parser.parse_args()
    names = late_layouts() if asked.late else layouts()
    figures = measured(many(asked.count, asked.seed, held_out=not asked.develop, names=names))
    titles = (
        f"{'layout':24}{'files':>6}{'F1':>9}{'F1 ws':>9}{'worst':>8}{'speaker':>9}{'worst':>8}{'roles':>8}"
    )
    rows = [figures[name].line(name) for name in names if name in figures]
    sys.stdout.write("\n".join((titles, *rows, overall(figures).line("overall"), "")))


if __name__ == "__main__":
    main()
