"""Matrices over 50,000 codings."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import large_project
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator
from workbench.storage.engine import connected

RUNS = 11
FLOOR = "bare SQL: count, join and group by code and district"
_SQL = """
SELECT c.code, s.district, count(*) FROM coding c JOIN source s ON s.id = c.source GROUP BY c.code, s.district
"""


def measured(folder: Path) -> Iterator[Result]:
    """Themes and codes by district, from the project file to the records of the table."""
    project = large_project(folder / "matrix.workbench")
    bare = connected(project.path)
    for rows in (Dimension.THEME, Dimension.CODE):
        for measure in (Measure.CODINGS, Measure.SOURCES, Measure.WORDS):
            yield compared(
                Goal(
                    f"matrix {rows.value} × district, {measure.value}, over 50,000 codings",
                    FLOOR,
                    seconds=0.5,
                ),
                partial(_counted, project, rows, measure),
                lambda: timed(lambda: bare.execute(_SQL).fetchall()),
                RUNS,
            )
    bare.close()
    project.close()


def _counted(project: Project, rows: Dimension, measure: Measure) -> float:
    wish = MatrixWish((Facet(rows),), (Facet(Dimension.DISTRICT),), measure)
    return timed(lambda: Tabulator(project).matrix(wish))
