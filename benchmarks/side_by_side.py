"""Districts compared over 50,000 codings: from the wish to the records that the page shows, quotations among them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import large_project
from workbench.domain.comparisons import ComparisonWish
from workbench.domain.matrices import Dimension, Facet, Measure
from workbench.services.comparing_districts import Comparer, shown
from workbench.services.negative_cases import negative_cases
from workbench.services.projects import Project
from workbench.storage.engine import connected

RUNS = 11
FLOOR = "bare SQL: count, join and group by code and district"
_SQL = """
SELECT c.code, s.district, count(*) FROM coding c JOIN source s ON s.id = c.source GROUP BY c.code, s.district
"""


def measured(folder: Path) -> Iterator[Result]:
    """Two and six districts, by codings and by words, themes and codes; the negative cases of a theme."""
    project = large_project(folder / "comparison.workbench")
    comparer = Comparer(project)
    bare = connected(project.path)
    everything = comparer.groups(Facet(Dimension.DISTRICT), project.reader)
    for number in (2, 6):
        for level in (Dimension.THEME, Dimension.CODE):
            for measure in (Measure.CODINGS, Measure.WORDS):
                groups = tuple(each.id for each in everything[:number])
                wish = ComparisonWish(Facet(Dimension.DISTRICT), groups, level, measure)
                what = f"compare {number} districts, {level.value}s by {measure.value}, with quotations"
                yield compared(
                    Goal(f"{what} (50,000 codings)", FLOOR, seconds=0.3),
                    partial(_compared, project, comparer, wish),
                    lambda: timed(lambda: bare.execute(_SQL).fetchall()),
                    RUNS,
                )
    theme = project.codebook().themes()[0].id
    yield compared(
        Goal("negative cases of a theme (50,000 codings)", FLOOR, seconds=0.3),
        lambda: timed(lambda: negative_cases(comparer, theme, project.reader)),
        lambda: timed(lambda: bare.execute(_SQL).fetchall()),
        RUNS,
    )
    bare.close()
    comparer.close()
    project.close()


def _compared(project: Project, comparer: Comparer, wish: ComparisonWish) -> float:
    return timed(lambda: shown(comparer.compare(wish, project.reader), project.reader))
