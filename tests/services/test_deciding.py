from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.suggesting import COSTS, NETWORK, founded, source_of
from workbench.coding.deciding import WithdrawRun
from workbench.domain.codings import Coding, Origin
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import SourceId
from workbench.domain.memos import Memo
from workbench.domain.spans import Span
from workbench.domain.suggestions import Finished, Refusal, Suggestion, Verdict, VerdictKind
from workbench.services.deciding import (
    acceptance_of,
    finishing_of,
    has_finished,
    refusal_of,
    reopening_of,
)
from workbench.services.projects import Project

TALK = SourceId("s-1")
WORDS = "Sinyal hilang di bukit."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = founded(tmp_path, [source_of(TALK, [WORDS])])
    yield made
    made.close()


@pytest.fixture
def suggestion(project: Project) -> Suggestion:
    start = project.reader.text(TALK).index(WORDS)
    return Suggestion(TALK, Span(start, start + len(WORDS)), WORDS, NETWORK, 0.9)


def verdict(project: Project) -> Verdict:
    (only,) = project.reader.all(Verdict)
    return only


class DescribeAccepting:
    def it_notes_what_was_accepted_in_which_run(self, project: Project, suggestion: Suggestion) -> None:
        project.perform(acceptance_of(project, suggestion, "u-1", memo="Khas"))

        (coding,) = project.reader.all(Coding)
        noted = verdict(project)
        assert (coding.origin, coding.span, coding.code) == (Origin.ACCEPTED, suggestion.span, NETWORK)
        assert (noted.kind, noted.run, noted.confidence) == (VerdictKind.ACCEPTED, "u-1", 0.9)
        assert (noted.coding, noted.chosen, noted.coder) == (coding.id, "", project.coder.id)
        assert [memo.text for memo in project.reader.all(Memo)] == ["Khas"]

    def it_notes_what_was_suggested_when_another_code_is_given(
        self, project: Project, suggestion: Suggestion
    ) -> None:
        project.perform(acceptance_of(project, suggestion, "u-1", code=COSTS))

        noted = verdict(project)
        assert (noted.kind, noted.code, noted.chosen) == (VerdictKind.CHANGED, NETWORK, COSTS)
        assert project.reader.all(Coding)[0].code == COSTS

    def it_notes_where_it_was_suggested_when_other_words_are_given(
        self, project: Project, suggestion: Suggestion
    ) -> None:
        fewer = Span(suggestion.span.start, suggestion.span.start + 13)

        project.perform(acceptance_of(project, suggestion, span=fewer))

        noted = verdict(project)
        assert (noted.kind, noted.span, noted.chosen) == (VerdictKind.CHANGED, suggestion.span, "")
        assert project.reader.all(Coding)[0].segment.quote == "Sinyal hilang"

    def it_can_be_withdrawn_with_its_run(self, project: Project, suggestion: Suggestion) -> None:
        project.perform(acceptance_of(project, suggestion, "u-1"))

        project.perform(WithdrawRun("u-1"))

        assert project.reader.all(Coding) == ()


def test_refusing_keeps_the_no_and_its_verdict(project: Project, suggestion: Suggestion) -> None:
    project.perform(refusal_of(project, suggestion, "u-2"))

    (refusal,) = project.reader.all(Refusal)
    assert (refusal.span, refusal.code) == (suggestion.span, NETWORK)
    assert (verdict(project).kind, verdict(project).run) == (VerdictKind.REFUSED, "u-2")


class DescribeFinishing:
    def it_is_said_by_who_works(self, project: Project) -> None:
        project.perform(finishing_of(project, TALK))

        assert [each.coder for each in project.reader.all(Finished)] == [project.coder.id]
        assert has_finished(project, TALK)

    def it_is_nobody_elses_word(self, project: Project) -> None:
        project.perform(finishing_of(project, TALK))

        project.switch_coder("Bayu")

        assert not has_finished(project, TALK)
        with pytest.raises(UnknownThing):
            reopening_of(project, TALK)

    def it_is_taken_back(self, project: Project) -> None:
        project.perform(finishing_of(project, TALK))

        project.perform(reopening_of(project, TALK))

        assert not has_finished(project, TALK)
