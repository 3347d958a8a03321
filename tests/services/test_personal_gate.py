"""A record that counts carries nobody's name along, unless somebody says why, and that is logged."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import (
    CODING,
    ENDE,
    GARUT,
    NETWORK,
    P1,
    P2,
    SARI,
    SOURCE,
    TRANSCRIPT,
    WORKLOAD,
)
from tests.supervision.desk import DENIS, MARIA, NIK, discussion_file, session_file
from workbench.domain.cases import Case, CaseState
from workbench.domain.errors import PersonalDataLeft, PersonalNumber
from workbench.domain.sessions import Session, SessionState
from workbench.services import supervision as do
from workbench.services.projects import Project, create_file

NUMBER = "END/2026/001"
WHY = "nama tokoh umum dalam surat terbuka"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "uji.workbench", study="empty", title="", coder="Sari")
    opened.perform(
        Rewrite((GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING, DENIS, MARIA))
    )
    yield opened
    opened.close()


def log(project: Project, justify: str = "", **words: object) -> Session:
    case = discussion_file(**{"actions": [], **words})
    project.perform(do.session_from(project, session_file(cases=[case]), justify))
    return project.reader.all(Session)[0]


class DescribeFinalising:
    def it_is_refused_while_somebody_is_named_and_the_words_are_not_repeated(self, project: Project):
        log(project, discussed="Ibu Yohana menolak, HP 081234567890")
        with pytest.raises(PersonalDataLeft) as refused:
            do.session_finalised(project, NUMBER)
        assert refused.value.places == (("cases[0].discussed", "name"), ("cases[0].discussed", "phone"))
        assert "Yohana" not in str(refused.value)
        assert "Yohana" not in repr(refused.value)

    def it_looks_at_the_actions_too(self, project: Project):
        action = {"what": "Telepon Pak Petrus", "who": "PD-07", "due": "2026-03-16"}
        log(project, actions=[action])
        with pytest.raises(PersonalDataLeft) as refused:
            do.session_finalised(project, NUMBER)
        assert refused.value.places == (("cases[0].actions[0].what", "name"),)

    def it_goes_through_with_a_reason_that_is_kept_and_logged(self, project: Project):
        log(project, discussed="Ibu Yohana menolak")
        done = project.perform(do.session_finalised(project, NUMBER, WHY))
        kept = project.reader.all(Session)[0]
        assert (kept.state, kept.justification) == (SessionState.FINALISED, WHY)
        assert WHY in done.step.subject

    def it_wants_a_reason_that_names_nobody(self, project: Project):
        log(project, discussed="Ibu Yohana menolak")
        with pytest.raises(PersonalDataLeft) as refused:
            do.session_finalised(project, NUMBER, "karena Ibu Yohana minta")
        assert refused.value.places == (("justify", "name"),)
        with pytest.raises(PersonalNumber):
            project.perform(do.session_finalised(project, NUMBER, f"NIK {NIK}"))

    def it_does_not_ask_again_about_a_number_that_was_justified_when_it_was_written(self, project: Project):
        log(project, "surat resmi", discussed=f"NIK {NIK} tidak padan")
        project.perform(do.session_finalised(project, NUMBER))
        assert project.reader.all(Session)[0].state is SessionState.FINALISED

    def it_keeps_no_reason_where_none_was_needed(self, project: Project):
        log(project)
        project.perform(do.session_finalised(project, NUMBER))
        assert project.reader.all(Session)[0].justification == ""


class DescribeSigningAndAdding:
    @pytest.fixture(autouse=True)
    def _final(self, project: Project) -> None:
        log(project)
        project.perform(do.session_finalised(project, NUMBER))

    def it_lets_a_signature_be_a_name_but_no_number(self, project: Project):
        with pytest.raises(PersonalDataLeft) as refused:
            do.session_acknowledged(project, NUMBER, "Yohana 081234567890")
        assert refused.value.places == (("name", "phone"),)
        project.perform(do.session_acknowledged(project, NUMBER, "Ibu Yohana"))
        assert project.reader.all(Session)[0].acknowledged_by == "Ibu Yohana"

    def it_wants_addenda_without_names_for_they_are_final_at_once(self, project: Project):
        with pytest.raises(PersonalDataLeft):
            do.session_with_addendum(project, NUMBER, {"text": "Ibu Yohana datang"})
        project.perform(do.session_with_addendum(project, NUMBER, {"text": "Ibu Yohana datang"}, WHY))
        assert project.reader.all(Session)[0].revision == 2


class DescribeClosingACase:
    def it_is_refused_while_somebody_is_named_in_it_or_in_what_closes_it(self, project: Project):
        project.perform(do.case_edited(project, "K-END-001", {"situation": "Pak Petrus merantau"}))
        with pytest.raises(PersonalDataLeft) as refused:
            do.case_in_state(project, "K-END-001", "closed", "kata Ibu Yohana", "pindah")
        assert {path for path, _ in refused.value.places} == {"situation", "reason"}
        project.perform(do.case_in_state(project, "K-END-001", "closed", "kata Ibu Yohana", "pindah", WHY))
        assert project.reader.get(Case, DENIS.id).state is CaseState.CLOSED

    def it_is_asked_for_no_other_change_of_state(self, project: Project):
        project.perform(do.case_in_state(project, "K-END-001", "follow_up", "kata Ibu Yohana"))
        assert project.reader.get(Case, DENIS.id).state is CaseState.FOLLOW_UP
