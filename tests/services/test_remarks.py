"""Remarks in margins: memos on their words, or codings by their authors under the codes that they name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.services.bringing_in import NAMES, proposed, written
from workbench.coding.codes import AddCode
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sources import Source
from workbench.language.readers import Comment
from workbench.services.coding import new_code
from workbench.services.importing import Proposal, import_operation
from workbench.services.projects import Project
from workbench.services.proposals import RemarksAs
from workbench.services.remarks import remarks_of
from workbench.services.studies import create

NOON = datetime(2025, 8, 20, 12, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create(tmp_path / "studi.workbench", coder="Sari")
    yield opened
    opened.close()


@pytest.fixture
def talk(project: Project, tmp_path: Path) -> Proposal:
    (made,) = proposed(project, written(tmp_path, "FGD satu.txt", NAMES))
    return made


def remarked(proposal: Proposal, *remarks: tuple[str, str, str], as_: RemarksAs) -> Proposal:
    """Return the proposal with remarks: author, text, and the words that they stand on."""
    assert proposal.reading is not None
    text = proposal.reading.material.text
    found = tuple(
        Comment(author, said, text.index(words), text.index(words) + len(words), NOON)
        for author, said, words in remarks
    )
    material = replace(proposal.reading.material, comments=found)
    return replace(proposal, reading=replace(proposal.reading, material=material), remarks_as=as_)


def imported(project: Project, proposal: Proposal) -> None:
    operation = import_operation([proposal], project)
    assert operation is not None
    project.perform(operation)


class DescribeMemos:
    def it_keeps_a_remark_on_its_words(self, project: Project, talk: Proposal) -> None:
        imported(project, remarked(talk, ("Bagas", "Cek rekaman.", "motor saya"), as_=RemarksAs.MEMOS))
        (memo,) = project.reader.all(Memo)
        (source,) = project.reader.all(Source)
        assert (memo.target, memo.about, memo.text) == (MemoTarget.SOURCE, source.id, "Cek rekaman.")
        assert memo.segment is not None
        assert (memo.segment.quote, memo.segment.text_sha256) == ("motor saya", source.sha256)
        assert project.reader.get(Coder, memo.author).name == "Bagas"
        assert memo.created_at == NOON

    def it_leaves_out_what_nobody_wants(self, project: Project, talk: Proposal) -> None:
        imported(project, remarked(talk, ("Bagas", "x", "motor"), as_=RemarksAs.LEAVE_OUT))
        assert project.reader.count(Memo) == project.reader.count(Coding) == 0

    def it_passes_over_empty_remarks_and_keeps_those_on_no_words(
        self, project: Project, talk: Proposal
    ) -> None:
        wanted = remarked(talk, ("", " ", "motor"), ("", "Bagian ini kabur.", ""), as_=RemarksAs.MEMOS)
        imported(project, wanted)
        (memo,) = project.reader.all(Memo)
        assert memo.segment is None
        assert memo.author == project.coder.id


class DescribeCodings:
    def it_codes_by_the_author_under_codes_that_are_there(self, project: Project, talk: Proposal) -> None:
        known = next(each for each in project.codebook() if not each.is_theme)
        wanted = remarked(
            talk,
            ("sari", known.name.upper(), "motor saya"),
            ("Bagas", project.codebook().path(known.id), "balai desa"),
            ("Bagas", known.name, "balai desa"),
            as_=RemarksAs.CODINGS,
        )
        before = project.reader.count(Code)
        imported(project, wanted)
        codings = project.reader.all(Coding)
        assert {(each.segment.quote, each.code) for each in codings} == {
            ("motor saya", known.id),
            ("balai desa", known.id),
        }
        by = {each.segment.quote: project.reader.get(Coder, each.coder).name for each in codings}
        assert by == {"motor saya": "Sari", "balai desa": "Bagas"}
        assert project.reader.count(Code) == before

    def it_makes_codes_that_are_not_there_under_one_theme(self, project: Project, talk: Proposal) -> None:
        wanted = remarked(
            talk,
            ("Bagas", "jarak tempuh; ongkos", "motor saya"),
            ("Bagas", "Jarak Tempuh", "balai desa"),
            ("Bagas", "ongkos / bensin", "musim hujan"),
            as_=RemarksAs.CODINGS,
        )
        imported(project, wanted)
        paths = {project.codebook().path(each.id) for each in project.codebook()}
        assert {
            "Kode impor",
            "Kode impor / jarak tempuh",
            "Kode impor / ongkos",
            "Kode impor / ongkos / bensin",
        } <= paths
        assert project.reader.count(Coding) == 4

    def it_makes_codes_under_the_theme_that_a_remark_names(self, project: Project, talk: Proposal) -> None:
        theme = project.codebook().themes()[0]
        wanted = remarked(talk, ("Bagas", f"{theme.name} / ongkos", "motor"), as_=RemarksAs.CODINGS)
        imported(project, wanted)
        assert project.codebook().at_path(f"{theme.name} / ongkos").colour == theme.colour

    def it_uses_the_theme_of_an_earlier_import(self, project: Project, talk: Proposal) -> None:
        project.perform(AddCode(new_code(project, "Imported codes", None)))
        wanted = remarked(talk, ("Bagas", "ongkos", "motor"), as_=RemarksAs.CODINGS)
        imported(project, wanted)
        assert project.codebook().at_path("Imported codes / ongkos")

    def it_keeps_sentences_as_memos_and_widens_what_stands_on_no_words(
        self, project: Project, talk: Proposal
    ) -> None:
        wanted = remarked(
            talk,
            ("Bagas", "Apakah ini sudah dicek dengan rekaman?", "motor saya"),
            ("Bagas", "ongkos", ""),
            as_=RemarksAs.CODINGS,
        )
        imported(project, wanted)
        (memo,) = project.reader.all(Memo)
        assert memo.text.endswith("rekaman?")
        (coding,) = project.reader.all(Coding)
        assert coding.segment.quote == NAMES.split("\n", maxsplit=1)[0]

    def it_is_one_step(self, project: Project, talk: Proposal) -> None:
        before = project.reader.count(Code), project.reader.count(Coder)
        operation = import_operation(
            [remarked(talk, ("Bagas", "ongkos", "motor"), as_=RemarksAs.CODINGS)], project
        )
        assert operation is not None
        done = project.perform(operation)
        assert project.reader.count(Coding) == 1
        project.undo(done)
        assert project.reader.count(Source) == project.reader.count(Coding) == 0
        assert project.reader.count(Code) == before[0]
        assert project.reader.count(Coder) == before[1]

    def it_makes_nothing_of_nothing(self, project: Project, talk: Proposal) -> None:
        found = remarks_of(project, [talk])
        assert (found.coders, found.codes, found.codings, found.memos) == ((), (), (), ())

    def it_can_be_taken_back_by_the_author_too(self, project: Project, talk: Proposal) -> None:
        operation = import_operation(
            [remarked(talk, ("Bagas", "ongkos", "motor"), as_=RemarksAs.CODINGS)], project
        )
        assert operation is not None
        done = project.perform(operation)
        project.switch_coder("Bagas")
        undone = project.undo(done)
        assert project.reader.count(Coding) == 0
        project.redo(done, undone)
        (coding,) = project.reader.all(Coding)
        assert project.reader.get(Coder, coding.coder).name == "Bagas"
