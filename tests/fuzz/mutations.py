"""Files made worse: deterministic by their dice, from flipped bytes to well-formed nonsense inside a sound archive."""

import io
import warnings
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from re import finditer

from lxml import etree

from tests.fuzz.tokens import CHARACTERS, NUMBERS, RAW, TALK, WORDS

_MOST_BYTES = 2 * 1024 * 1024


class Mutator:
    """Makes one bad file after another of the seeds of a format."""

    def __init__(self, suffix: str, seeds: Sequence[bytes]) -> None:
        self._seeds = seeds
        self._words = WORDS.get(suffix, ())

    def made(self, name: str) -> bytes:
        """Return the file of that name: the same for the same seeds, whatever was made before."""
        dice = Random(name)
        data = dice.choice(self._seeds)
        for _ in range(dice.choice((1, 1, 1, 2, 2, 3, 5))):
            data = self._worse(data, dice)[:_MOST_BYTES]
        return data

    def _worse(self, data: bytes, dice: Random) -> bytes:
        if data.startswith(b"PK") and dice.random() < 0.85:
            members = _members(data)
            if members:
                return self._repacked(members, dice)
        ways: tuple[Callable[[bytes, Random], bytes], ...] = (
            _flipped, _cut, _shortened, _doubled, self._spliced, self._with_words, self._with_words, _with_raw,
            _with_number, _with_number, _lines_moved, _lines_moved, _recoded, _repeated,
        )  # fmt: skip
        return dice.choice(ways)(data, dice)

    def _spliced(self, data: bytes, dice: Random) -> bytes:
        other = dice.choice(self._seeds)
        return data[: _place(data, dice)] + other[_place(other, dice) :]

    def _with_words(self, data: bytes, dice: Random) -> bytes:
        for _ in range(dice.choice((1, 1, 2, 8))):
            place = _place(data, dice)
            data = data[:place] + self._word(dice).encode("utf-8", "surrogatepass") + data[place:]
        return data

    def _word(self, dice: Random) -> str:
        return dice.choice(dice.choice((self._words or TALK, self._words or TALK, TALK, CHARACTERS, NUMBERS)))

    def _repacked(self, members: list[tuple[str, bytes]], dice: Random) -> bytes:
        place = dice.randrange(len(members))
        if dice.random() < 0.7:  # most words stand in the largest part
            place = max(range(len(members)), key=lambda each: len(members[each][1]))
        name, content = members[place]
        way = dice.random()
        if way < 0.75:
            members[place] = name, self._tree_changed(content, dice)
        elif way < 0.88:
            members[place] = name, self._worse(content, dice) if not content.startswith(b"PK") else b""
        elif way < 0.92:
            del members[place]
        elif way < 0.96:
            members.append((dice.choice(members)[0], content))
        else:
            members[place] = dice.choice(("../../x", "/etc/x", "a" * 300, "word\\document.xml", "")), content
        return _packed(members, dice)

    def _tree_changed(self, content: bytes, dice: Random) -> bytes:
        """Change XML so that it stays well-formed: its readers get to see what its parser lets through."""
        try:
            root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError:
            return self._with_words(content, dice)
        elements = [each for each in root.iter() if isinstance(each.tag, str)]
        for _ in range(dice.choice((1, 1, 2, 4))):
            self._element_changed(elements, dice)
        return etree.tostring(
            root, xml_declaration=True, encoding=dice.choice(("UTF-8", "UTF-8", "UTF-16", "ASCII"))
        )

    def _element_changed(self, elements: "list[etree._Element]", dice: Random) -> None:
        one, other = dice.choice(elements), dice.choice(elements)
        parent = one.getparent()
        way = dice.randrange(8)
        if way == 0 and parent is not None:
            parent.remove(one)
        elif way == 1:
            other.append(deepcopy(one))
        elif way == 2:
            one.tag = other.tag
        elif way == 3 and one.attrib:
            one.set(dice.choice(list(one.attrib)), _legal(self._word(dice)))
        elif way == 4:
            one.attrib.update(other.attrib)
        elif way == 5:
            one.text = _legal((one.text or "") + self._word(dice))
        elif way == 6:
            self._fragment_put(one, dice)
        elif len(one) < 200:
            _nested(one, dice.choice((3, 30, 90)))

    def _fragment_put(self, into: "etree._Element", dice: Random) -> None:
        spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in into.nsmap.items() if prefix)
        fragment = f"<x {spaces} xmlns='{into.nsmap.get(None, '')}'>{self._word(dice)}</x>"
        try:
            found = etree.fromstring(fragment)
        except etree.XMLSyntaxError:
            return
        into.extend(list(found) * dice.choice((1, 1, 3)))


