from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.language.readers import Material, Passage
from workbench.language.speakers import Recognised, recognise

Recognise = Callable[..., Recognised]


@pytest.fixture
def recognised() -> Recognise:
    """Recognise a text as if it stood in a plain file."""

    def of(text: str, name: str = "berkas.txt") -> Recognised:
        passages = tuple(Passage(line) for line in text.split("\n"))
        return recognise(Material(Path(name), Path(name).suffix.removeprefix("."), passages, "utf-8"))

    return of


@pytest.fixture
def of_passages() -> Callable[[list[Passage]], Recognised]:
    """Recognise passages as if they came from a Word file."""

    def of(passages: list[Passage], name: str = "berkas.docx") -> Recognised:
        return recognise(Material(Path(name), "docx", tuple(passages), "utf-8"))

    return of
