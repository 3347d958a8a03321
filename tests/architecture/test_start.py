"""What starting loads: heavy libraries wait until the window shows, and the command line does without Qt."""

import subprocess
import sys

import pytest

HEAVY = (
    "spacy",
    "thinc",
    "pandas",
    "numpy",
    "matplotlib",
    "networkx",
    "docx",
    "icalendar",
    "sqlalchemy.orm",
    "alembic",
)


def loaded_by(module: str, *names: str) -> list[str]:
    """Which of ``names`` a fresh Python has loaded after importing ``module``."""
    asked = f"import sys, {module}; print([name for name in {names!r} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return [name for name in names if f"'{name}'" in told.stdout]


class DescribeStarting:
    def it_opens_the_window_before_the_heavy_libraries(self) -> None:
        assert loaded_by("workbench.app", *HEAVY) == []

    def it_opens_the_districts_without_the_readers_of_files(self) -> None:
        module = "workbench.ui.workspaces.districts"
        assert loaded_by(module, "workbench.language.readers", "workbench.ui.panels.map_page") == []

    def it_answers_on_the_command_line_without_them_and_without_qt(self) -> None:
        assert loaded_by("workbench.cli", *HEAVY, "PySide6") == []

    @pytest.mark.parametrize("module", ["workbench.domain", "workbench.coding", "workbench.supervision"])
    def it_keeps_the_core_light(self, module: str) -> None:
        assert loaded_by(module, *HEAVY, "PySide6", "sqlalchemy", "lxml") == []

    def it_would_notice_one(self) -> None:
        assert loaded_by("docx", *HEAVY) == ["docx"]
