"""Every report in every format, by the ending of its name."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exports import office
from tests.services.study import study_project
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import Report
from workbench.services.printing.preview import html_of
from workbench.services.projects import Project
from workbench.services.reporting import REPORT_ENDINGS, can_make_pdf, codebook_report, theme_report, write

STARTS = {".docx": b"PK", ".xlsx": b"PK", ".csv": b"\xef\xbb\xbf", ".html": b"<!DOCTYPE html>"}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def report(project: Project) -> Report:
    return codebook_report(project, "id")


class DescribeWriting:
    @pytest.mark.parametrize("ending", STARTS)
    @pytest.mark.parametrize("large", [False, True])
    def it_goes_by_the_ending(self, report: Report, tmp_path: Path, ending: str, large: bool) -> None:
        path = tmp_path / f"kode{ending.upper() if large else ending}"
        written = write(report, path)
        assert path.read_bytes().startswith(STARTS[ending])
        assert (written.path, written.bytes) == (path, path.stat().st_size)
        assert written.rows == len(report.tables()[0].rows) > 0

    def it_knows_no_other_ending(self, report: Report, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            write(report, tmp_path / "kode.odt")
        assert (refused.value.reason, refused.value.facts) == (FileReason.UNKNOWN_FORMAT, {"what": ".odt"})
        assert set(REPORT_ENDINGS) == {*STARTS, ".pdf"}

    def it_says_that_tables_of_several_kinds_are_no_csv(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            write(theme_report(project, "id"), tmp_path / "tema.csv")
        assert refused.value.reason is FileReason.SEVERAL_TABLES

    def it_shows_before_what_it_writes(self, report: Report, tmp_path: Path) -> None:
        write(report, tmp_path / "kode.html")
        assert (tmp_path / "kode.html").read_text("utf-8") == html_of(report)


class DescribePdf:
    @pytest.fixture
    def stand_in(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
        return lambda program: monkeypatch.setattr(office, "_places", lambda: [program] if program else [])

    def it_is_offered_only_where_a_program_is(
        self, tmp_path: Path, stand_in: Callable[[Path | None], None], report: Report
    ) -> None:
        stand_in(None)
        assert not can_make_pdf()
        with pytest.raises(FileRefused) as refused:
            write(report, tmp_path / "kode.pdf")
        assert refused.value.reason is FileReason.NO_OFFICE
        program = tmp_path / "soffice"
        program.touch()
        stand_in(program)
        assert can_make_pdf()

    @pytest.mark.skipif(not can_make_pdf(), reason="LibreOffice is not installed")
    def it_is_made(self, report: Report, tmp_path: Path) -> None:
        told: list[int] = []

        class Heard:
            def advance(self, done: int, total: int, what: str = "") -> None:
                told.append(total)

        written = write(report, tmp_path / "kode.pdf", progress=Heard())
        assert (tmp_path / "kode.pdf").read_bytes().startswith(b"%PDF-")
        assert written.rows == len(report.tables()[0].rows)
        assert set(told) == {1}
        assert not list(tmp_path.glob("*.docx"))
