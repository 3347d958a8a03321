"""What was masked when it went into an author's file stays masked, whoever refreshes it next, and how."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from tests.fakes.changes import Rewrite
from tests.services.personal_study import code, mark, named_project, source
from tests.services.refreshing.word_files import VISIBLE, paragraphs_of, plain_file
from workbench.coding.personal_marks import MaskMarks
from workbench.coding.saved_tables import SaveTable
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import Dimension, Facet, MatrixWish, SavedTable, TableKind
from workbench.domain.matrix_form import written_matrix, written_wish
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.personal_decisions import masking, stand_ins_of
from workbench.services.printing.door import keeping, print_report
from workbench.services.projects import Project
from workbench.services.redacted_copies import masked_reading
from workbench.services.refreshing.refresh import look
from workbench.services.reporting import export_themes, write
from workbench.services.tabulating import Tabulator

QUOTED = "{{kutipan: [satu, par. 2]}}"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = named_project(tmp_path, "Studi Budi")
    operation = masking(made, mark(made, "satu", "Budi")).operation
    assert isinstance(operation, MaskMarks)
    made.perform(operation)
    code(made, "satu", "Tetangga saya Pak Budi punya warung.")
    yield made
    made.close()


def file_of(folder: Path, *paragraphs: str) -> Path:
    path = folder / "naskah.docx"
    path.write_bytes(plain_file(VISIBLE, *paragraphs))
    return path


def words_in(path: Path) -> str:
    return "\n".join(paragraphs_of(path))


def keep_matrix(project: Project, *, dated: bool) -> None:
    """Keep a table of codes by source, whose names tell somebody's, with the numbers of now or of its day."""
    wish = MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.SOURCE),))
    tabulator = Tabulator(project)
    result = written_matrix(tabulator.matrix(wish)) if dated else ""
    tabulator.close()
    id_, now, by = SavedTableId("t-1"), project.clock(), project.coder.id
    table = SavedTable(id_, "Warung Budi", TableKind.MATRIX, written_wish(wish), by, now, result)
    project.perform(SaveTable(table))


class DescribeAFileThatWasMasked:
    def it_stays_masked_when_it_is_refreshed_without_a_word_of_it(
        self, project: Project, tmp_path: Path
    ) -> None:
        path = file_of(tmp_path, QUOTED)
        look(project, path, "id", stand_ins_of(project)).write(project)
        assert "punya warung" in words_in(path)
        assert "Budi" not in words_in(path)
        again = look(project, path, "id")
        assert again.masked
        assert again.changes == ()

    def it_masks_what_comes_into_it_later(self, project: Project, tmp_path: Path) -> None:
        wish = PrintWish(PrintKind.THEMES, masked=True)
        kept = keeping(project, wish, "Tema")
        project.perform(kept)
        path = tmp_path / "naskah.docx"
        write(print_report(project, wish, kept.table.id, title="Tema"), path)
        document = Document(str(path))
        document.add_paragraph(QUOTED)
        document.save(str(path))
        found = look(project, path, "id")
        assert found.masked
        found.write(project)
        assert "Tetangga saya" in paragraphs_of(path)[-1]
        assert "Budi" not in words_in(path)

    @pytest.mark.parametrize("masked", [True, False])
    def it_has_nothing_to_refresh_in_a_theme_report_just_written(
        self, project: Project, tmp_path: Path, masked: bool
    ) -> None:
        kept = keeping(project, PrintWish(PrintKind.THEME_REPORT, masked=masked), "Laporan")
        project.perform(kept)
        path = tmp_path / "laporan.docx"
        with masked_reading(project, stand_ins_of(project) if masked else None) as reader:
            export_themes(project, path, "id", reader=reader, query=kept.table.id)
        assert look(project, path, "id").changes == ()

    def it_says_names_as_they_are_where_nothing_is_masked(self, project: Project, tmp_path: Path) -> None:
        path = file_of(tmp_path, QUOTED)
        found = look(project, path, "id")
        assert not found.masked
        found.write(project)
        assert "Pak Budi punya warung" in words_in(path)

    @pytest.mark.parametrize("dated", [True, False])
    def it_says_no_masked_name_in_captions_and_headings(
        self, project: Project, tmp_path: Path, dated: bool
    ) -> None:
        project.perform(Rewrite((replace(source(project, "satu"), name="Rumah Budi"),)))
        keep_matrix(project, dated=dated)
        path = file_of(tmp_path, "{{tabel: Warung Budi}}")
        look(project, path, "id", stand_ins_of(project)).write(project)
        assert "Rumah" in words_in(path)
        assert "Budi" not in words_in(path)
