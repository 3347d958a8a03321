"""Where interviews begin in a file: header blocks that come back, titles that count on, questions that start anew."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.language.readers.material import Material
from workbench.language.speakers.header_lines import pair_in
from workbench.language.speakers.headers import Headers
from workbench.language.speakers.labels import Layout, labels_in
from workbench.language.speakers.lines import Line
from workbench.language.speakers.times import is_time_line

_IDENTITY = re.compile(
    r"(?:nama|inisial|kode)?\s*(?:lengkap\s+)?(?:informan|responden|narasumber|partisipan|subjek|informant|respondent|"
    r"participant|interviewee)(?:\s*(?:ke|no\.?|number)?[\s-]*\d*)?|nama|name|inisial|"
    r"initials?|nama inisial",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"(?:hari|tanggal|tgl|date|waktu pelaksanaan|tempat|lokasi|place|location|usia|umur|age|"
    r"pekerjaan|jabatan|pendidikan|jenis kelamin|alamat|pewawancara|interviewer)\b.*",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?:informan|responden|narasumber|partisipan|subjek|informant|respondent|participant|interviewee)"
    r"\s*(?:ke[\s-]*|no\.?\s*|#)?(?P<number>\d{1,3}|[IVX]{1,5})\b",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"(?:(?:transkrip(?:si)?|transcripts?|verbatim|hasil|laporan hasil|data|catatan)\s+"
    r"(?:of\s+|hasil\s+|verbatim\s+)*)?"
    r"(?:wawancara|interview|fgd|focus group discussion|diskusi kelompok(?:\s+terarah)?)(?:\s+mendalam)?"
    r"\s*(?:ke[\s-]*|no\.?\s*|#)?(?P<number>\d{1,3}|[IVX]{1,5})\b",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(
    r"(?:(?:lampiran\s+\w+\.?\s+)?(?:transkrip(?:si)?|transcript|verbatim)(?:\s+(?:of|hasil|verbatim))*"
    r"|hasil|laporan hasil)\s*(?:wawancara|interview|fgd|focus group|diskusi)\b(?:\s+(?:dengan|bersama|with)\b)?"
    r"|(?:wawancara|interview)\s+(?:dengan|bersama|with)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:sesi|session|topik|topic|tema|bagian|part|babak|putaran|pertanyaan|section)\b", re.IGNORECASE
)
_PAGE = re.compile(
    r"\s*[-–]?\s*(?:halaman|hal\.?|page|hlm\.?)\s*(?P<number>\d{1,3})(?:\s*(?:/|dari|of)\s*\d{1,3})?\s*[-–]?\s*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,3})[.)]\s+(?P<words>\S.*)$")
_ASIDE = re.compile(r"\([^()]*\)")
_WITH = re.compile(r"\b(?:dengan|bersama|with)$", re.IGNORECASE)
_SETS_OFF = (":", "(", "–", "—", "-")
_LEAD = "#*_ \t"
_LONGEST_TITLE = 100
_TITLE_WORDS = 10
_TITLES_ABOVE = 4
_LEAST_TALK = 2
_NAME_WORDS = 5
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where an interview begins (the number of a line), and who speaks in it, as far as its header says."""

    line: int
    title: str = ""


def beginnings(lines: Sequence[Line], headers: Headers, material: Material) -> list[Beginning]:
    """Return where the interviews of a file begin, by the sign that tells most of them apart.

    None or one where the file holds but one.
    """
    if any(passage.speaker for passage in material.passages):
        return []
    shown = [line for line in lines if not line.blank]
    signs = (
        _by_headers(shown, headers),
        _by_people(shown, headers),
        _by_numbers(shown, _TALK),
        _by_transcripts(shown),
        _by_questions(shown),
        _by_pages(shown),
    )
    talking = [_with_talk(sign, shown, headers) for sign in signs]
    best = max(talking, key=len)
    return [Beginning(shown[_above(shown, place, headers)].number, title) for place, title in best]


Sign = list[tuple[int, str]]


