"""What stands together, timelines and saturation: over 50,000 codings, and co-occurrence over a million."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.many_codings import survey_project
from benchmarks.material import LARGE, large_project
from workbench.coding.codings import RecodeCoding
from workbench.domain.codings import Coding
from workbench.domain.cooccurrence import Togetherness, TogetherWish
from workbench.domain.saturation import SaturationWish
from workbench.domain.timelines import LaneKind, TimelineWish, TimeUnit
from workbench.services.chosen_rows import Chooser
from workbench.services.cooccurrence import codings_of_pair, cooccurrence
from workbench.services.material import source_named
from workbench.services.projects import Project
from workbench.services.reporting_cooccurrence import grid, network
from workbench.services.saturation import saturation
from workbench.services.timelines import talk_timeline
from workbench.storage.engine import connected

RUNS, FEW = 11, 5
GOAL, GOAL_OF_A_MILLION = 0.3, 3.0
FLOOR = "bare SQL: count the codings of each code"
_SQL = "SELECT code, count(*) FROM coding GROUP BY code"
_RELATIONS = {
    "sharing text": TogetherWish(),
    "sharing text, by theme": TogetherWish(themes=True),
    "in the same turn": TogetherWish(Togetherness.SAME_TURN),
    "within 10 words": TogetherWish(Togetherness.NEAR),
    "in the same source": TogetherWish(Togetherness.SAME_SOURCE),
}


def measured(folder: Path) -> Iterator[Result]:
    """Each relation, as the page asks for it; then after a change, and the first time; the other pages; a million."""
    yield from _of_fifty_thousand(large_project(folder / "together.workbench"))
    yield from _of_a_million(survey_project(folder / "million.workbench"))


def _of_fifty_thousand(project: Project) -> Iterator[Result]:
    chooser, bare = Chooser(project), connected(project.path)

    def against(
        what: str, ours: Callable[[], object], seconds: float | None = GOAL, runs: int = RUNS
    ) -> Result:
        goal = Goal(f"{what} (50,000 codings)", FLOOR, seconds=seconds)
        return compared(goal, lambda: timed(ours), lambda: timed(lambda: bare.execute(_SQL).fetchall()), runs)

    for what, wish in _RELATIONS.items():
        yield against(f"co-occurrence {what}", partial(cooccurrence, chooser, wish, project.reader))
    found = cooccurrence(chooser, TogetherWish(), project.reader)
    pair = found.pairs[0]
    yield against(
        "the codings behind a pair",
        lambda: codings_of_pair(chooser, found.wish, pair.one, pair.other, project.reader),
    )
    yield against(
        "co-occurrence as pictures to be drawn",
        lambda: (grid(found, project.reader, "id"), network(found, project.reader, "id")),
    )
    talk = source_named(project.reader, LARGE).id
    for lanes in LaneKind:
        wish_of_talk = TimelineWish(talk, lanes, TimeUnit.WORDS)
        yield against(
            f"timeline by {lanes.value}, a talk of 60,000 words and 5,000 codings",
            partial(talk_timeline, project, wish_of_talk, project.reader),
        )
    yield against(
        "saturation of 200 talks, with 500 random orders",
        lambda: saturation(chooser, SaturationWish(), project.reader),
    )
    codes = [each.id for each in project.codebook() if not each.is_theme]
    codings = iter([each for each in project.reader.all(Coding) if each.code != codes[0]])

    def after_a_change() -> None:
        cooccurrence(chooser, TogetherWish(), project.reader)

    def changed() -> float:
        project.perform(RecodeCoding(next(codings).id, codes[0]))
        return timed(after_a_change)

    yield compared(
        Goal("co-occurrence after one coding was recoded (50,000 codings)", FLOOR, seconds=GOAL),
        changed,
        lambda: timed(lambda: bare.execute(_SQL).fetchall()),
        RUNS,
    )
    chooser.close()
    yield against("the first co-occurrence, everything read", lambda: _first(project), None, FEW)
    bare.close()
    project.close()


def _of_a_million(project: Project) -> Iterator[Result]:
    chooser, bare = Chooser(project), connected(project.path)
    for what in ("sharing text", "sharing text, by theme", "in the same turn"):
        wish = _RELATIONS[what]
        yield compared(
            Goal(
                f"co-occurrence {what} (1,000,000 codings, 25,048 respondents)",
                FLOOR,
                seconds=GOAL_OF_A_MILLION,
            ),
            lambda wish=wish: timed(lambda: cooccurrence(chooser, wish, project.reader)),
            lambda: timed(lambda: bare.execute(_SQL).fetchall()),
            FEW,
        )
    bare.close()
    chooser.close()
    project.close()


def _first(project: Project) -> None:
    chooser = Chooser(project)
    cooccurrence(chooser, TogetherWish(), project.reader)
    chooser.close()
