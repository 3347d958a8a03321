"""The drawing library: quiet, private, and none of it before it is needed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exports.pictures import engine

DRAW = """
import logging, sys, warnings
warnings.simplefilter("error")
records = []
logging.getLogger().addHandler(type("H", (logging.Handler,), {"emit": lambda self, record: records.append(record)})())
import exports.pictures as pictures
assert "matplotlib" not in sys.modules and "networkx" not in sys.modules, "loaded before it is needed"
from workbench.domain.pictures import Bars, Frame, Look, Part, Series
bars = Bars(Frame("Judul", "", "id"), ("a",), (Series("s", (Part(1.0, "k"),)),), "n")
drawn = pictures.draw(bars, Look(220, 0, 1.0, "#ffffff", "#000000", "#444444", "#dddddd", "#176b72"))
assert not records, records
assert "matplotlib.pyplot" not in sys.modules and "PySide6" not in sys.modules
import hashlib, os
print(hashlib.sha256(drawn.pixels).hexdigest(), os.environ.get("MPLCONFIGDIR", ""))
"""
ROOT = Path(__file__).parents[3]


def _drawn_in(folder: Path, **environment: str) -> list[str]:
    """Draw in a process of its own, whose current folder is ``folder``; return what it says."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MPL", "XDG_", "COV"))}
    done = subprocess.run(
        [sys.executable, "-c", DRAW],
        cwd=folder,
        env={**clean, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


class DescribeEngine:
    def it_is_quiet_and_the_same_whatever_it_finds(self, tmp_path: Path) -> None:
        # a file where the folder should be: nobody can write there, whatever rights they have
        shut, odd = tmp_path / "shut", tmp_path / "odd"
        shut.write_text("", encoding="utf-8")
        odd.mkdir()
        settings = "savefig.facecolor: red\nfont.family: serif\nnonsense: 3\ntext.usetex: True\n"
        (odd / "matplotlibrc").write_text(settings, encoding="utf-8")
        one = _drawn_in(tmp_path, HOME=str(shut))
        other = _drawn_in(odd, HOME=str(odd), MPLCONFIGDIR=str(odd))
        # the environment is as it was
        assert (len(one), other) == (1, [*one, str(odd)])

    def it_keeps_its_files_where_it_may(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(engine, "user_cache_path", lambda *_args, **_options: tmp_path / "cache")
        assert engine._folder() == tmp_path / "cache" / "pictures"
        assert list((tmp_path / "cache" / "pictures").iterdir()) == []

    def it_takes_a_folder_that_goes_where_it_may_not(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def nowhere(*_args: object, **_options: object) -> Path:
            raise RuntimeError

        monkeypatch.setattr(engine, "user_cache_path", nowhere)
        kept: list[object] = []
        monkeypatch.setattr(engine.atexit, "register", lambda *args, **_options: kept.extend(args[1:]))
        folder = engine._folder()
        assert (folder.is_dir(), kept) == (True, [folder])
        folder.rmdir()

    @pytest.mark.parametrize("before", [None, "there"])
    def it_gives_the_environment_back(self, before: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
        if before is None:
            monkeypatch.delenv("MPLCONFIGDIR", raising=False)
        else:
            monkeypatch.setenv("MPLCONFIGDIR", before)
        with engine.drawing():
            pass
        monkeypatch.delitem(sys.modules, "matplotlib")
        engine._make_ready.__wrapped__()
        assert os.environ.get("MPLCONFIGDIR") == before
