"""Calling the command line as a person or a script does, in this process, and reading what it answers."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from workbench.cli import main

Document = dict[str, object]
Rows = list[Document]

GARUT_TEXT = """Moderator: Selamat pagi, kita mulai dari beban kerja.
P1: Jaringan internet di desa kami lemah sekali, zirahkencana 😀 begitu.
P2: Betul, laporan digital itu dikirim malam hari.
P1: Kadang kami naik ke bukit mencari sinyal.
P2: Biaya bensin dari kantong sendiri.
Moderator: Bagaimana dengan kabupaten lain?
P1: Sama saja, anak-anak pendamping ikut menunggu.
"""
ENDE_TEXT = """Moderator: Apa yang berat di sini?
P3: Kapal hanya datang seminggu sekali, zirahkencana.
P4: Laporan digital menunggu sinyal di pelabuhan.
P3: Keluarga dampingan tersebar di tiga pulau.
Moderator: Dan dukungan dinas?
P4: Dinas jarang datang.
"""
NETWORK = "Konteks wilayah / Jaringan internet"
DIGITAL = "Beban kerja / Pelaporan digital"


@dataclass(frozen=True)
class Answer:
    """What a command said: its exit code, and both streams."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Document:
        """The one JSON document on stdout."""
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1
        return cast("Document", json.loads(self.out))

    def rows(self, name: str) -> Rows:
        return cast("Rows", self.document[name])

    def fails(self, code: int) -> str:
        """Assert that it failed as the contract wants, in one line, and return that line."""
        assert (self.code, self.out) == (code, "")
        assert self.err.startswith("error: ")
        assert self.err.count("\n") == 1
        assert "; " in self.err
        assert "Traceback" not in self.err
        return self.err


Call = Callable[..., Answer]


class CommandLine:
    """Runs commands in English unless told otherwise; ``json`` asks for a document and expects success."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder
        self.project = folder / "studi.workbench"

    def __call__(self, *arguments: object, lang: str = "en") -> Answer:
        self._capsys.readouterr()
        code = main([*map(str, arguments), "--lang", lang])
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)

    def on(self, command: str, *arguments: object, lang: str = "en") -> Answer:
        """Run a command on the test's project."""
        return self(command, self.project, *arguments, lang=lang)

    def json(self, command: str, *arguments: object, code: int = 0) -> Document:
        answer = self.on(command, *arguments, "--json")
        assert (answer.code, answer.err) == (code, "")
        return answer.document

    def rows(self, name: str, command: str, *arguments: object) -> Rows:
        return cast("Rows", self.json(command, *arguments)[name])

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def record(self, name: str, data: object) -> Path:
        return self.file(name, json.dumps(data))

    def bring_in(self, name: str = "FGD Garut.txt", text: str = GARUT_TEXT) -> str:
        """Import a text and return its source's id."""
        files = cast("Rows", self.json("import", self.file(name, text))["files"])
        assert [each["status"] for each in files] == ["imported"]
        return str(files[0]["source_id"])

    def coded(self, words: str, code: str, source: str = "FGD Garut", text: str = GARUT_TEXT) -> str:
        """Code the first place where the words stand and return the coding's id."""
        start = text.index(words)
        said = self.json("code", source, start, start + len(words), code)
        return str(cast("list[str]", said["ids"])[0])
