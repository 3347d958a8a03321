"""Talk in tables: which column holds the labels, and what is said in the others."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from workbench.language.speakers.labels import Label, Layout, label_of, normalised
from workbench.language.speakers.lines import Line
from workbench.language.speakers.shapes import Shape, is_header_key, is_part, shape_of
from workbench.language.speakers.times import MARK, seconds

QUESTION, ANSWER = "Pertanyaan", "Jawaban"
_QUESTION_HEADS = re.compile(r"(?:daftar\s+)?(?:pertanyaan|question|butir pertanyaan)s?", re.IGNORECASE)
_ANSWER_HEADS = re.compile(
    r"(?:jawaban|answer|respons?e?|hasil wawancara|tanggapan)s?(?:\s+\w+)?", re.IGNORECASE
)
_SPEAKER_HEADS = re.compile(
    r"pembicara|penutur|speaker|nama|name|inisial|partisipan|participant|subjek|peserta|pelaku|who|label|kode|oleh",
    re.IGNORECASE,
)
_SPEECH_HEADS = re.compile(
    r"(?:isi\s+)?(?:ucapan|tuturan|ujaran|pernyataan|percakapan|pembicaraan|verbatim|transkrip(?:si|t)?|dialog|teks|isi|"
    r"content|text|utterance|transcript(?:ion)?|speech|words|what|kalimat|kutipan|quote)s?(?:\s+\w+)?",
    re.IGNORECASE,
)
_CODE_HEADS = re.compile(
    r"(?:sub-?\s?)?(?:tema|theme|topik|kategori|category|kode|code|koding|coding|kata kunci|keyword|label)s?"
    r"|(?:catatan|notes?|komentar|comment|memo|keterangan|remark|makna|refleksi|interpretasi|analisis)s?(?:\s+\w+)?",
    re.IGNORECASE,
)
_TIME = re.compile(rf"\s*(?:{MARK}|(?:\d{{1,2}}\.)?\d{{1,2}}\.\d{{2}}(?:\s*[-–—]\s*[\d.]+)?)\s*")
_WORDY = 4
_TITLE_ROWS = 3
_MOSTLY = 0.5
_RARELY = 0.2
_FEWEST_ROWS = 2
_FEW_ONCE = 6
_LEAST_SHAPE = Shape.LOWER


def talk_in_tables(lines: Sequence[Line]) -> tuple[list[Label], set[int], int]:
    """Return the labels of tables that hold talk, such tables' lines, and how many rows have no label."""
    members: dict[int, set[int]] = defaultdict(set)
    for line in lines:
        if line.table:
            members[line.table].add(line.number)
    labels: list[Label] = []
    taken: set[int] = set()
    bare = 0
    for table, found in _rows_of(lines).items():
        of_table, unlabelled = _talk(found)
        if of_table:
            labels += of_table
            taken |= members[table]
            bare += unlabelled
    return labels, taken, bare


def alternating(
    lines: Sequence[Line], pairs: Sequence[tuple[int, str, str]], taken: Iterable[int]
) -> list[Label]:
    """Return labels for two-column tables whose first column is all but empty: two speakers take turns.

    ``pairs`` holds header blocks as (last line, who asks, who answers); a table takes the block between the
    table before it and itself, and one without such a block gets no labels. It is a proposal, for a person to look at.
    """
    done = set(taken)
    tables: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.table:
            tables[line.table].append(line)
    labels: list[Label] = []
    after = 0
    for found in tables.values():
        here = next(
            ((asks, answers) for last, asks, answers in pairs if after <= last < found[0].number), None
        )
        after = found[-1].number
        rows = [line for line in found if len(line.cells) == 2 and not line.blank]
        if here and found[0].number not in done and _is_unlabelled(rows):
            labels += [_bare_label(line, here[place % 2]) for place, line in enumerate(rows)]
    return labels


def _is_unlabelled(rows: Sequence[Line]) -> bool:
    return len(rows) > _FEWEST_ROWS and sum(bool(line.cells[0].strip()) for line in rows) <= _RARELY * len(
        rows
    )


def _bare_label(line: Line, name: str) -> Label:
    stray = line.cells[0].strip()
    return Label(
        line.number,
        name,
        stray if stray == name else "",
        Layout.TABLE,
        line.start,
        line.start + line.at[1],
    )


