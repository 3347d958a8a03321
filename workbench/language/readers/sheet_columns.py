"""What the columns of a sheet are: speaker, words, time, tags of a transcript; or the questions of a survey."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.language.readers.clock import moment_of, times_of
from workbench.language.readers.sheet_rows import Sheet

_SPEAKER = re.compile(
    r"(?:nama |yang )?(?:speakers?|pembicara|penutur|berbicara|bicara)|speaker (?:name|label|id)|narasumber|siapa|who|"
    r"label|person|tokoh|suara|voice|talker"
)
_MAYBE_SPEAKER = re.compile(
    r"(?:nama |name of )?(?:peserta|partisipan|participant|responden|respondent|informan|informant|narasumber)|"
    r"nama|name|inisial|initials?|pengirim|sender|author"
)
_LIKE_A_SPEAKER = re.compile(r"role|peran|kode|code|user|id|from|dari")
_WORDS = re.compile(
    r"(?:isi |teks )?(?:words?|text|teks|ucapan|tuturan|ujaran|pernyataan|transkrip|percakapan|pembicaraan|perkataan)|"
    r"transcript(?:ion)?(?: text)?|utterances?|speech|kalimat|content|isi|dialog(?:ue)?|says|said|"
    r"(?:isi )?pesan|message|captions?|kata(?:-kata)?|jawaban"
)
_TIME = re.compile(
    r"time ?(?:stamps?|code|s)?|(?:cap |stempel )?waktu(?: mulai)?|jam|menit|detik|mulai|begin|in|"
    r"(?:start|begin)(?:ning)?(?: time)?(?: \((?:s|sec|seconds)\))?|time start"
)
_TAGS = re.compile(
    r"tags?|codes?|kode|tema|themes?|kategori|category|categories|topik|topics?|key ?words?|kata kunci|coding|koding"
)
_STAMPS = re.compile(r"time ?stamp|cap waktu|stempel waktu|marca temporal|waktu pengisian|submitted at")
_PERSONAL = re.compile(
    r"\b(?:sex|gender|kelamin|jk|l/p|usia|umur|age|kabupaten|kecamatan|desa|district|alamat|address|pendidikan|"
    r"education|pekerjaan|occupation|agama|e-?mail|telepon|phone|hp|nik)\b"
)
_ATTRIBUTES = re.compile(
    r"\b(?:province|provinsi|lokasi|location|status|dana|lama|durasi|judul|title|type|tipe|jenis|kategori|tanggal|date)\b"
)
_QUESTION = re.compile(
    r"\?|^(?:apa|apakah|siapa|mengapa|kenapa|bagaimana|kapan|di ?mana|berapa|seberapa|jelaskan|sebutkan|menurut|"
    r"ceritakan|what|who|why|how|when|where|which|do|does|did|are|is|have|please|describe|explain|tell)\b.{9}",
    re.IGNORECASE,
)
_LONG_HEADER = 45
_MANY_COLUMNS = 8
_FEW_COLUMNS = 3
_LOOKED_AT = 2000


class SurveySign(StrEnum):
    """Why a sheet looks like a survey."""

    STAMPS = "stamps"
    QUESTIONS = "questions"
    NO_SPEAKERS = "no_speakers"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a sheet hold what, by number from 0; None where there is none.

    ``named`` tells whether the first row named them; else it is talk like the others.
    """

    words: int
    speaker: int | None = None
    time: int | None = None
    tags: int | None = None
    named: bool = True


def looks_like_survey(sheet: Sheet) -> bool:
    """Whether a row seems to be a respondent, not a turn; `survey_sign` says why."""
    return survey_sign(sheet) is not None


def survey_sign(sheet: Sheet) -> SurveySign | None:
    """Return what speaks for a survey: a form's time stamps, questions as headers, or nobody who speaks twice."""
    columns = transcript_columns(sheet)
    speaker = columns.speaker if columns and columns.named else None
    if speaker is not None and _SPEAKER.fullmatch(_folded(sheet.header[speaker])):
        return None
    if _has_stamps(sheet):
        return SurveySign.STAMPS
    if sum(1 for each in sheet.header if _QUESTION.search(each) or len(each) > _LONG_HEADER) > 1 and (
        columns is None or columns.named
    ):
        return SurveySign.QUESTIONS
    return SurveySign.NO_SPEAKERS if columns is None else None


