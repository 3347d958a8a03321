"""What a case can rest on: words that its sessions said, quotations."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.cases import Case, NoteEvidence
from workbench.services import studies, supervision
from workbench.services.cases import case_citing_quotations, case_citing_words, citable_words
from workbench.services.projects import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    for code in ("K-END-001", "K-END-002"):
        made.perform(supervision.case_from(made, {"code": code, "district": "Ende"}))
    for day, said in (
        ("2026-03-02", "Anak sakit. Nenek menjaga.\nBapak pergi"),
        ("2026-03-09", "Sudah pulih"),
    ):
        cases = [{"case": "K-END-001", "discussed": said}, {"case": "K-END-002", "discussed": "Lain sekali"}]
        data = {"date": day, "district": "Ende", "supervisor": "KK-01", "cases": cases}
        made.perform(supervision.session_from(made, data))
    yield made
    made.close()


def case(project: Project) -> Case:
    return next(each for each in project.reader.bearing(Case, "K-END-001"))


class DescribeCitableWords:
    def it_offers_each_sentence_of_this_case_the_latest_session_first(self, project: Project) -> None:
        found = citable_words(project, "K-END-001")
        assert [note.quote for _session, note in found] == [
            "Sudah pulih",
            "Anak sakit.",
            "Nenek menjaga.",
            "Bapak pergi",
        ]
        assert [session.held_on.day for session, _note in found] == [9, 2, 2, 2]

    def it_can_be_cited_every_one_of_it(self, project: Project) -> None:
        notes = [note for _session, note in citable_words(project, "K-END-001")]
        project.perform(case_citing_words(project, "K-END-001", notes))
        assert case(project).notes == tuple(notes)

    def it_offers_what_is_cited_as_it_was_cited(self, project: Project) -> None:
        session = citable_words(project, "K-END-001")[-1][0]
        part = NoteEvidence(session.id, "menjaga")
        project.perform(case_citing_words(project, "K-END-001", [part]))
        assert part in [note for _session, note in citable_words(project, "K-END-001")]
        project.perform(case_citing_words(project, "K-END-001", []))
        assert case(project).notes == ()

    def it_lets_a_case_cite_no_quotation_any_more(self, project: Project) -> None:
        project.perform(case_citing_quotations(project, "K-END-001", []))
        assert case(project).evidence == ()
