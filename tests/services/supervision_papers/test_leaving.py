"""How papers leave the project: looked through, logged, or held up."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.services.supervision_papers.coordinator import FIRST, coordinators
from workbench.domain.access import AccessKind
from workbench.domain.errors import InvalidField, NamedInPaper, ReadOnly
from workbench.services.access_log import accesses
from workbench.services.projects import Project, open_project
from workbench.services.supervision_papers.case_chronology import chronology_paper
from workbench.services.supervision_papers.paper import Paper
from workbench.services.supervision_papers.writing import let_out, names_in
from workbench.services.upkeep import audit_trail

TELLING = replace(FIRST, situation="Ibu Siti Aminah, nomor 081234567890.")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened_project = coordinators(tmp_path)
    yield opened_project
    opened_project.close()


@pytest.fixture
def telling(project: Project) -> Paper:
    project.perform(Rewrite((TELLING,)))
    return chronology_paper(project, "K-END-001", "id")


class DescribeLettingOut:
    def it_logs_what_left(self, project: Project) -> None:
        paper = chronology_paper(project, "K-END-001", "id")
        found = names_in(project, paper)
        assert found == ()
        let_out(project, paper, found)
        (entry,) = accesses(project)
        assert (entry.kind, entry.record_kind, entry.record_id, entry.what) == (
            AccessKind.EXPORTED,
            "case",
            "q-1",
            "chronology",
        )

    def it_holds_up_what_may_tell_who_somebody_is(self, project: Project, telling: Paper) -> None:
        found = names_in(project, telling)
        with pytest.raises(NamedInPaper) as refused:
            let_out(project, telling, found)
        assert refused.value.count == len(found) >= 2
        assert refused.value.fields == ("K-END-001.situation",)
        assert accesses(project) == ()

    def it_lets_it_go_with_a_reason_that_is_kept(self, project: Project, telling: Paper) -> None:
        let_out(project, telling, names_in(project, telling), "diminta tertulis oleh dinas")
        assert "[justified: diminta tertulis oleh dinas]" in list(audit_trail(project, 1))[-1].step.subject
        assert len(accesses(project)) == 1

    def it_takes_no_reason_that_names_somebody(self, project: Project, telling: Paper) -> None:
        with pytest.raises(InvalidField):
            let_out(project, telling, names_in(project, telling), "untuk Ibu Siti Aminah 081234567890")
        assert accesses(project) == ()

    def it_lets_nothing_out_that_can_not_be_logged(self, project: Project, tmp_path: Path) -> None:
        project.close()
        read_only = open_project(tmp_path / "ende.workbench", read_only=True)
        paper = chronology_paper(read_only, "K-END-001", "id")
        with pytest.raises(ReadOnly):
            let_out(read_only, paper, ())
        read_only.close()
