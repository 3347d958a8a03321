"""An author's whole way: a table of ours, her own words and column, LibreOffice, new codings, a refresh in the file."""

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.fakes.records import SARI
from tests.office.conftest import Office
from tests.services.refreshing.word_files import VISIBLE, cells_of, paragraphs_of
from tests.services.study import study_project
from tests.stories.manuscript import Manuscript
from workbench.coding.codings import RemoveCodings
from workbench.domain.ids import CodingId
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.printing.door import keeping, print_report
from workbench.services.refreshing.refresh import look
from workbench.services.reporting import write

HERS = "Catatan saya"


def work_of_hers(path: Path) -> None:
    """Write above and below the table, give it a column, move it to the end."""
    text = Manuscript(path)
    text.gives_a_column(lambda row: f"{HERS} {row}")
    text.writes_below(VISIBLE, "Seluruhnya {{semua | jumlah}} kutipan.")
    text.moves_the_table_to_the_end()
    text.save()


@pytest.mark.slow
class DescribeAWholeRefresh:
    def it_renews_what_is_ours_in_a_file_that_libreoffice_has_saved(
        self, office: Office, tmp_path: Path
    ) -> None:
        project = study_project(tmp_path)
        project.coder = SARI
        wish = PrintWish(PrintKind.THEMES)
        kept = keeping(project, wish, "Tema")
        project.perform(kept)
        path = tmp_path / "naskah.docx"
        write(print_report(project, wish, kept.table.id, title="Tema"), path)
        work_of_hers(path)
        saved = office(path, "docx")
        before = [each for each in cells_of(saved) if each.startswith(HERS)]
        assert len(before) > 3
        project.perform(RemoveCodings((CodingId("x-0"), CodingId("x-4"))))
        found = look(project, saved, "id")
        assert found.taken
        written = found.write(project)
        assert written.backup is not None
        assert [each for each in cells_of(saved) if each.startswith(HERS)] == before
        assert VISIBLE in paragraphs_of(saved)
        assert "Seluruhnya 7 kutipan." in paragraphs_of(saved)
        row = next(
            each
            for each in Document(str(saved)).element.body.iter(qn("w:tr"))
            if "".join(text.text or "" for text in each.iter(qn("w:t"))).startswith("Beban kerja")
        )
        assert "5" in ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in row.iter(qn("w:tc"))]
        again = office(saved, "docx")
        assert look(project, again, "id").taken == frozenset()
        project.close()