def asides(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return what stands behind speech in the rows of tables and is none, as ``(low, high]`` in the whole text.

    The columns of a table whose first rows name them: themes, codes, notes, and the speaker where that stands last;
    and the bars that close written rows.
    """
    found: list[tuple[int, int]] = []
    for rows in _rows_of(lines).values():
        last = max(_spoken_columns(rows), default=None)
        for line in rows:
            spoken = [column for column in range(len(line.cells)) if last is None or column <= last]
            ends = [line.at[column] + len(line.cells[column]) for column in spoken if line.cells[column]]
            whole = _length(line)
            if ends and max(ends) < whole:
                found.append((line.start + max(ends), line.start + whole))
    return found


def _length(line: Line) -> int:
    """Return how long a row's text is, with all lines of its cells."""
    cells = max((place + len(cell) for place, cell in zip(line.at, line.cells, strict=True)), default=0)
    return max(cells, len(line.text))


def _spoken_columns(rows: Sequence[Line]) -> list[int]:
    """Return the columns that hold speech, by a row of titles that also names columns behind them that hold none."""
    for line in rows[:_TITLE_ROWS]:
        titles = [cell.strip() for cell in line.cells]
        others = [
            column
            for column, title in enumerate(titles)
            if _CODE_HEADS.fullmatch(title) or _SPEAKER_HEADS.fullmatch(title)
        ]
        speech = [
            column for column, title in enumerate(titles) if column not in others and _is_speech_head(title)
        ]
        if speech and any(column > max(speech) for column in others):
            return speech
    return []


def _is_speech_head(title: str) -> bool:
    heads = (_SPEECH_HEADS, _QUESTION_HEADS, _ANSWER_HEADS)
    return any(head.fullmatch(title) for head in heads) or is_part(title)


def _rows_of(lines: Sequence[Line]) -> dict[int, list[Line]]:
    rows: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.table and len(line.cells) > 1:
            rows[line.table].append(line)
    return rows


def _talk(rows: Sequence[Line]) -> tuple[list[Label], int]:
    asked = _voices(rows)
    if asked is not None:
        return _spoken_by_column(rows, *asked), 0
    column, speech = _label_column(rows)
    if column is None:
        return [], 0
    labels = [label for line in rows if (label := _row_label(line, column, speech)) is not None]
    return labels, sum(1 for line in rows if not _cell(line, column).strip())


def _voices(rows: Sequence[Line]) -> tuple[int, dict[int, str]] | None:
    """Return the row of titles that give each of several speakers a column, and who has which: questions and answers,
    or questions and *Informan 1*, *Informan 2*.
    """
    for place, line in enumerate(rows[:_TITLE_ROWS]):
        cells = [cell.strip() for cell in line.cells]
        asks = next((column for column, cell in enumerate(cells) if _QUESTION_HEADS.fullmatch(cell)), None)
        answers = [column for column, cell in enumerate(cells) if _ANSWER_HEADS.fullmatch(cell)]
        parts = [
            column
            for column, cell in enumerate(cells)
            if column not in answers and column != asks and _is_voice(cell, rows[place + 1 :], column)
        ]
        named = {column: cells[column] for column in parts}
        if asks is not None and answers and not parts:
            return place, {asks: QUESTION, answers[0]: ANSWER}
        if asks is not None and parts and not answers:
            return place, {asks: QUESTION, **named}
        if asks is None and not answers and len(parts) > 1:
            return place, named
    return None


def _is_voice(title: str, rows: Sequence[Line], column: int) -> bool:
    """Tell whether a column's title is somebody and its cells are what they say."""
    if not is_part(title):
        return False
    cells = [cell for line in rows if (cell := _cell(line, column).strip())]
    worded = sum(len(cell.split()) >= _WORDY for cell in cells)
    return len(cells) >= _FEWEST_ROWS and worded > _MOSTLY * len(cells)


def _spoken_by_column(rows: Sequence[Line], title: int, voices: dict[int, str]) -> list[Label]:
    labels = []
    first = min(voices)
    for line in rows[title + 1 :]:
        for column, name in sorted(voices.items()):
            if _cell(line, column).strip():
                speech = line.start + line.at[column]
                start = line.start if column == first else speech
                labels.append(Label(line.number, name, name, Layout.TABLE, start, speech))
    return labels


def _label_column(rows: Sequence[Line]) -> tuple[int | None, int | None]:
    """Return the column of labels, and that of speech where a row of titles names it or it stands before."""
    columns = max(len(line.cells) for line in rows)
    titles = [cell.strip() for cell in rows[0].cells]
    spoken = next((column for column, title in enumerate(titles) if _SPEECH_HEADS.fullmatch(title)), None)
    for column, title in enumerate(titles):
        coded = spoken is not None and column > spoken and _CODE_HEADS.fullmatch(title)
        if (
            _SPEAKER_HEADS.fullmatch(title)
            and column != spoken
            and not coded
            and _holds_labels(rows[1:], column)
        ):
            if column == len(titles) - 1 and spoken is None:
                spoken = _wordiest(rows, column)
            return column, spoken
    return next((column for column in range(columns - 1) if _holds_labels(rows, column)), None), spoken


def _wordiest(rows: Sequence[Line], but: int) -> int | None:
    words = Counter({column: sum(len(_cell(line, column).split()) for line in rows) for column in range(but)})
    return words.most_common(1)[0][0] if words else None


def _holds_labels(rows: Sequence[Line], column: int) -> bool:
    """Tell whether a column's cells are speakers: short, shaped like labels, most of them coming back."""
    names = [normalised(cell) for line in rows if (cell := _cell(line, column)).strip()]
    if len(names) < max(_FEWEST_ROWS, _MOSTLY * len(rows)) or any(is_header_key(name) for name in names[:3]):
        return False
    fit = [
        name
        for name in names
        if any(map(str.isalpha, name)) and len(name.split()) <= 4 and shape_of(name) >= _LEAST_SHAPE
    ]
    if len(fit) < (1 - _RARELY) * len(names):
        return False
    counts = Counter(fit)
    back = sum(count for count in counts.values() if count > 1)
    strong = sum(count for name, count in counts.items() if shape_of(name) >= Shape.CODE)
    if (not back and len(fit) > _FEW_ONCE) or (len(counts) == 1 and len(fit) > _FEWEST_ROWS):
        return False
    return max(back, strong) > _MOSTLY * len(fit)


def _row_label(line: Line, column: int, speech: int | None) -> Label | None:
    raw = _cell(line, column)
    if not raw.strip() or _SPEAKER_HEADS.fullmatch(raw.strip()):
        return None
    after = [place for place in range(column + 1, len(line.cells)) if line.cells[place]]
    spoken = next((place for place in after if not _TIME.fullmatch(line.cells[place])), None)
    if speech is not None and speech != column and _cell(line, speech):
        spoken = speech
    begins = line.at[column] + len(raw) if spoken is None else line.at[spoken]
    times = [seconds(cell) for cell in line.cells if _TIME.fullmatch(cell)]
    return label_of(line, raw, Layout.TABLE, begins, time=times[0] if times else None)


def _cell(line: Line, column: int) -> str:
    return line.cells[column] if column < len(line.cells) else ""
