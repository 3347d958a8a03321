"""Matrices over 50,000 codings of 150 codes in 200 transcripts, by every kind of side and measure."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import retrieval_project
from workbench.coding.codings import RecodeCoding
from workbench.domain.codings import Coding
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.participants import Role
from workbench.domain.queries import Fact, OneOf, Query, Term
from workbench.domain.query_form import written
from workbench.services.count_index import CountIndex
from workbench.services.projects import Project
from workbench.services.tabulating import CellWish, Tabulator
from workbench.storage.engine import connected

RUNS, CODES = 11, 150
GOAL = 0.3
FLOOR = "bare SQL: count, join and group by code and district"
_SQL = """
SELECT c.code, s.district, count(*) FROM coding c JOIN source s ON s.id = c.source GROUP BY c.code, s.district
"""
Sides = tuple[str, tuple[str, ...], tuple[str, ...]]
SIDES: tuple[Sides, ...] = (
    ("theme × district", ("theme",), ("district",)),
    ("theme and code × kind", ("code",), ("kind",)),
    ("code × district", ("code",), ("district",)),
    ("code × source", ("code",), ("source",)),
    ("code × speaker", ("code",), ("speaker",)),
    ("code × code", ("code",), ("code",)),
    ("district, code × kind, role", ("district", "code"), ("kind", "role")),
)
MEASURES = (Measure.CODINGS, Measure.SOURCES, Measure.SPEAKERS, Measure.WORDS, Measure.PER_1000_WORDS)


def side(names: tuple[str, ...]) -> tuple[Facet, ...]:
    """Return the facets of a side."""
    return tuple(
        Facet(Dimension.ATTRIBUTE, name.removeprefix("attribute:")) if ":" in name else Facet(Dimension(name))
        for name in names
    )


def measured(folder: Path) -> Iterator[Result]:
    """Each table as window and command line ask for it, kept numbers and all; then after a change; then the first."""
    project = retrieval_project(folder / "matrix.workbench", CODES)
    bare = connected(project.path)
    tabulator = Tabulator(project)

    def against(
        what: str, ours: Callable[[], float], seconds: float | None = GOAL, runs: int = RUNS
    ) -> Result:
        goal = Goal(f"matrix {what}, over 50,000 codings", FLOOR, seconds=seconds)
        return compared(goal, ours, lambda: timed(lambda: bare.execute(_SQL).fetchall()), runs)

    for what, rows, columns in SIDES:
        for measure in MEASURES:
            wish = MatrixWish(side(rows), side(columns), measure, tree=" and " in what)
            yield against(f"{what}, {measure.value}", partial(_counted, tabulator, wish))
    plain = MatrixWish(side(("code",)), side(("district",)), tree=True)
    roles = Query(terms=(Term(OneOf(Fact.ROLE, (Role.OTHER.value,))),))
    asked = MatrixWish(plain.rows, plain.columns, query=written(roles))
    yield against("code × district, of what a query finds", partial(_counted, tabulator, asked))
    first = tabulator.matrix(plain)
    cell = CellWish(plain, first.rows[0], first.columns[0])
    yield against("code × district, the codings of a cell", lambda: timed(lambda: tabulator.codings_in(cell)))
    yield against("code × district, after one coding was recoded", _recoding(project, tabulator, plain))
    yield against(
        "code × district, the first, everything read", lambda: _first(project, measured=False), None, 5
    )
    yield against("code × district, words, the first", lambda: _first(project, measured=True), None, 5)
    tabulator.close()
    bare.close()
    project.close()


def _counted(tabulator: Tabulator, wish: MatrixWish) -> float:
    return timed(lambda: tabulator.matrix(wish))


def _recoding(project: Project, tabulator: Tabulator, wish: MatrixWish) -> Callable[[], float]:
    code = next(each.id for each in project.codebook() if not each.is_theme)
    codings = iter([each for each in project.reader.all(Coding) if each.code != code])

    def after_a_change() -> float:
        project.perform(RecodeCoding(next(codings).id, code))
        return _counted(tabulator, wish)

    return after_a_change


def _first(project: Project, *, measured: bool) -> float:
    return timed(lambda: CountIndex(project).now(measured=measured))