def _by_headers(shown: Sequence[Line], headers: Headers) -> Sign:
    """Return the header blocks that say anew who is asked, when, or where; the same block again is a page's head."""
    found: Sign = []
    before: dict[str, str] = {}
    for first, last in _runs(shown, headers):
        block = shown[first:last]
        facts = {pair[0].casefold(): pair[1] for line in block if (pair := pair_in(line))}
        known = {
            key: value for key, value in facts.items() if _IDENTITY.fullmatch(key) or _OCCASION.fullmatch(key)
        }
        if not known or _WITHIN.match(shown[first].text.lstrip(_LEAD)):
            continue
        titled = _TRANSCRIPT.match(_title(shown, first))
        again = known.keys() & before.keys()
        if before and not titled and (not again or all(known[key] == before[key] for key in again)):
            continue
        before = known
        found.append((first, _who(facts)))
    return found


def _runs(shown: Sequence[Line], headers: Headers) -> Iterator[tuple[int, int]]:
    """Give the stretches ``[first, last)`` of header lines."""
    first = None
    for place, line in enumerate(shown):
        if line.number in headers.lines:
            first = place if first is None else first
        elif first is not None:
            yield first, place
            first = None
    if first is not None:
        yield first, len(shown)


def _by_people(shown: Sequence[Line], headers: Headers) -> Sign:
    """Return the titles that count people (*Informan 2*), with talk below: lines of their own may be labels."""
    found = _by_numbers(shown, _WHO)
    bounds = [place for place, _ in found] + [len(shown)]
    return [
        each
        for each, (first, last) in zip(found, pairwise(bounds), strict=True)
        if shown[first].heading or _is_marked(_free(shown[first + 1 : last], headers))
    ]


def _by_numbers(shown: Sequence[Line], pattern: re.Pattern[str]) -> Sign:
    """Return the titles that count interviews or people; each number stands once, and they go up."""
    found = [
        (place, match)
        for place, line in enumerate(shown)
        if _may_be_title(line) and (match := pattern.match(line.text.strip(_LEAD)))
        if pattern is _TALK or not _labels_speech(line, match)
    ]
    numbers = [_number(match["number"]) for _, match in found]
    if any(after <= before for before, after in pairwise(numbers)):
        return []
    return [(place, _behind(match) or (match[0] if pattern is _WHO else "")) for place, match in found]


def _by_transcripts(shown: Sequence[Line]) -> Sign:
    """Return the lines that say that here a transcript begins, or an interview with somebody."""
    return [
        (place, _behind(match))
        for place, line in enumerate(shown)
        if _may_be_title(line) and (match := _TRANSCRIPT.match(line.text.strip(_LEAD)))
    ]


def _behind(title: re.Match[str]) -> str:
    """Return the name behind a title's words, set off by a sign or by *dengan*, or nothing where none stands there."""
    rest = title.string[title.end() :].strip()
    if not (rest.startswith(_SETS_OFF) or _WITH.search(title[0])):
        return ""
    name = rest.strip(" \t:()[]–—-#*_,.")
    words = name.split()
    return name if 0 < len(words) <= _NAME_WORDS and all(word[:1].isupper() for word in words) else ""


def _labels_speech(line: Line, title: re.Match[str]) -> bool:
    """Tell whether what counts a person is a label with speech behind it, or speech: nothing but a name may follow."""
    rest = title.string[title.end() :].strip(" \t*_#")
    return not line.heading and rest.strip(":") != "" and not rest.startswith(_SETS_OFF[1:])


def _by_questions(shown: Sequence[Line]) -> Sign:
    """Return where the same first two questions are asked anew, in a list or in a table's rows."""
    asked = [
        (place, question) for place, line in enumerate(shown) if (question := _question(line)) is not None
    ]
    places: dict[tuple[str, str], list[int]] = {}
    for (place, (number, words)), (_, (then, next_words)) in pairwise(asked):
        if (number, then) == (1, 2):
            places.setdefault((words, next_words), []).append(place)
    most = max(places.values(), key=len, default=[])
    return [(place, "") for place in most] if len(most) > 1 else []


