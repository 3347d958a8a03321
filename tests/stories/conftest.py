"""A command line in an empty folder; and no story leaves its language to the next one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTranslator

from tests.commands.calling import CommandLine


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
