"""Talk in tables: which column holds the labels, and what is said in the others."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from workbench.language.speakers.labels import Label, Layout, label_of, normalised
from workbench.language.speakers.lines import Line
from workbench.language.speakers.shapes import Shape, is_header_key, shape_of
from workbench.language.speakers.times import MARK, seconds

QUESTION, ANSWER = "Pertanyaan", "Jawaban"
_QUESTION_HEADS = re.compile(r"(?:daftar\s+)?(?:pertanyaan|question|butir pertanyaan)s?", re.IGNORECASE)
_ANSWER_HEADS = re.compile(
    r"(?:jawaban|answer|respons?e?|hasil wawancara|tanggapan)s?(?:\s+\w+)?", re.IGNORECASE
)
_SPEAKER_HEADS = re.compile(
    r"pembicara|penutur|speaker|nama|inisial|partisipan|participant|subjek|peserta|pelaku|who|label|kode",
    re.IGNORECASE,
)
_TIME = re.compile(rf"\s*{MARK}\s*")
_MOSTLY = 0.5
_RARELY = 0.2
_FEWEST_ROWS = 2
_LEAST_SHAPE = Shape.LOWER


def talk_in_tables(lines: Sequence[Line]) -> tuple[list[Label], set[int], int]:
    """Return the labels of tables that hold talk, such tables' lines, and how many rows have no label."""
    rows: dict[int, list[Line]] = defaultdict(list)
    members: dict[int, set[int]] = defaultdict(set)
    for line in lines:
        if line.table:
            members[line.table].add(line.number)
            if len(line.cells) > 1:
                rows[line.table].append(line)
    labels: list[Label] = []
    taken: set[int] = set()
    bare = 0
    for table, found in rows.items():
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
        line.start + _offset(line, 1),
    )


def _talk(rows: Sequence[Line]) -> tuple[list[Label], int]:
    asked = _columns_of(rows, _QUESTION_HEADS, _ANSWER_HEADS)
    if asked is not None:
        return _questions(rows, *asked), 0
    column = _label_column(rows)
    if column is None:
        return [], 0
    labels = [label for line in rows if (label := _row_label(line, column)) is not None]
    return labels, sum(1 for line in rows if not _cell(line, column).strip())


def _columns_of(
    rows: Sequence[Line], first: re.Pattern[str], second: re.Pattern[str]
) -> tuple[int, int, int] | None:
    """Return the row with both column titles and the two columns."""
    for place, line in enumerate(rows[:3]):
        cells = [cell.strip() for cell in line.cells]
        one = next((column for column, cell in enumerate(cells) if first.fullmatch(cell)), None)
        two = next((column for column, cell in enumerate(cells) if second.fullmatch(cell)), None)
        if one is not None and two is not None:
            return place, one, two
    return None


def _questions(rows: Sequence[Line], title: int, question: int, answer: int) -> list[Label]:
    labels = []
    for line in rows[title + 1 :]:
        for name, column in ((QUESTION, question), (ANSWER, answer)):
            if _cell(line, column).strip():
                speech = line.start + _offset(line, column)
                start = line.start if name == QUESTION else speech
                labels.append(Label(line.number, name, name, Layout.TABLE, start, speech))
    return labels


def _label_column(rows: Sequence[Line]) -> int | None:
    columns = max(len(line.cells) for line in rows)
    titles = [cell.strip() for cell in rows[0].cells]
    for column, title in enumerate(titles[:-1]):
        if _SPEAKER_HEADS.fullmatch(title) and _holds_labels(rows[1:], column):
            return column
    return next((column for column in range(columns - 1) if _holds_labels(rows, column)), None)


def _holds_labels(rows: Sequence[Line], column: int) -> bool:
    """Tell whether a column's cells are speakers: short, shaped like labels, most of them coming back."""
    names = [normalised(cell) for line in rows if (cell := _cell(line, column)).strip()]
    if len(names) < max(_FEWEST_ROWS, _MOSTLY * len(rows)) or any(is_header_key(name) for name in names[:3]):
        return False
    fit = [name for name in names if name and len(name.split()) <= 4 and shape_of(name) >= _LEAST_SHAPE]
    if len(fit) < (1 - _RARELY) * len(names):
        return False
    counts = Counter(fit)
    back = sum(count for count in counts.values() if count > 1)
    strong = sum(count for name, count in counts.items() if shape_of(name) >= Shape.CODE)
    return max(back, strong) > _MOSTLY * len(fit)


def _row_label(line: Line, column: int) -> Label | None:
    raw = _cell(line, column)
    if not raw.strip() or _SPEAKER_HEADS.fullmatch(raw.strip()):
        return None
    after = [place for place in range(column + 1, len(line.cells)) if line.cells[place]]
    spoken = next((place for place in after if not _TIME.fullmatch(line.cells[place])), None)
    speech = _offset(line, column) + len(raw) if spoken is None else _offset(line, spoken)
    times = [seconds(cell) for cell in line.cells if _TIME.fullmatch(cell)]
    return label_of(line, raw, Layout.TABLE, speech, time=times[0] if times else None)


def _cell(line: Line, column: int) -> str:
    return line.cells[column] if column < len(line.cells) else ""


def _offset(line: Line, column: int) -> int:
    """Return where a cell begins in the row's text; empty cells take no room."""
    return sum(len(cell) + 1 for cell in line.cells[:column] if cell)
