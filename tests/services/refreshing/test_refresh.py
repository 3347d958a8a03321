"""A whole refresh: tables that we wrote, edited by an author, and brought up to date."""

import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from exports.live.answers import Answers, Needs, Placeholder
from exports.live.file import Comparison
from tests.fakes.changes import Rewrite
from tests.fakes.records import GARUT, SARI
from tests.services.refreshing.word_files import (
    VISIBLE,
    cells_of,
    exchange,
    paragraphs_of,
    plain_file,
    with_parts,
)
from tests.services.study import NOON, study_project
from workbench.coding.codings import RemoveCodings
from workbench.coding.removal import RemoveCode
from workbench.coding.saved_tables import RemoveSavedTable
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.ids import CodeId, CodingId, SummaryId
from workbench.domain.live import Happening, LiveChange, LiveKind
from workbench.domain.matrices import SavedTable
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.printing.door import keeping, print_report
from workbench.services.projects import Project
from workbench.services.refreshing.files import read_file
from workbench.services.refreshing.number_words import Problem
from workbench.services.refreshing.refresh import Refresh, live_file, look
from workbench.services.reporting import write


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    opened.coder = SARI
    yield opened
    opened.close()


def written_table(project: Project, path: Path, wish: PrintWish | None = None) -> SavedTable:
    """Write a theme table that is kept, with the author's own words below it."""
    wish = wish or PrintWish(PrintKind.THEMES)
    kept = keeping(project, wish, "Tema")
    project.perform(kept)
    write(print_report(project, wish, kept.table.id, title="Tema"), path)
    document = Document(str(path))
    document.add_paragraph(VISIBLE)
    document.add_paragraph("Kami membaca {{tema: Beban kerja | jumlah}} kutipan dan {{tema: Bebn}}.")
    document.save(str(path))
    return kept.table


