"""A command line in an empty folder; and no story leaves its language to the next one."""

import errno
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.commands.calling import CommandLine
from tests.stories.supervising import Coordinator, Days
from workbench.services import studies


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> CommandLine:
    return CommandLine(capsys, tmp_path)


@pytest.fixture(autouse=True)
def _its_own_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take out the translators that a story put in: the next one may speak another language."""
    put_in: list[QTranslator] = []
    install = QCoreApplication.installTranslator

    def noted(translator: QTranslator) -> bool:
        put_in.append(translator)
        return install(translator)

    monkeypatch.setattr(QCoreApplication, "installTranslator", noted)
    yield
    for each in filter(shiboken6.isValid, put_in):
        QCoreApplication.removeTranslator(each)


@pytest.fixture
def no_signal(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """There is no network: who tries to reach one is refused, and stands in this list."""
    tried: list[object] = []
    connect = socket.socket.connect

    def refused(own: socket.socket, address: object) -> None:
        if own.family not in {socket.AF_INET, socket.AF_INET6}:
            connect(own, address)  # type: ignore[arg-type]
            return
        tried.append(address)
        raise OSError(errno.ENETUNREACH, "no signal")

    def unknown(host: object, *_more: object, **_words: object) -> None:
        tried.append(host)
        raise socket.gaierror(socket.EAI_AGAIN, "no signal")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    return tried


@pytest.fixture
def coordinator(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Coordinator:
    """The coordinator in Ende, on 2 March 2026, before an empty project of the study."""
    days = Days()
    project = studies.create(tmp_path / "ende.workbench", title="Supervisi Ende", coder="KK-01", clock=days)
    return Coordinator(qtbot, qapp, monkeypatch, project, days)
