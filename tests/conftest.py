"""What every test stands on: a home of its own, an offscreen window system, the log canary, strict logs."""

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

CANARY = "zirahkencana"
"""A made-up word. Tests put it into texts; a log record that holds it has leaked a participant's words."""

_HOME = Path(tempfile.mkdtemp(prefix="workbench-tests-"))


def _move_in(home: Path) -> None:
    """Point everything that a program keeps for its user into ``home``, before Qt looks."""
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("WORKBENCH_PASSWORD", "LANGUAGE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
        os.environ.pop(name, None)


_move_in(_HOME)

# How long an example takes is no test's business: the machine may have other work.
_SLOW = [hypothesis.HealthCheck.too_slow]
hypothesis.settings.register_profile("quiet", deadline=None, suppress_health_check=_SLOW)
hypothesis.settings.register_profile(
    "repeatable", deadline=None, suppress_health_check=_SLOW, derandomize=True
)
# The gate gives the same answer twice: chance is for `make laws` and for whoever works on one.
hypothesis.settings.register_profile("many", deadline=None, suppress_health_check=_SLOW, max_examples=2000)
hypothesis.settings.load_profile(
    os.environ.get("WORKBENCH_LAWS", "repeatable" if os.environ.get("CI") else "quiet")
)


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(_HOME, ignore_errors=True)


class LogWatch:
    """Every log record made while one test runs, as text, whichever logger or thread made it."""

    def __init__(self, expected: pytest.Mark | None) -> None:
        self._expected = expected
        self._make = logging.getLogRecordFactory()
        self._root_level = logging.root.level
        self.leaks: list[str] = []
        self.surprises: list[str] = []

    def start(self) -> None:
        logging.setLogRecordFactory(self._watch)
        logging.root.setLevel(logging.DEBUG)
        # SQLAlchemy echoes whole rows at DEBUG, which nobody can switch on in the app.
        logging.getLogger("sqlalchemy").setLevel(logging.WARNING)

    def stop(self) -> None:
        logging.setLogRecordFactory(self._make)
        logging.root.setLevel(self._root_level)

    def complaint(self) -> str | None:
        """Say once what was wrong with the records so far, or None; a leak is named without its text."""
        leaks, surprises = self.leaks, self.surprises
        self.leaks, self.surprises = [], []
        if leaks:
            return "a log record holds the text of a source: " + ", ".join(leaks)
        if surprises:
            return "log records that the test did not expect:\n" + "\n".join(surprises)
        return None

    def _watch(self, *args: object, **kwargs: object) -> logging.LogRecord:
        record = self._make(*args, **kwargs)
        text = logging.Formatter("%(message)s").format(record)
        # The traceback that the formatter just cached must be made anew by the real formatters.
        record.exc_text = None
        if CANARY in text.casefold():
            self.leaks.append(f"{record.name} at {record.pathname}:{record.lineno}")
        if record.levelno >= logging.WARNING and not self._is_expected(text):
            self.surprises.append(f"{record.levelname} {record.name}: {text}")
        return record

    def _is_expected(self, text: str) -> bool:
        if self._expected is None:
            return False
        return not self._expected.args or any(part in text for part in self._expected.args)


_WATCH = pytest.StashKey[LogWatch]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    watch = item.stash[_WATCH] = LogWatch(item.get_closest_marker("expected_log"))
    watch.start()
    return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    result = yield
    _fail_on_complaint(item)
    return result


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    try:
        result = yield
    finally:
        item.stash[_WATCH].stop()
    _fail_on_complaint(item)
    return result


def _fail_on_complaint(item: pytest.Item) -> None:
    complaint = item.stash[_WATCH].complaint()
    if complaint is not None:
        pytest.fail(complaint, pytrace=False)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real transcripts and records beside the checkout; tests that want them are skipped elsewhere."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("no folder shared/data beside the checkout")
    return folder
