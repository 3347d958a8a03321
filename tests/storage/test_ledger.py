"""Runs and offers in the project file."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from workbench.domain.errors import ReadOnly
from workbench.domain.spans import Span
from workbench.domain.suggestions import Offer, Run, Suggestion
from workbench.services import studies
from workbench.services.ledger import begun_run, ledger_of, note_shown
from workbench.services.projects import Project, open_project
from workbench.services.upkeep import check
from workbench.storage.ledger import keep_offers, keep_run, offers, runs

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = studies.create(tmp_path / "a.workbench", coder="Rini", clock=lambda: NOON)
    yield project
    project.close()


def offer(run: Run, start: int = 0) -> Offer:
    return Offer(run.id, "s-1", Span(start, start + 4), "c-1", 0.8125, NOON)


class DescribeTheLedgerInTheFile:
    def it_keeps_runs_and_offers_as_they_were_and_each_once(self, project):
        run = begun_run(project, "3f9c", 0.8, (12, 3, 2))
        for _ in range(2):
            keep_run(project.file, run)
            keep_offers(project.file, [offer(run), offer(run, 9)])
        assert runs(project.file) == (run,)
        assert offers(project.file) == (offer(run), offer(run, 9))

    def it_outlives_closing_and_is_no_step_of_anybody(self, project, tmp_path):
        run = begun_run(project, "3f9c", 0.8, (12, 3, 2))
        before = project.history()
        keep_run(project.file, run)
        assert project.history() == before
        project.close()
        again = open_project(tmp_path / "a.workbench")
        assert runs(again.file) == (run,)
        again.close()
        assert check(tmp_path / "a.workbench").ok

    def it_notes_what_was_shown(self, project):
        code = next(iter(project.codebook())).id
        run = begun_run(project, "3f9c", 0.8, (12, 3, 2))
        note_shown(project, run, [Suggestion("s-1", Span(0, 4), "Kata", code, 0.9)])
        facts = ledger_of(project, project.reader)
        assert facts.whole.offered == 1
        assert [told.offered for _, told in facts.runs] == [1]
        assert [each for each, _ in facts.codes] == [code]

    def it_shows_nobody_in_blind_mode_what_others_were_shown(self, project):
        code = next(iter(project.codebook())).id
        run = begun_run(project, "3f9c", 0.8, (12, 3, 2))
        note_shown(project, run, [Suggestion("s-1", Span(0, 4), "Kata", code, 0.9)])
        project.switch_coder("Bayu")
        project.be_blind(wanted=True)
        assert ledger_of(project, project.reader).runs == ()

    def it_writes_nothing_where_nothing_may_be_written(self, project, tmp_path):
        run = begun_run(project, "3f9c", 0.8, (12, 3, 2))
        other = open_project(tmp_path / "a.workbench", read_only=True)
        note_shown(other, run, [])
        with pytest.raises(ReadOnly):
            keep_run(other.file, run)
        assert runs(other.file) == ()
        other.close()
