"""The watches over every test (log canary, strict logs, strict Qt, strict warnings) are seen to bite."""

import re
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
SETTINGS = """
[pytest]
python_classes = Describe*
python_functions = it_*
qt_api = pyside6
qt_log_level_fail = WARNING
filterwarnings = error
markers = expected_log
"""


def outcomes(pytester: pytest.Pytester, body: str) -> dict[str, str]:
    """Run a file of tests under the real conftest; test names and what became of each."""
    pytester.makeini(SETTINGS)
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(test_planted=body)
    # Lets what the planted tests do fall on this run alone, with a home and a log factory of its own.
    told = pytester.runpytest_subprocess("-v", "-p", "no:cacheprovider").stdout.str()
    return dict(re.findall(r"::(it_\w+) (PASSED|FAILED|ERROR)", told))


class DescribeTheWatches:
    def it_fails_a_test_that_logs_a_participants_words(self, pytester: pytest.Pytester) -> None:
        assert outcomes(
            pytester,
            """
            import logging
            import threading

            WORD = "zirah" + "kencana"
            log = logging.getLogger("workbench.planted")

            def it_leaks_in_the_message():
                log.debug("imported %s", WORD.title())

            def it_leaks_in_a_traceback():
                try:
                    raise ValueError(WORD)
                except ValueError:
                    log.debug("refused", exc_info=True)

            def it_leaks_from_a_thread_without_handlers():
                quiet = logging.getLogger("workbench.quiet")
                quiet.propagate = False
                worker = threading.Thread(target=quiet.info, args=(WORD,))
                worker.start()
                worker.join()

            def it_logs_an_id():
                log.info("imported source %d", 7)
            """,
        ) == {
            "it_leaks_in_the_message": "FAILED",
            "it_leaks_in_a_traceback": "FAILED",
            "it_leaks_from_a_thread_without_handlers": "FAILED",
            "it_logs_an_id": "PASSED",
        }

    def it_fails_a_test_that_did_not_expect_a_log_record(self, pytester: pytest.Pytester) -> None:
        assert outcomes(
            pytester,
            """
            import logging
            import pytest

            log = logging.getLogger("workbench.planted")

            def it_warns():
                log.warning("a lock was stale")

            @pytest.mark.expected_log("stale")
            def it_warns_as_expected():
                log.warning("a lock was stale")

            @pytest.mark.expected_log("stale")
            def it_warns_of_something_else():
                log.error("no space left")
            """,
        ) == {
            "it_warns": "FAILED",
            "it_warns_as_expected": "PASSED",
            "it_warns_of_something_else": "FAILED",
        }

    def it_fails_a_test_on_a_warning_of_qt_or_python(self, pytester: pytest.Pytester) -> None:
        assert outcomes(
            pytester,
            """
            import warnings
            from PySide6.QtCore import QObject, qWarning
            from PySide6.QtWidgets import QLabel

            def it_makes_qt_warn():
                qWarning("a layout was given twice")

            def it_makes_python_warn():
                warnings.warn("old", DeprecationWarning)

            def it_shows_a_label(qtbot):
                label = QLabel("kode")
                qtbot.addWidget(label)
                label.show()
                assert label.isVisible()
            """,
        ) == {
            "it_makes_qt_warn": "FAILED",
            "it_makes_python_warn": "FAILED",
            "it_shows_a_label": "PASSED",
        }


class DescribeTheHomeOfTheTests:
    def it_is_not_the_users(self) -> None:
        assert Path.home().name.startswith("workbench-tests-")