def _nested(element: "etree._Element", depth: int) -> None:
    for _ in range(depth):
        inner = etree.SubElement(element, element.tag)
        inner.text = "x"
        element = inner


def _legal(text: str) -> str:
    """Return the text without what no XML can hold."""
    return "".join(each for each in text if each in "\t\n\r" or (each >= " " and each not in "\ufffe\uffff"))


def _members(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(each.filename, archive.read(each)[:_MOST_BYTES]) for each in archive.infolist()]
    except Exception:  # noqa: BLE001 - an earlier mutation broke it, in whatever way
        return []


def _packed(members: Sequence[tuple[str, bytes]], dice: Random) -> bytes:
    into = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(into, "w") as archive:
        warnings.simplefilter("ignore", UserWarning)  # members of one name are what we want
        for name, content in members:
            entry = zipfile.ZipInfo(name or "x")
            entry.compress_type = dice.choice(
                (zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)
            )
            archive.writestr(entry, content)
    return into.getvalue()


def _place(data: bytes, dice: Random) -> int:
    return dice.randint(0, len(data))


def _flipped(data: bytes, dice: Random) -> bytes:
    raw = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        if raw:
            raw[dice.randrange(len(raw))] = dice.randrange(256)
    return bytes(raw)


def _cut(data: bytes, dice: Random) -> bytes:
    return data[: _place(data, dice)]


def _shortened(data: bytes, dice: Random) -> bytes:
    start = _place(data, dice)
    return data[:start] + data[start + dice.choice((1, 2, 10, 100)) :]


def _doubled(data: bytes, dice: Random) -> bytes:
    start = _place(data, dice)
    end = min(len(data), start + dice.choice((1, 4, 50, 1000)))
    return data[:end] + data[start:end] * dice.choice((1, 2, 10)) + data[end:]


def _repeated(data: bytes, dice: Random) -> bytes:
    start = _place(data, dice)
    piece = data[start : start + dice.choice((1, 2, 8, 40))]
    return data[:start] + piece * dice.choice((100, 1000, 10_000)) + data[start:]


def _with_raw(data: bytes, dice: Random) -> bytes:
    place = _place(data, dice)
    return data[:place] + dice.choice(RAW) + data[place:]


def _with_number(data: bytes, dice: Random) -> bytes:
    found = [match.span() for match in finditer(rb"-?\d+", data[:200_000])]
    if not found:
        return data
    start, end = dice.choice(found)
    return data[:start] + dice.choice(NUMBERS).encode("ascii") + data[end:]


def _lines_moved(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    way = dice.randrange(4)
    if way == 0:
        lines[one], lines[other] = lines[other], lines[one]
    elif way == 1:
        del lines[one]
    elif way == 2:
        lines.insert(other, lines[one])
    else:
        lines[one] += lines.pop(other) if one != other and other < len(lines) - 1 and one < other else b""
    return dice.choice((b"\n", b"\n", b"\n", b"\r\n", b"\r", b"\n\n", b"\r\r\n")).join(lines)


def _recoded(data: bytes, dice: Random) -> bytes:
    encoding = dice.choice(
        ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-8-sig", "utf-7", "cp1251")
    )
    return data.decode("utf-8", "replace").encode(encoding, "replace")
