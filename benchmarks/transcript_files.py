"""The same made-up talk as a file of every format that can be read. The same every time, and made only once."""

import hashlib
import shutil
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.material import talk, word_file
from benchmarks.pdf_file import write_pdf
from benchmarks.sheets import write_csv, write_xlsx

CACHE = Path(__file__).parents[1] / "build" / "benchmarks"
_WRITERS = ("transcript_files", "material", "pdf_file", "sheets")
_MINUTES, _SECONDS = 60, 60
_CUE, _PER_CUE = 12, 5
"""How many words a subtitle shows, and for how many seconds."""

Talk = Sequence[tuple[str, str]]


def transcript_files(form: str, number: int, words: int) -> list[Path]:
    """Return so many transcripts of so many words each in a format of ``FORMS``, written unless they are there."""
    folder = CACHE / f"transcripts-{words}-{_version()}" / form
    suffix, write = FORMS[form]
    paths = [folder / f"FGD {each:03}{suffix}" for each in range(1, number + 1)]
    folder.mkdir(parents=True, exist_ok=True)
    for seed, path in enumerate(paths, start=1):
        if not path.exists():
            # a file that was half written when somebody lost patience must not be measured
            unfinished = folder / f"unfinished{suffix}"
            write(unfinished, words, seed)
            unfinished.replace(path)
    return paths


def forget_older() -> None:
    """Remove what an earlier state of these writers left in the cache."""
    for folder in CACHE.glob("transcripts-*"):
        if not folder.name.endswith(_version()):
            shutil.rmtree(folder)


def _version() -> str:
    writers = (Path(__file__).with_name(f"{name}.py").read_bytes() for name in _WRITERS)
    return hashlib.sha256(b"".join(writers)).hexdigest()[:12]


def _clock(seconds: int, mark: str) -> str:
    minutes, second = divmod(seconds, _SECONDS)
    hour, minute = divmod(minutes, _MINUTES)
    return f"{hour:02}:{minute:02}:{second:02}{mark}000"


def _cues(said: Talk, mark: str) -> list[tuple[str, str, str]]:
    """Return subtitles as (times, speaker, words)."""
    cues = []
    for speaker, speech in said:
        spoken = speech.split()
        for start in range(0, len(spoken), _CUE):
            at = len(cues) * _PER_CUE
            times = f"{_clock(at, mark)} --> {_clock(at + _PER_CUE, mark)}"
            cues.append((times, speaker, " ".join(spoken[start : start + _CUE])))
    return cues


def _plain(path: Path, words: int, seed: int) -> None:
    lines = [f"Transkrip FGD {seed}", "", *(f"{speaker}: {speech}" for speaker, speech in talk(words, seed))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _markdown(path: Path, words: int, seed: int) -> None:
    lines = [
        f"# Transkrip FGD {seed}",
        *(f"**{speaker}:** {speech}" for speaker, speech in talk(words, seed)),
    ]
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def _chat(path: Path, words: int, seed: int) -> None:
    lines = [
        f"02/03/26 {9 + at // 60 % 12:02}.{at % 60:02} - {speaker}: {speech}"
        for at, (speaker, speech) in enumerate(talk(words, seed))
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _srt(path: Path, words: int, seed: int) -> None:
    cues = [
        f"{number}\n{times}\n{speaker}: {spoken}\n"
        for number, (times, speaker, spoken) in enumerate(_cues(talk(words, seed), ","), start=1)
    ]
    path.write_text("\n".join(cues), encoding="utf-8")


def _vtt(path: Path, words: int, seed: int) -> None:
    cues = [
        f"{times}\n<v {speaker}>{spoken}</v>\n" for times, speaker, spoken in _cues(talk(words, seed), ".")
    ]
    path.write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")


def _html(path: Path, words: int, seed: int) -> None:
    body = "\n".join(f"<p><b>{speaker}:</b> {speech}</p>" for speaker, speech in talk(words, seed))
    head = f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>FGD {seed}</title></head>'
    path.write_text(f"{head}<body><h1>Transkrip FGD {seed}</h1>\n{body}\n</body></html>\n", encoding="utf-8")


def _rtf(path: Path, words: int, seed: int) -> None:
    body = "\n".join(
        rf"\pard\plain\f0\fs22 {{\b {speaker}: }}{speech}\par" for speaker, speech in talk(words, seed)
    )
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Calibri;}}"
    path.write_text(f"{head}\n\\pard\\b Transkrip FGD {seed}\\b0\\par\n{body}\n}}\n", encoding="cp1252")


def _pdf(path: Path, words: int, seed: int) -> None:
    write_pdf(path, f"Transkrip FGD {seed}", talk(words, seed))


def _word(path: Path, words: int, seed: int) -> None:
    word_file(path, words, seed)


def _odt(path: Path, words: int, seed: int) -> None:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in (
            ("office", "office"),
            ("text", "text"),
            ("style", "style"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    paragraphs = "".join(
        f'<text:p><text:span text:style-name="T1">{speaker}: </text:span>{speech}</text:p>'
        for speaker, speech in talk(words, seed)
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3">'
        '<office:automatic-styles><style:style style:name="T1" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body>'
        f'<office:text><text:h text:outline-level="1">Transkrip FGD {seed}</text:h>{paragraphs}</office:text>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)


def _rows(words: int, seed: int) -> list[list[str]]:
    said = enumerate(talk(words, seed))
    return [
        ["Waktu", "Pembicara", "Ucapan"],
        *([_clock(20 * at, ".")[:8], speaker, speech] for at, (speaker, speech) in said),
    ]


def _csv(path: Path, words: int, seed: int) -> None:
    write_csv(path, _rows(words, seed))


def _xlsx(path: Path, words: int, seed: int) -> None:
    write_xlsx(path, _rows(words, seed))


FORMS: dict[str, tuple[str, Callable[[Path, int, int], None]]] = {
    "docx": (".docx", _word),
    "odt": (".odt", _odt),
    "rtf": (".rtf", _rtf),
    "pdf": (".pdf", _pdf),
    "txt": (".txt", _plain),
    "md": (".md", _markdown),
    "html": (".html", _html),
    "srt": (".srt", _srt),
    "vtt": (".vtt", _vtt),
    "csv": (".csv", _csv),
    "xlsx": (".xlsx", _xlsx),
    "whatsapp": (".txt", _chat),
}
"""Every format with its suffix and what writes it."""
