"""LibreOffice, run on files as an author's colleague would: opened, and saved as something else."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Office = Callable[[Path, str], Path]

_PROGRAM = shutil.which("soffice")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return a function that saves a file as another format (``docx``, ``pdf``, ``png``) in a folder of its own."""
    if _PROGRAM is None:
        pytest.skip("LibreOffice is not installed")
    profile = tmp_path_factory.mktemp("profile")

    def saved(path: Path, form: str) -> Path:
        folder = tmp_path_factory.mktemp("saved")
        where = f"-env:UserInstallation={profile.as_uri()}"
        command = [_PROGRAM, where, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return folder / f"{path.stem}.{form}"

    return saved
