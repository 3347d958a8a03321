"""A window on a project with cases, sessions and follow-ups of our own; it is 20 March 2026."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.cases import Case
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.services import studies, supervision
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.material import source_items
from workbench.services.projects import Project, open_project
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.supervision import SupervisionWorkspace

THEME = "Beban kerja / Biaya pribadi"
OTHER = "Konteks wilayah / Geografi dan akses"
TALK = "Moderator: Apa yang berat?\nP1: Bensin saya bayar sendiri setiap bulan.\nP2: Jalannya jauh sekali.\n"


class Clock:
    """Goes on by a second whenever somebody looks."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 20, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cases in Ende and one in Garut; one session in Ende with two follow-ups, one overdue."""
    tmp_path = tmp_path_factory.mktemp("supervision")
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini", clock=Clock())
    talk = tmp_path / "FGD Ende.txt"
    talk.write_text(TALK, encoding="utf-8")
    operation = import_operation(propose(made.reader, [talk], ImportOptions(), Silent()))
    assert operation is not None
    made.perform(operation)
    source = source_items(made)[0].source.id
    for words, code in (("Bensin saya bayar sendiri", THEME), ("Jalannya jauh", OTHER)):
        start = TALK.index(words)
        made.perform(
            coding_of(made, source, Span(start, start + len(words)), made.codebook().at_path(code).id)
        )
    cited = next(each.id for each in made.reader.all(Coding) if each.segment.quote.startswith("Bensin"))
    for code, district, risk in (
        ("K-END-001", "Ende", "high"),
        ("K-END-002", "Ende", "low"),
        ("K-GRT-001", "Garut", "medium"),
    ):
        themes = [{"code": THEME, "strength": 3}] if code == "K-END-001" else []
        case = {"code": code, "district": district, "facilitator": "PD-07", "risk": risk, "themes": themes}
        made.perform(supervision.case_from(made, {**case, "evidence": [cited] if themes else []}))
    actions = [
        {"what": "Telepon puskesmas", "who": "KK-01", "due": "2026-03-05"},
        {"what": "Kunjungan bersama", "who": "PD-07", "due": "2026-03-25"},
    ]
    said = {
        "case": "K-END-001",
        "discussed": "Jarak",
        "decision": "Rujuk",
        "rationale": "Jauh",
        "actions": actions,
    }
    made.perform(
        supervision.session_from(
            made, {"date": "2026-03-02", "district": "Ende", "supervisor": "KK-01", "cases": [said]}
        )
    )
    made.settle()
    path = made.path
    made.close()
    return path


@pytest.fixture
def desk(laid_out: Path, tmp_path: Path) -> Project:
    """A project of the test's own with what is laid out."""
    return open_project(Path(copy(laid_out, tmp_path)), clock=Clock())


@pytest.fixture
def work(
    qtbot: QtBot, window: MainWindow, desk: Project, qapp: QApplication
) -> Iterator[SupervisionWorkspace]:
    """The supervision workspace in front."""
    window.show_project(desk)
    workspace = window.bring("supervision")
    qapp.processEvents()
    assert isinstance(workspace, SupervisionWorkspace)
    workspace.cases.mark_case(case_called(desk, "K-END-001").id)
    yield workspace
    window.leave_project()


def case_called(project: Project, code: str) -> Case:
    """Return a case by its code."""
    return next(each for each in project.reader.all(Case) if each.code == code)
