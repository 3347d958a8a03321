"""What tests of suggestions in the coding workspace share: words of the open source, waiting, and what is listed."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.spans import Span
from workbench.domain.suggestions import (
    Suggestion,
)
from workbench.services.coding import coding_of
from workbench.services.suggestion_wishes import Wishes
from workbench.ui.panels.suggestion_strip import SuggestionStrip
from workbench.ui.workspaces.coding import CodingWorkspace

ON = Wishes(on=True)
ACCESS = "Konteks wilayah / Geografi dan akses"
REPORTS = "Beban kerja / Pelaporan digital"
Suggest = Callable[..., Suggestion]


def span_of(coding: CodingWorkspace, words: str) -> Span:
    reading = coding.transcript.reading
    assert reading is not None
    start = reading.text.index(words)
    return Span(start, start + len(words))


def rest(qtbot: QtBot, coding: CodingWorkspace) -> None:
    """Wait until no job is under way and what they brought is shown."""
    qtbot.waitUntil(lambda: not coding.sitting.jobs.busy)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not coding.sitting.jobs.busy)


def want(qtbot: QtBot, coding: CodingWorkspace, wishes: Wishes = ON) -> None:
    coding.sitting.machine.want(wishes)
    rest(qtbot, coding)


def listed(coding: CodingWorkspace) -> list[str]:
    return [each.quote for _key, each in coding.suggestions.model.rows()]


def strip(coding: CodingWorkspace) -> SuggestionStrip:
    return coding.transcript.strip


def marked(coding: CodingWorkspace) -> str:
    current = coding.suggestions.current()
    assert current is not None
    return current[1].quote


def code_words(coding: CodingWorkspace, count: int) -> None:
    """Code so many single letters of the open source."""
    source, code = coding.transcript.source, coding.sitting.project.codebook().at_path(REPORTS).id
    assert source is not None
    for place in range(count):
        coding.sitting.perform(coding_of(coding.sitting.project, source, Span(place, place + 1), code))
