"""Queries over 50,000 codings in 200 transcripts, by every kind of condition."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import retrieval_project
from workbench.coding.codings import RecodeCoding
from workbench.domain.codings import Coding
from workbench.domain.found import GroupBy, Order, SortBy
from workbench.domain.participants import Role
from workbench.domain.queries import (
    CodedBetween,
    CodeIs,
    Comparison,
    Condition,
    Contains,
    Fact,
    Group,
    HasAttribute,
    Match,
    NextTo,
    OneOf,
    Query,
    Reach,
    Relation,
    TalkedBetween,
    Term,
    Where,
    Whose,
)
from workbench.services.finding import Finder
from workbench.services.projects import Project
from workbench.storage.engine import connected

RUNS = 11
GOAL = 0.2
FLOOR = "bare SQL: the ids of all codings of a code"
SCREEN = 30
"""How many rows the list shows at first."""
_SQL = "SELECT i.guid FROM coding c JOIN identity i ON i.id = c.id WHERE c.code = ?"


def measured(folder: Path) -> Iterator[Result]:
    """Each query to the first screen of its list, then a query after one coding has changed, then the first one."""
    project = retrieval_project(folder / "retrieval.workbench")
    bare = connected(project.path)
    number = bare.execute("SELECT code FROM coding LIMIT 1").fetchall()[0][0]
    finder = Finder(project)

    def floor() -> float:
        return timed(lambda: bare.execute(_SQL, (number,)).fetchall())

    def against(
        what: str, ours: Callable[[], float], seconds: float | None = GOAL, runs: int = RUNS
    ) -> Result:
        return compared(Goal(f"{what} (50,000 codings)", FLOOR, seconds=seconds), ours, floor, runs)

    for what, query in _queries(project).items():
        yield against(f"retrieval: {what}", lambda query=query: timed(lambda: _shown(project, finder, query)))
    first, second = _two_codes(project)
    codings = iter(project.reader.all(Coding))

    def after_a_change() -> float:
        coding = next(each for each in codings if each.code != second)
        project.perform(RecodeCoding(coding.id, second))
        return timed(lambda: _shown(project, finder, Query(terms=(Term(CodeIs(first)),))))

    yield against("retrieval after one coding was recoded", after_a_change)
    finder.close()
    yield against(
        "the first retrieval, everything read",
        lambda: _first(project, Query(terms=(Term(CodeIs(first)),))),
        None,
        5,
    )
    near = Query(terms=(Term(CodeIs(first)), Term(NextTo(Relation.NEAR, second))))
    yield against("the first retrieval that counts words", lambda: _first(project, near), None, 5)
    bare.close()
    project.close()


def _queries(project: Project) -> dict[str, Query]:
    one, other = _two_codes(project)
    theme = project.codebook().themes()[0].id
    conditions: dict[str, tuple[Condition, ...]] = {
        "everything": (),
        "a theme and below": (CodeIs(theme),),
        "A and B": (CodeIs(one), CodeIs(other)),
        "overlapping": (CodeIs(one), NextTo(Relation.OVERLAPS, theme)),
        "near within 10 words": (CodeIs(one), NextTo(Relation.NEAR, theme)),
        "near within 2 paragraphs": (CodeIs(one), NextTo(Relation.NEAR, theme, True, Reach.PARAGRAPHS, 2)),
        "near in one turn": (CodeIs(one), NextTo(Relation.NEAR, theme, True, Reach.SAME_TURN)),
        "followed within 10 words": (CodeIs(one), NextTo(Relation.FOLLOWED_BY, theme)),
        "followed in the next turn": (
            CodeIs(one),
            NextTo(Relation.FOLLOWED_BY, theme, True, Reach.NEXT_TURN),
        ),
        "sources": (OneOf(Fact.SOURCE, tuple(each for each in _sources(project, 20))),),
        "kinds": (OneOf(Fact.KIND, ("fgd",)),),
        "districts": (OneOf(Fact.DISTRICT, _districts(project)),),
        "roles": (OneOf(Fact.ROLE, (Role.OTHER.value, Role.FACILITATOR.value)),),
        "coders and origin": (OneOf(Fact.CODER, (project.coder.id,)), OneOf(Fact.ORIGIN, ("hand",))),
        "speakers' attributes": (HasAttribute(Whose.SPEAKER, "Usia", Comparison.DIFFERS, "34"),),
        "sources' attributes": (HasAttribute(Whose.SOURCE, "Tempat", Comparison.DIFFERS, "aula"),),
        "words": (Contains(Where.WORDS, "sinyal"),),
        "memos": (Contains(Where.MEMO, "penting"),),
        "days": (CodedBetween(date(2026, 3, 1), date(2026, 3, 3)),),
        "time in the talk": (TalkedBetween(60.0, 1800.0),),
    }
    queries = {what: Query(terms=tuple(map(Term, each))) for what, each in conditions.items()}
    queries["(A or B), near C, not D, in a role, with words"] = Query(
        terms=(
            Group(Match.ANY, (Term(CodeIs(one)), Term(CodeIs(other)))),
            Term(NextTo(Relation.NEAR, theme)),
            Term(CodeIs(project.codebook().themes()[1].id), negated=True),
            Term(OneOf(Fact.ROLE, (Role.MODERATOR.value,)), negated=True),
            Term(Contains(Where.WORDS, "sinyal")),
        )
    )
    return queries


def _shown(project: Project, finder: Finder, query: Query) -> None:
    order = Order(SortBy.SPEAKER, GroupBy.CODE)
    finder.find(query, project.codebook(), order).rows(project.reader, 0, SCREEN)


def _first(project: Project, query: Query) -> float:
    finder = Finder(project)
    seconds = timed(lambda: _shown(project, finder, query))
    finder.close()
    return seconds


def _two_codes(project: Project) -> tuple[str, str]:
    codes = [each.id for each in project.codebook() if not each.is_theme]
    return codes[0], codes[1]


def _sources(project: Project, number: int) -> list[str]:
    from workbench.domain.sources import Source

    return [each.id for each in project.reader.all(Source)][:number]


def _districts(project: Project) -> tuple[str, ...]:
    from workbench.domain.districts import District

    return tuple(each.id for each in project.reader.all(District)[:3])
