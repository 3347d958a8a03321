import sys

import pytest
from PySide6.QtWidgets import QLabel

CALLS = 500


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing can be lost"
)
def test_calls_into_qt_keep_count_of_none(qtbot):
    """PySide6 6.12.0 gave None back once per call; after some hundred repaints the process aborted."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - CALLS // 2
