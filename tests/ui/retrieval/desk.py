"""What tests of finding ask of the page of codings."""

from pytestqt.qtbot import QtBot

from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.services.projects import Project
from workbench.ui.panels.query_rows import ConditionRow
from workbench.ui.panels.retrieval_page import RetrievalPage

SAID = (
    "Laporannya, Pak.",
    "Tiap minggu ada format baru",
    "Kalau saya sinyal.",
    "Naik bukit dulu baru bisa unggah.",
)


def code_named(project: Project, name: str) -> CodeId:
    return next(each.id for each in project.codebook() if each.name == name)


def place_of(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def wait(qtbot: QtBot, page: RetrievalPage) -> None:
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)


def quotes(page: RetrievalPage) -> list[str]:
    rows = map(page.model.at, range(page.model.rowCount()))
    return [each.quotation.coding.segment.quote for each in rows if each is not None]


def project_of(page: RetrievalPage) -> Project:
    return page._sitting.project


def choose_all(page: RetrievalPage) -> None:
    page.view.setFocus()
    page.view.selectAll()


def row(page: RetrievalPage, place: int = 0) -> ConditionRow:
    found = page.builder.rows.parts[place]
    assert isinstance(found, ConditionRow)
    return found
