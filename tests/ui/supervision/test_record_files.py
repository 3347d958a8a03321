"""Files of supervision in the window: records brought in, a workbook to fill in, a calendar."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.services.record_workbooks import CASES, workbook
from workbench.domain.cases import Case
from workbench.ui.dialogs.records_preview import RecordsPreview
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.supervision import SupervisionWorkspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Seen = list[str]


@pytest.fixture
def preview(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], Seen]:
    """Answer the look-through when it comes, and tell what stood in it."""
    seen: Seen = []

    def answering(wanted: bool) -> Seen:
        def run(dialog: RecordsPreview) -> int:
            seen.append(dialog.counts.text())
            seen.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
            seen.append(dialog.ignored.text() if dialog.ignored.isVisibleTo(dialog) else "")
            (dialog.yes if wanted else dialog.no).click()
            return dialog.result()

        monkeypatch.setattr(RecordsPreview, "exec", run)
        return seen

    return answering


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path | str, kind: int = 0) -> None:
    """Let the person choose a file, and of the kinds offered one by its place."""

    def save(_parent: object, _title: str, _name: str, kinds: str) -> tuple[str, str]:
        return str(path), kinds.split(";;")[kind]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is being read, and what was read is shown."""
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=30_000)
    QApplication.processEvents()


class DescribeImportingRecords:
    def it_is_looked_through_first(
        self,
        work: SupervisionWorkspace,
        window: MainWindow,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
        preview: Callable[[bool], Seen],
    ) -> None:
        cases = (
            ("NIK", *CASES[0]),
            ("x", *CASES[1]),
            ("x", *CASES[2]),
            ("x", "K-9", "Atlantis", "", "", "", "", ""),
        )
        chosen(monkeypatch, workbook(tmp_path / "k.xlsx", cases=cases))
        seen = preview(True)
        window.commands["import_records"].trigger()
        settle(window, qtbot)
        assert seen[0].startswith("4 rows are new  ·  ")
        assert seen[1].startswith("Cases, row 4 · K-9\nrefused, column “District”: ")
        assert "Atlantis" in seen[1]
        assert "there already" in seen[-2]
        assert seen[-1] == "Columns that stay out: NIK"
        assert work.sitting.project.reader.bearing(Case, "K-GAR-001")
        assert "4 rows were brought in" in window.messages.last

    def it_is_left_when_nobody_wants_it(
        self,
        work: SupervisionWorkspace,
        window: MainWindow,
        qtbot: QtBot,
        tmp_path: Path,
        preview: Callable[[bool], Seen],
    ) -> None:
        preview(False)
        work.files.take_records(workbook(tmp_path / "k.xlsx"))
        settle(window, qtbot)
        assert not work.sitting.project.reader.bearing(Case, "K-GAR-001")

    def it_says_why_a_file_is_none(
        self,
        work: SupervisionWorkspace,
        window: MainWindow,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
    ) -> None:
        path = tmp_path / "k.csv"
        path.write_text("a,b\n1,2\n", encoding="utf-8")
        work.files.take_records(path)
        settle(window, qtbot)
        assert "worksheet" in window.messages.last
        lacking = workbook(tmp_path / "l.xlsx", cases=(("Kode kasus",), ("K-1",)))
        work.files.take_records(lacking)
        settle(window, qtbot)
        assert "Kabupaten" in window.messages.last
        chosen(monkeypatch, "")
        window.commands["import_records"].trigger()
        assert not work.sitting.project.reader.bearing(Case, "K-1")


class DescribeFilesThatAreWritten:
    def it_writes_a_workbook_to_fill_in(
        self,
        work: SupervisionWorkspace,
        window: MainWindow,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
    ) -> None:
        chosen(monkeypatch, tmp_path / "templat")
        window.commands["records_template"].trigger()
        assert (tmp_path / "templat.xlsx").stat().st_size > 0
        assert "templat.xlsx" in window.messages.last
        chosen(monkeypatch, tmp_path / "nowhere" / "t.xlsx")
        work.files.choose_template()
        assert not (tmp_path / "nowhere").exists()

    @pytest.mark.parametrize(("kind", "told"), [(0, False), (1, True)])
    def it_writes_a_calendar_with_words_only_when_asked(
        self,
        work: SupervisionWorkspace,
        window: MainWindow,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
        kind: int,
        told: bool,
    ) -> None:
        chosen(monkeypatch, tmp_path / "k.ics", kind)
        window.commands["calendar_file"].trigger()
        words = (tmp_path / "k.ics").read_text(encoding="utf-8").replace("\n ", "")
        assert words.count("BEGIN:VEVENT") == 2
        assert "K-END-001" in words
        assert ("Telepon puskesmas" in words) is told

    def it_writes_nothing_when_nobody_says_where(
        self, work: SupervisionWorkspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        before = sorted(tmp_path.iterdir())
        chosen(monkeypatch, "")
        work.files.choose_template()
        work.files.choose_calendar()
        assert sorted(tmp_path.iterdir()) == before