class DescribeARefresh:
    def it_finds_nothing_to_do_in_a_table_just_written(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        table = written_table(project, path)
        found = look(project, path, "id")
        assert [each for each in found.changes if "{{" not in each.old] == []
        assert {each.query for each in found.tables} == {table.id}
        assert found.asks
        assert not found.masked

    def it_brings_a_table_and_a_figure_up_to_date_and_keeps_the_rest(
        self, project: Project, tmp_path: Path
    ) -> None:
        path = tmp_path / "naskah.docx"
        written_table(project, path)
        before = path.read_bytes()
        project.perform(RemoveCodings((CodingId("x-0"), CodingId("x-4"))))
        found = look(project, path, "id")
        assert any(each.what is Happening.CHANGED for each in found.changes)
        (unclear,) = found.unclear.values()
        assert unclear.problem is Problem.UNKNOWN_CODE
        assert found.lacking
        written = found.write(project)
        assert written.backup is not None
        assert written.backup.read_bytes() == before
        assert VISIBLE in paragraphs_of(path)
        assert any(
            each.startswith("Kami membaca 5 kutipan dan {{tema: Bebn}}.") for each in paragraphs_of(path)
        )
        again = look(project, path, "id")
        assert again.taken == frozenset()
        assert again.write(project).changed == 0

    def it_leaves_out_what_is_not_wanted(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        written_table(project, path)
        project.perform(RemoveCodings((CodingId("x-0"),)))
        found = look(project, path, "id")
        one = min(found.taken)
        assert found.write(project, {one, "none"}).changed == 1
        left = look(project, path, "id").taken
        assert len(left) == len(found.taken) - 1

    def it_writes_a_copy_and_only_reads_the_file(self, project: Project, tmp_path: Path) -> None:
        path, out = tmp_path / "naskah.docx", tmp_path / "salinan.docx"
        written_table(project, path)
        before = path.read_bytes()
        written = look(project, path, "id").write(project, out=out)
        assert (written.path, written.backup) == (out, None)
        assert path.read_bytes() == before
        assert any("membaca 6 kutipan" in each for each in paragraphs_of(out))
        same = look(project, out, "id").write(project, out=tmp_path / "lagi.docx")
        assert same.changed == 0
        assert (tmp_path / "lagi.docx").read_bytes() == out.read_bytes()

    def it_reports_a_table_whose_query_is_gone_and_leaves_it(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        table = written_table(project, path)
        before = cells_of(path)
        project.perform(RemoveSavedTable(table.id))
        found = look(project, path, "id")
        assert any(each.what is Happening.GONE for each in found.changes)
        assert any(each.gone for each in found.tables)
        found.write(project)
        assert cells_of(path) == before

    def it_leaves_figures_of_everything_in_a_file_of_another_project(
        self, project: Project, tmp_path: Path
    ) -> None:
        path = tmp_path / "naskah.docx"
        table = written_table(project, path)
        document = Document(str(path))
        document.add_paragraph("Seluruhnya {{semua | jumlah}} kutipan.")
        document.save(str(path))
        look(project, path, "id").write(project)
        assert not look(project, path, "id").strange
        # Another project, as far as the file can tell: it has neither the table nor the code.
        project.perform(RemoveSavedTable(table.id))
        theme = next(each for each in project.codebook() if each.name == "Beban kerja")
        project.perform(RemoveCode(theme.id))
        found = look(project, path, "id")
        (figure,) = [each for each in found.changes if each.what is Happening.CHANGED]
        assert found.strange
        assert figure.id not in found.taken
        found.write(project)
        assert "Seluruhnya 9 kutipan." in paragraphs_of(path)
        found.write(project, {figure.id})
        assert "Seluruhnya 9 kutipan." not in paragraphs_of(path)

    def it_leaves_what_the_author_changed_unless_she_wants_ours(
        self, project: Project, tmp_path: Path
    ) -> None:
        path = tmp_path / "naskah.docx"
        written_table(project, path)
        exchange(path, "6", "enam")
        assert all(each.what is not Happening.KEPT for each in look(project, path, "id").changes)
        project.perform(RemoveCodings((CodingId("x-0"),)))
        found = look(project, path, "id")
        kept = [each for each in found.changes if each.what is Happening.KEPT]
        assert [(each.old, each.new) for each in kept] == [("enam", "5")]
        found.write(project)
        assert "enam" in cells_of(path)
        again = look(project, path, "id")
        again.write(project, {each.id for each in again.changes})
        assert "enam" not in cells_of(path)

    def it_masks_what_is_masked(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        written_table(project, path, PrintWish(PrintKind.THEMES, masked=True))
        assert look(project, path, "id").masked

    def it_speaks_the_language_of_the_file(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "paper.docx"
        path.write_bytes(plain_file("The share of the codings is {{theme: Workload | share}} of all. " * 12))
        look(project, path, "id").write(project)
        assert "is 66.7% of all" in paragraphs_of(path)[0]

    def it_puts_a_kept_table_and_a_quotation_where_they_are_asked_for(
        self, project: Project, tmp_path: Path
    ) -> None:
        project.perform(keeping(project, PrintWish(PrintKind.THEMES), "Tema utama"))
        path = tmp_path / "naskah.docx"
        asked = "Lihat {{tabel: Tema utama}} di bawah.", "{{kutipan: [FGD Ende, P3, par. 2]}}"
        path.write_bytes(plain_file(VISIBLE, *asked))
        look(project, path, "id").write(project)
        assert VISIBLE in paragraphs_of(path)
        assert "Lihat  di bawah." in paragraphs_of(path)
        assert "Beban kerja" in cells_of(path)
        assert any("Ongkos ojek ke kampung atas" in each for each in paragraphs_of(path))
        assert look(project, path, "id").taken == frozenset()

    def it_says_when_nothing_in_a_file_is_live(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file())
        assert not look(project, path, "id").asks


class DescribeHostileFiles:
    @pytest.mark.parametrize(
        ("parts", "reason"),
        [
            ({"word/vbaProject.bin": b"x"}, FileReason.MACROS),
            ({"_xmlsignatures/sig1.xml": b"<a/>"}, FileReason.SIGNED),
            ({"word/document.xml": b"<a/>"}, FileReason.NOT_WORD),
            ({"word/document.xml": b"<w:document"}, FileReason.DAMAGED),
        ],
    )
    def it_is_refused_and_stays_as_it_was(
        self, project: Project, tmp_path: Path, parts: dict[str, bytes], reason: FileReason
    ) -> None:
        path = tmp_path / "naskah.docx"
        data = with_parts(plain_file(), parts)
        path.write_bytes(data)
        with pytest.raises(FileRefused) as caught:
            look(project, path, "id")
        assert caught.value.reason is reason
        assert path.read_bytes() == data
        assert sorted(each.name for each in tmp_path.glob("*.docx")) == ["naskah.docx"]

    def it_does_not_write_while_word_has_the_file(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}}"))
        found = look(project, path, "id")
        assert not found.open_elsewhere
        (tmp_path / ".~lock.naskah.docx#").touch()
        assert found.open_elsewhere
        before = path.read_bytes()
        with pytest.raises(FileRefused) as caught:
            found.write(project)
        assert caught.value.reason is FileReason.OPEN_ELSEWHERE
        assert path.read_bytes() == before

    def it_does_not_write_over_what_the_author_saved_meanwhile(
        self, project: Project, tmp_path: Path
    ) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}}"))
        found = look(project, path, "id")
        path.write_bytes(plain_file("{{semua}} lagi"))
        with pytest.raises(FileRefused) as caught:
            found.write(project)
        assert caught.value.reason is FileReason.CHANGED


CHANGE = LiveChange("1", LiveKind.NUMBER, Happening.CHANGED, "semua", "8", "9")


@dataclass
class Liar:
    """A file whose refresh does nothing, or breaks it."""

    data: bytes
    outcome: bytes

    def needs(self) -> Needs:
        return Needs(placeholders=(Placeholder("p", "nama"),))

    def compared(self, answers: Answers) -> Comparison:
        return Comparison((), (CHANGE,) if self.data == plain_file() else LEFT.get(self.data, ()))

    def written(self, answers: Answers, wanted: Collection[str]) -> bytes:
        assert set(wanted) == {"1"}
        return self.outcome


LEFT = {plain_file(VISIBLE, "x"): (CHANGE,)}


class DescribeProof:
    @pytest.mark.parametrize(
        "outcome",
        [
            b"PK broken",
            *LEFT,
            plain_file("Kalimat penulis yang hilang."),
            plain_file(VISIBLE, "Kalimat yang tidak ditulis siapa pun."),
            with_parts(plain_file(), {"word/settings.xml": b"<w:settings/>"}),
            with_parts(plain_file(), {"word/media/image1.png": b"x"}),
        ],
    )
    def it_never_puts_a_file_in_place_that_is_not_what_was_asked_for(
        self, project: Project, tmp_path: Path, outcome: bytes
    ) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file())
        before = path.read_bytes()
        found = look(project, path, "id", opened=lambda data, _path: Liar(data, outcome))
        with pytest.raises(FileRefused) as caught:
            found.write(project)
        assert caught.value.reason is FileReason.UNPROVEN
        assert path.read_bytes() == before
        assert list(tmp_path.glob("*.docx")) == [path]

    def it_reads_what_it_is_made_of(self, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file())
        file = read_file(path)
        assert Refresh(file, "id").path == path
        assert Refresh(file, "id").opened is live_file
        assert io.BytesIO(file.data).read(2) == b"PK"


class DescribeOtherKinds:
    def it_renews_summaries_in_a_framework_matrix(self, project: Project, tmp_path: Path) -> None:
        summary = Summary(
            SummaryId("r"),
            CodeId("c-load"),
            SubjectKind.DISTRICT,
            GARUT.id,
            "Laporan *malam*.",
            SARI.id,
            NOON,
        )
        project.perform(Rewrite((summary,)))
        wish = PrintWish(PrintKind.FRAMEWORK)
        kept = keeping(project, wish, "Kerangka")
        project.perform(kept)
        path = tmp_path / "naskah.docx"
        write(print_report(project, wish, kept.table.id, title="Kerangka"), path)
        assert look(project, path, "id").changes == ()
        project.perform(Rewrite((replace(summary, text="Laporan *siang*."),)))
        found = look(project, path, "id")
        assert [each.what for each in found.changes] == [Happening.CHANGED]
        found.write(project)
        assert any("Laporan siang." in each for each in cells_of(path))

    def it_leaves_answers_in_a_checklist_alone(self, project: Project, tmp_path: Path) -> None:
        wish = PrintWish(PrintKind.COREQ)
        kept = keeping(project, wish, "COREQ")
        project.perform(kept)
        path = tmp_path / "naskah.docx"
        write(print_report(project, wish, kept.table.id, title="COREQ"), path)
        document = Document(str(path))
        row = next(document.element.body.iter(qn("w:tbl"))).findall(qn("w:tr"))[-1]
        last = list(row.iter(qn("w:p")))[-1]
        run = last.makeelement(qn("w:r"), {})
        text = run.makeelement(qn("w:t"), {})
        text.text = "hlm. 12"
        run.append(text)
        last.append(run)
        document.save(str(path))
        found = look(project, path, "id")
        assert found.changes == ()
        assert "hlm. 12" in cells_of(path)
