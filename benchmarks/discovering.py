"""Discovering in 200 transcripts of 8,000 words with 50,000 codings, in each of the four ways."""

from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import everything
from workbench.domain.matrices import Dimension
from workbench.services.code_likeness import NearQuery, confused_codes, near_code
from workbench.services.jobs import Silent
from workbench.services.keyness import KeynessQuery, keyness_table
from workbench.services.passages import Cutting
from workbench.services.projects import open_project
from workbench.services.similar_groups import GroupsQuery, similar_groups
from workbench.services.stop_words import stop_words
from workbench.services.word_counts import WordQuery
from workbench.services.word_index import word_indexes

RUNS = 3
SECONDS = 5.0


def measured(folder: Path) -> Iterator[Result]:
    """Each way by itself, with the words of the project in memory, beside one pass over all texts."""
    path = folder / "everything.workbench"
    everything(path).close()
    project = open_project(path, read_only=True)
    talk = word_indexes(project).current()
    texts = list(talk.index.texts)
    words = stop_words(project)
    cutting, asked = Cutting(stop_words=words), WordQuery(by_stem=True, stop_words=words)
    code = next(each.id for each in project.codebook() if not each.is_theme)
    floor = "bare Python: every text parted at white space"
    ways: tuple[tuple[str, Callable[[], object]], ...] = (
        (
            "key phrases of 1 to 3 words by district",
            lambda: keyness_table(project, KeynessQuery(words=asked), Silent()),
        ),
        (
            "key phrases by role, of what is not coded",
            lambda: keyness_table(project, KeynessQuery(Dimension.ROLE, asked, uncoded=True), Silent()),
        ),
        (
            "groups of similar passages in all talk",
            lambda: similar_groups(project, GroupsQuery(cutting, uncoded=False), Silent()),
        ),
        (
            "what is near a code",
            lambda: near_code(project, NearQuery(code, cutting, uncoded=False), Silent()),
        ),
        ("confused codes", lambda: confused_codes(project, cutting, Silent())),
    )
    for name, way in ways:
        goal = Goal(f"discover: {name}", floor, seconds=SECONDS)
        yield compared(
            goal, lambda way=way: timed(way), lambda: timed(lambda: [text.split() for text in texts]), RUNS
        )
    project.close()
