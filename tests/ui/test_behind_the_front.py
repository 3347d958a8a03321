"""A workspace that nobody sees waits with what is changed; it must not trip over that when the window turns."""

import pytest
from PySide6.QtWidgets import QApplication

from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace


class DescribeAWorkspaceBehindTheFront:
    @pytest.mark.parametrize("turn", ["language", "appearance"])
    def it_shows_itself_anew_after_its_codes_were_deleted(
        self, window: MainWindow, coding: CodingWorkspace, preferences: Preferences, turn: str
    ) -> None:
        project = coding.sitting.project
        code = next(iter(project.codebook())).id
        coding.code_spans((Span(11, 20),), code)
        assert len(coding.transcript.codings) == 1
        window.bring("districts")
        coding.sitting.perform(RemoveCode(code))
        assert len(coding.transcript.codings) == 1
        if turn == "language":
            preferences.set_language("id")
        else:
            preferences.set_appearance("dark")
        assert len(coding.transcript.codings) == 0
        QApplication.processEvents()
        assert project.reader.count(Coding) == 0
        assert len(coding.transcript.codings) == 0
