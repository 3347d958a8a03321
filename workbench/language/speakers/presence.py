"""Who was there: the people that a header lists as present, speakers or not."""

import re
from collections.abc import Iterable, Iterator, Sequence

from workbench.language.speakers.header_lines import pair_in
from workbench.language.speakers.headers import Headers
from workbench.language.speakers.lines import Line
from workbench.language.speakers.names import degreeless, plain_key
from workbench.language.speakers.records import Recognised
from workbench.language.speakers.words import LOWER_IN_NAMES

_KEYS = re.compile(
    r"(?:daftar\s+|yang\s+|nama\s+)*(?:hadir(?:in)?|kehadiran|peserta|partisipan|participants?|attendees?|attendance|present)"
    r"(?:\s+(?:hadir|yang hadir|fgd|diskusi|rapat|pertemuan|present|list))*",
    re.IGNORECASE,
)
_NAME_HEAD = re.compile(r"nama(?:\s+(?:lengkap|peserta))?|(?:full\s+)?name", re.IGNORECASE)
_SIGNED_HEAD = re.compile(r"ttd|tanda\s*tangan|paraf|signature", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:\d{1,3}[.)]|[-•–*])\s+(?P<item>\S.*)$")
_CODE_FIRST = re.compile(r"(?P<code>[A-Z]{1,3}-?\d{1,3})\s*(?:[-–—:=]|\()\s*\S")
_CODE_BEHIND = re.compile(r"\((?:inisial\s+|kode\s+)?(?P<code>[A-Z]{1,3}-?\d{0,3})\)", re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:\(.*|\[.*|\s[-–—]\s.*|:.*)$")
_INLINE = re.compile(r"\s*(?:[,;/]|\b(?:dan|and|serta)\b|&)\s*")
_COUNT = re.compile(r"[±~\s\d.,]*(?:orang|peserta|people|persons?)?\b", re.IGNORECASE)
_MOST_WORDS = 5
_LOOKED_AT = 80


def present_in(lines: Sequence[Line], headers: Headers) -> tuple[str, ...]:
    """Return whom header lists (*Hadir:*, *Peserta:*) name as present, by code where they have one, each once."""
    shown = [line for line in lines if not line.blank]
    found: dict[str, str] = {}
    for place, line in enumerate(shown):
        if line.number in headers.spoken or (place >= _LOOKED_AT and line.number not in headers.lines):
            continue
        for item in _listed(shown, place):
            name = _name_in(item)
            if name:
                found.setdefault(plain_key(name), name)
    return tuple(found.values())


def silent_in(recognised: Recognised) -> tuple[str, ...]:
    """Return those present who never speak in a talk, as names tell; without turns nothing is known."""
    if not recognised.turns:
        return ()
    heard = {plain_key(name) for speaker in recognised.speakers for name in (speaker.name, *speaker.labels)}
    return tuple(name for name in recognised.present if plain_key(name) not in heard)


def _listed(shown: Sequence[Line], place: int) -> Iterable[str]:
    """Return the items of the list that a line opens, or nothing when it opens none."""
    line = shown[place]
    if line.cells:
        return _in_column(shown, place)
    if _KEYS.fullmatch(line.text.strip(" #*_")):
        return _below(shown[place + 1 :])
    pair = pair_in(line)
    if pair is None or not _KEYS.fullmatch(pair[0]):
        return ()
    value = pair[1].strip()
    if value and not _COUNT.fullmatch(value):
        items = _INLINE.split(degreeless(value))
        return items if len(items) > 1 or _is_name(value) else ()
    return _below(shown[place + 1 :])


def _in_column(shown: Sequence[Line], place: int) -> Iterable[str]:
    """Return the names of a list of attendance that is a table whose columns' heads a line holds."""
    line = shown[place]
    heads = [cell.strip(" *_:") for cell in line.cells]
    column = next((at for at, head in enumerate(heads) if _NAME_HEAD.fullmatch(head)), None)
    titled = place > 0 and _KEYS.fullmatch(shown[place - 1].text.strip(" #*_:"))
    if column is None or not (titled or any(map(_SIGNED_HEAD.fullmatch, heads))):
        return ()
    rows = (row for row in shown[place + 1 :] if row.table == line.table)
    return (row.cells[column].strip() for row in rows if len(row.cells) > column)


def _below(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        match = _ITEM.match(line.text)
        if match is None:
            return
        yield match["item"]


def _name_in(item: str) -> str:
    """Return the code or name of a list's item, without what stands behind it, or nothing where none is."""
    code = _CODE_FIRST.match(item) or _CODE_BEHIND.search(item)
    if code is not None:
        return code["code"]
    # whoever is longer is nobody, and the pattern takes long over long words
    bare = _BEHIND.sub("", degreeless(item[:_LOOKED_AT])).split(",")[0].strip(" .*_")
    return bare if _is_name(bare) else ""


def _is_name(words: str) -> bool:
    parts = words.split()
    return 0 < len(parts) <= _MOST_WORDS and all(
        part[:1].isupper() or part.casefold() in LOWER_IN_NAMES or part.isdigit() for part in parts
    )