def transcript_columns(sheet: Sheet) -> Columns | None:
    """Return the parts of the columns when the sheet can be read as talk, by the header's words, else by the cells."""
    return _named_columns(sheet) or _guessed_columns(sheet)


def _named_columns(sheet: Sheet) -> Columns | None:
    header = [_folded(each) for each in sheet.header]
    words = _first(header, _WORDS)
    time = _first(header, _TIME)
    speaker = _first(header, _SPEAKER, (words, time))
    if words is None:
        return None
    if speaker is None:
        candidate = _first(header, _MAYBE_SPEAKER, (words, time))
        if candidate is None and not any(map(_PERSONAL.search, header)):
            candidate = _first(header, _LIKE_A_SPEAKER, (words, time))
        if candidate is not None and _recurs(_column(sheet, candidate)):
            speaker = candidate
    if speaker is None and (time is None or len(header) > 4 or _has_stamps(sheet)):
        return None
    return Columns(words, speaker, time, _first(header, _TAGS, (words, time, speaker)))


def _guessed_columns(sheet: Sheet) -> Columns | None:
    """Guess from the cells: the longest are words, short ones that come again are speakers, clock times are times."""
    count = len(sheet.header)
    if not 2 <= count < _MANY_COLUMNS or not sheet.rows:
        return None
    columns = [_column(sheet, at) for at in range(count)]
    words = max(range(count), key=lambda at: sum(map(len, columns[at])))
    if _mean(columns[words]) < 12:
        return None
    titles = [_folded(each) for each in sheet.header]
    named = any(
        each.fullmatch(title) for title in titles for each in (_SPEAKER, _MAYBE_SPEAKER, _WORDS, _TIME, _TAGS)
    )
    speakers = [
        at
        for at in range(count)
        if at != words and _recurs(columns[at]) and not _ATTRIBUTES.search(titles[at])
    ]
    if not speakers:
        return None
    speaker = speakers[0]
    titled = _SPEAKER.fullmatch(titles[speaker]) or _MAYBE_SPEAKER.fullmatch(titles[speaker])
    if named and not titled and (count > _FEW_COLUMNS or _TAGS.fullmatch(titles[speaker])):
        return None
    if not named and _folded(sheet.header[speaker]) not in {_folded(each) for each in columns[speaker]}:
        return None
    times = [at for at in range(count) if at not in (words, speaker) and _is_time(columns[at])]
    return Columns(words, speaker, times[0] if times else None, named=named)


def _is_time(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and None not in times_of(filled) and any(":" in c or "." in c for c in filled)


def _recurs(cells: Sequence[str]) -> bool:
    """Whether the cells are short names of which several come again."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled or max(map(len, filled)) > 60 or None not in times_of(filled):
        return False
    names = {_folded(cell) for cell in filled}
    return 1 < len(names) <= max(2, len(filled) * 0.6) if len(filled) > 2 else len(names) == len(filled) == 2


def _has_stamps(sheet: Sheet) -> bool:
    for at, title in enumerate(sheet.header):
        if _STAMPS.fullmatch(_folded(title)):
            filled = [cell for cell in _column(sheet, at) if cell][:_LOOKED_AT]
            if filled and sum(1 for cell in filled if moment_of(cell)) * 2 > len(filled):
                return True
    return False


def _column(sheet: Sheet, at: int) -> list[str]:
    return [row[at] for row in sheet.rows[:_LOOKED_AT]]


def _mean(cells: Sequence[str]) -> float:
    filled = [len(cell) for cell in cells if cell]
    return sum(filled) / len(filled) if filled else 0.0


def _first(header: Sequence[str], words: re.Pattern[str], taken: Iterable[int | None] = ()) -> int | None:
    return next((at for at, each in enumerate(header) if words.fullmatch(each) and at not in taken), None)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").strip(" :.*#\t\n").split())
