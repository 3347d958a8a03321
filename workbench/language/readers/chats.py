"""WhatsApp's exports: text files in which each message begins with a stamp and a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from workbench.language.readers.chat_stamps import Stamp, moments_of, stamp_of
from workbench.language.readers.material import Doubt, DoubtKind, Material, Passage

_LOOKED_AT = 400
_LEAST_SHARE = 0.25
_LEAST_MESSAGES = 2
_NAME = re.compile(r"[\u200e\u200f\u202a-\u202e]*([^:\n]{1,80}?)[\u200e\u200f\u202c]*:(?:[ \u200e\u200f]+|$)")
_EVENT = re.compile(
    r"end-to-end|enkripsi|terenkripsi|telah dienkripsi|created (?:this )?group|membuat grup|"
    r"changed (?:the|this|to|their)|mengubah|mengganti|telah diubah|\badded\b|menambahkan|\bjoined\b|bergabung|"
    r"\bleft$|keluar$|telah keluar|removed|mengeluarkan|dikeluarkan|security code|kode keamanan|pinned|menyematkan|"
    r"turned (?:on|off)|mengaktifkan|menonaktifkan|is a contact|adalah kontak|deleted this group|blocked|memblokir|"
    r"now an admin|admin grup|disappearing|pesan sementara|subject|deskripsi grup|nama grup",
    re.IGNORECASE,
)
_NO_FILE_SIGNS = ("<", "omitted", "disertakan", "attached", "terlampir")
"""One of these stands in everything that the pattern finds, and in hardly any message."""
_MARK = "\u200e"
_QUOTE = re.compile('["\u201c\u201d]')
_WORDS_IN_NAME = 4
_EVENT_LENGTH = 400
_NAMING = re.compile(
    r"(?:created (?:this )?group|membuat grup|changed the (?:group name|subject)(?: from .*?)? to|"
    r"(?:mengubah|mengganti) (?:nama grup|subjek)(?: dari .*?)? (?:menjadi|ke))\s*[\"\u201c'](.+?)[\"\u201d']\s*\.?$",
    re.IGNORECASE,
)
_GENERATED = re.compile(
    r"^[\u200e\u200f]*(?:Messages (?:and calls|to this)|Pesan (?:dan panggilan|ke grup)|Missed (?:voice|video)|"
    r"Panggilan (?:suara|video) tak terjawab)",
    re.IGNORECASE,
)
_NO_FILE = re.compile(
    r"<(?:media|gambar|video|audio|stiker|dokumen)[^<>\n]{0,30}>|"
    r"(?:image|video|audio|sticker|document|gif|contact card|gambar|stiker|dokumen|kartu kontak|media) "
    r"(?:omitted|tidak disertakan)|\((?:file attached|file terlampir|berkas terlampir)\)|"
    r"<[\u200e ]*(?:attached|terlampir|lampiran)\b[^<>\n]*>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One stamped line with those below it that have no stamp."""

    stamp: Stamp
    text: str
    name: str
    speech: int


def chat_in(plain: Material) -> Material | None:
    """Return a text file's messages as passages when it is a chat, None when it is not.

    A message stands as it does in the file, stamp and name before its words. Its time is in seconds from the first
    stamp. Lines about the chat itself are left out and counted in a doubt.
    """
    lines = [passage.text for passage in plain.passages]
    if not _is_chat(lines):
        return None
    entries = list(_entries(lines))
    moments = moments_of([entry.stamp for entry in entries])
    known = [moment for moment in moments if moment]
    first = min(known, default=None)
    passages = [
        Passage(entry.text, speaker=entry.name, speech=entry.speech, time=_since(first, moment))
        for entry, moment in zip(entries, moments, strict=True)
        if entry.name
    ]
    warnings = (*plain.warnings, *_doubts(entries))
    return Material(
        plain.path, "whatsapp", tuple(passages), plain.encoding, warnings, facts=tuple(_facts(entries, known))
    )


def _is_chat(lines: Sequence[str]) -> bool:
    """Whether many lines begin with a stamp, and what follows is somebody's message.

    Stamps without a frame also stand in lists and logs, so that nearly all lines must have one there.
    """
    filled = [line for line in lines[:_LOOKED_AT] if line.strip()]
    stamped = [(line, stamp) for line in filled if (stamp := stamp_of(line))]
    named = [stamp for line, stamp in stamped if _name_of(line, stamp)[0]]
    framed = sum(stamp.framed for stamp in named)
    first = filled[:1] == [line for line, _ in stamped[:1]]
    if len(named) < _LEAST_MESSAGES:
        return bool(named) and first and len(stamped) == len(filled)
    return first and (framed if framed * 2 > len(named) else len(named) / 2) >= len(filled) * _LEAST_SHARE


def _entries(lines: Sequence[str]) -> Iterator[_Entry]:
    stamps = [(number, stamp) for number, line in enumerate(lines) if (stamp := stamp_of(line))]
    framed = sum(stamp.framed for _, stamp in stamps) * 2 > len(stamps)
    # A date at the start of a message's second line is no stamp: it has no name and no frame.
    stamps = [each for each in stamps if each[1].framed or not framed]
    for (number, stamp), (after, _) in pairwise([*stamps, (len(lines), None)]):
        assert stamp is not None
        name, speech = _name_of(lines[number], stamp)
        text = "\n".join(lines[number:after])
        yield _Entry(stamp, text.rstrip("\n") if after == len(lines) else text, name, speech)


def _name_of(line: str, stamp: Stamp) -> tuple[str, int]:
    """Return who wrote the line and where their words begin; nobody for what the program says."""
    found = _NAME.match(line, stamp.end)
    if not found:
        return "", 0
    words = line[found.end() :]
    # iPhones write the chat's or somebody's name before what the program says, and an invisible mark after it.
    if _GENERATED.match(words) or (_MARK in found[0][found.end(1) - found.start() :] and _is_event(words)):
        return "", 0
    name = found[1].strip().strip("\u200e\u200f\u202a\u202b\u202c")
    if _EVENT.search(name) and (_QUOTE.search(name) or len(name.split()) > _WORDS_IN_NAME):
        return "", 0
    return name, found.end()


def _is_event(words: str) -> bool:
    return _EVENT.search(words) is not None and not _lacks_file(words)


def _lacks_file(words: str) -> bool:
    """Whether a picture, a voice or another file stood here that the export left out."""
    folded = words.casefold()
    return any(sign in folded for sign in _NO_FILE_SIGNS) and _NO_FILE.search(words) is not None


def _since(first: datetime | None, moment: datetime | None) -> float | None:
    return (moment - first).total_seconds() if first and moment else None


def _doubts(entries: Sequence[_Entry]) -> Iterator[Doubt]:
    events = sum(1 for entry in entries if not entry.name)
    if events:
        yield Doubt(DoubtKind.CHAT_EVENTS, {"count": str(events)})
    without = sum(1 for entry in entries if entry.name and _lacks_file(entry.text[entry.speech :]))
    if without:
        yield Doubt(DoubtKind.CHAT_MEDIA, {"count": str(without)})


def _facts(entries: Sequence[_Entry], moments: Sequence[datetime]) -> Iterator[tuple[str, str]]:
    if moments:
        yield "first_date", min(moments).date().isoformat()
        yield "last_date", max(moments).date().isoformat()
    names = [
        found[1]
        for entry in entries
        if not entry.name and (found := _NAMING.search(entry.text[:_EVENT_LENGTH]))
    ]
    if names:
        yield "group", names[-1]