def _question(line: Line) -> tuple[int, str] | None:
    """Return the number and the words of a numbered line, or of a row whose first cell counts."""
    if line.cells:
        number, *rest = (cell.strip(" .)") for cell in line.cells)
        counts = len(rest) > 1 and number.isdecimal() and len(number) <= _DIGITS and bool(rest[0])
        return (int(number), rest[0].casefold()) if counts else None
    match = _NUMBERED.match(line.text)
    return (int(match["number"]), match["words"].strip().casefold()) if match else None


def _by_pages(shown: Sequence[Line]) -> Sign:
    """Return where pages are counted from one again, when the pages' numbers stand at their heads."""
    pages = [
        (place, _PAGE.fullmatch(line.text))
        for place, line in enumerate(shown)
        if len(line.text) < _LONGEST_TITLE
    ]
    numbered = [(place, int(match["number"])) for place, match in pages if match is not None]
    if not numbered or numbered[0][0] != 0:
        return []
    ones = [(place, "") for place, number in numbered if number == 1]
    return ones if len(numbered) > len(ones) else []


def _with_talk(sign: Sign, shown: Sequence[Line], headers: Headers) -> Sign:
    """Return the beginnings, without those behind which nobody talks before the next."""
    bounds = [place for place, _ in sign] + [len(shown)]
    return [
        found
        for found, (first, last) in zip(sign, pairwise(bounds), strict=True)
        if _talks(_free(shown[first:last], headers))
    ]


def _free(lines: Sequence[Line], headers: Headers) -> list[Line]:
    return [line for line in lines if line.number not in headers.lines]


def _talks(lines: Sequence[Line]) -> bool:
    asked = any(line.text.rstrip().endswith("?") for line in lines)
    return _is_marked(lines) or (asked and len(lines) > _LEAST_TALK)


def _is_marked(lines: Sequence[Line]) -> bool:
    """Tell whether labels or rows of tables say that somebody talks."""
    rows = sum(1 for line in lines if len(line.cells) > 1)
    labelled = sum(1 for line in lines if _is_labelled(line))
    return max(rows, labelled) >= _LEAST_TALK


def _is_labelled(line: Line) -> bool:
    return is_time_line(line.text) or any(
        label.bold or label.layout in (Layout.COLON, Layout.BRACKET, Layout.TAB) for label in labels_in(line)
    )


def _may_be_title(line: Line) -> bool:
    """Tell whether a line may be a title: short, alone in its row, and no sentence or label with speech behind it."""
    words = line.text.strip()
    behind = words.partition(":")[2].strip()
    plain = len(words) < _LONGEST_TITLE and len(words.split()) <= _TITLE_WORDS and len(line.cells) < 2
    return (
        plain
        and not words.endswith((".", "?", "!", ","))
        and (line.heading or not behind or len(behind.split()) < 4)
    )


def _above(shown: Sequence[Line], place: int, headers: Headers) -> int:
    """Return where the titles begin that stand straight above a beginning."""
    for _ in range(_TITLES_ABOVE):
        if place == 0 or not (
            shown[place - 1].heading or shown[place - 1].number in headers.lines or _opens(shown[place - 1])
        ):
            break
        place -= 1
    return place


def _opens(line: Line) -> bool:
    words = line.text.strip(_LEAD)
    return _may_be_title(line) and any(sign.match(words) for sign in (_WHO, _TALK, _TRANSCRIPT, _PAGE))


def _title(shown: Sequence[Line], first: int) -> str:
    """Return the title that a header block begins with, or that stands straight above it."""
    if first > 0 and pair_in(shown[first]) is not None and _may_be_title(shown[first - 1]):
        return shown[first - 1].text.strip(_LEAD)
    return shown[first].text.strip(_LEAD)


def _who(facts: dict[str, str]) -> str:
    """Return who is asked, by a header's facts: a name, initials or a number."""
    named = [value for key, value in facts.items() if _IDENTITY.fullmatch(key)]
    return next(
        (bare for value in named if (bare := _ASIDE.sub("", value[:_LONGEST_TITLE]).strip(" ,.*_"))), ""
    )


def _number(written: str) -> int:
    """Return the number that is written in digits or in Roman letters."""
    if written.isdecimal():
        return int(written)
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in written.upper()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
