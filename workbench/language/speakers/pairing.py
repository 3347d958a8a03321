"""Questions and answers that carry no labels, or only half of them: the whole file's regularity tells them."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from workbench.language.speakers.labels import Label, Layout
from workbench.language.speakers.lines import Line
from workbench.language.speakers.tables import ANSWER, QUESTION

_ANSWERS = re.compile(r"(?:jawaban|jawab|answer|respons?|tanggapan)(?:\s+\w+)?", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:(?:pertanyaan|question|soal)\s+)?(?P<number>\d{1,3})\s*[.):]\s+", re.IGNORECASE)
_ASKS = re.compile(r"\?[\s\"”’)*_]*(?:\([^()]*\)\s*)?$")
_OPENS = re.compile(r"\s*[\"“„«‘']")
_CLOSES = re.compile(r"[\"”“»’'][\s.]*$")
_LEAD = re.compile(r"\s*(?:\d{1,3}\s*[.)]\s+)?")
_OPTION = re.compile(r"\s*(?:\(?[a-hA-H][.)]\s|[\[(]\s*[xXvV✓]?\s*[\])]|[□☐☑○◯❑])\s*\S")
_GUIDE = re.compile(r"\W*(?:prob(?:e|es|ing)|follow[ -]?up|pendalaman)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")
_DIFFERENT = 0.4
_FEWEST = 4
_FEWEST_WORDS = 3
_NEARLY_ALL = 0.9
_MOSTLY = 0.6
_LONGEST_RUN = 3
_LONGEST_QUOTE = 40


def paired(lines: Iterable[Line], labels: Sequence[Label]) -> list[Label]:
    """Return the labels, with those that questions and answers lack; labels of a talk that has both stay as they are.

    What is added is named as the columns of a table of questions and answers are. Without any label it takes strict
    alternation: answers in quotation marks, questions that stand out, numbered questions, or question and answer
    line by line.
    """
    free = list(lines)
    shown = [line for line in free if not line.blank]
    if not labels:
        return _unlabelled(shown)
    answers = [label for label in labels if _ANSWERS.fullmatch(label.name)]
    if len(answers) < _NEARLY_ALL * len(labels) and _only_answer(shown, labels):
        answers = list(labels)
    if len(answers) >= _NEARLY_ALL * len(labels):
        others = [label for label in labels if label not in answers]
        found = _with_questions(shown, answers, _after_gaps(free))
        taken = {label.line for label in others}
        return sorted((*others, *(each for each in found if each.line not in taken)), key=_place)
    return _with_answers(shown, labels) or list(labels)


def _place(label: Label) -> tuple[int, int]:
    return label.start, label.text_start


def _only_answer(shown: Sequence[Line], labels: Sequence[Label]) -> bool:
    """Tell whether somebody who alone has labels only answers: a question without one stands over nearly each."""
    if len({label.name for label in labels}) > 1 or len(labels) < _FEWEST:
        return False
    places = {label.line for label in labels}
    over = sum(
        line.number in places
        and before.number not in places
        and _is_question(before)
        and not _is_question(line)
        for before, line in pairwise(shown)
    )
    return over >= _NEARLY_ALL * len(labels)


def _with_answers(shown: Sequence[Line], labels: Sequence[Label]) -> list[Label]:
    """Return the labels of somebody who alone has any and asks, with the answers under each question.

    Nearly every labelled line is a question with a paragraph under it that is none; nothing otherwise.
    """
    if len({label.name for label in labels}) > 1 or len(labels) < _FEWEST:
        return []
    asks = {label.line for label in labels}
    answers: list[Label] = []
    questions = 0
    for line, following in pairwise(shown):
        if line.number in asks and _is_question(line):
            questions += 1
            if following.number not in asks and not _is_question(following):
                answers.append(_bare(following, ANSWER))
    if min(questions, len(answers)) < _NEARLY_ALL * len(labels):
        return []
    return sorted((*labels, *answers), key=lambda label: label.start)


def _after_gaps(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the first visible lines behind what was taken out: headers, tables, notes."""
    found: set[int] = set()
    gap = False
    for before, line in pairwise(lines):
        gap = gap or line.number != before.number + 1
        if gap and not line.blank:
            found.add(line.number)
            gap = False
    return found


def _with_questions(shown: Sequence[Line], labels: Sequence[Label], after_gaps: set[int]) -> list[Label]:
    """Return answers' labels with the questions that stand over them, and the answers of a list one by one."""
    found: list[Label] = []
    before = 0
    place_of = {line.number: place for place, line in enumerate(shown)}
    starts = [place_of[label.line] for label in labels if label.line in place_of]
    if len(starts) != len(labels):
        return list(labels)
    for turn, (label, place) in enumerate(zip(labels, starts, strict=True)):
        first = max((at for at in range(before, place) if shown[at].number in after_gaps), default=before)
        questions = _questions_above(shown[first:place])
        found += [_bare(line, QUESTION) for line in questions]
        end = starts[turn + 1] if turn + 1 < len(starts) else len(shown)
        found += _answers(label, shown[place], shown[place + 1 : end], len(questions))
        before = place + 1
    return found


def _questions_above(lines: Sequence[Line]) -> list[Line]:
    """Return the questions at the end of ``lines``: those of one list, or the one paragraph over the answer."""
    asked: list[Line] = []
    for line in reversed(lines):
        if not _is_question(line):
            break
        asked.append(line)
    counted = [line for line in asked if _NUMBER.match(line.text) or line.item]
    if asked:
        return (counted or asked)[::-1]
    numbered = [
        line for line in lines[-_LONGEST_RUN:] if _NUMBER.match(line.text) or line.item or line.stands_out
    ]
    return numbered[-1:] or [line for line in lines[-1:] if _may_be_asked(line)]


def _may_be_asked(line: Line) -> bool:
    """Tell whether a paragraph over an answer may be its question, though no sign says so."""
    return ":" not in line.text and len(line.text.split()) >= _FEWEST_WORDS


def _is_question(line: Line) -> bool:
    return _ASKS.search(line.text) is not None


def _answers(label: Label, line: Line, below: Sequence[Line], asked: int) -> list[Label]:
    """Return one answer, or as many as there are questions when the lines under the label are a list of so many."""
    if asked < 2 or line.text[label.text_start - line.start :].strip():
        return [label]
    listed = [one for one in below if one.item or _NUMBER.match(one.text)] or list(below)
    near = [one for one in listed if one.number - line.number <= 2 * asked + _LONGEST_RUN][:asked]
    if len(near) != asked:
        return [label]
    answers = [_bare(one, label.name, shift=_LEAD) for one in near]
    first = Label(label.line, label.name, label.raw, label.layout, label.start, answers[0].text_start)
    return [first, *answers[1:]]


def _bare(line: Line, name: str, shift: re.Pattern[str] = _NUMBER) -> Label:
    lead = shift.match(line.text)
    return Label(line.number, name, "", Layout.PAIR, line.start, line.start + (lead.end() if lead else 0))


def _unlabelled(shown: Sequence[Line]) -> list[Label]:
    free = [line for line in shown if not line.heading and not line.table]
    quoted = _quoted(free)
    if quoted:
        free = [line for line in free if line.number in quoted or not line.stands_out or _is_question(line)]
    for is_question, is_answer in (
        (lambda line: line.number not in quoted, lambda line: line.number in quoted),
        (lambda line: line.stands_out, lambda line: not line.bold),
        (lambda line: bool(line.item or _NUMBER.match(line.text)), lambda line: not _is_question(line)),
        (_is_question, lambda line: not _is_question(line)),
    ):
        found = _alternating(free, is_question, is_answer, strictly=is_question is _is_question)
        if found:
            return found
    return []


Test = Callable[[Line], bool]


def _quoted(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that stand between quotation marks, which may open and close lines apart."""
    found: set[int] = set()
    within: list[int] = []
    for line in lines:
        if within or _OPENS.match(line.text):
            within.append(line.number)
        if within and _CLOSES.search(line.text) and len(line.text.strip()) > 1:
            found.update(within)
            within = []
        elif len(within) > _LONGEST_QUOTE:
            within = []
    return found


def _alternating(lines: Sequence[Line], is_question: Test, is_answer: Test, *, strictly: bool) -> list[Label]:
    """Return the labels of lines that take turns, from the first question that is answered to the end.

    Nearly every question is one line and most end in a question mark; most answers do not. ``strictly`` asks that
    nearly every answer is one line, too.
    """
    runs = [(asks, list(run)) for asks, run in groupby(lines, key=is_question)]
    while runs and not (runs[0][0] and _is_question(runs[0][1][-1])):
        runs.pop(0)
    if len(runs) < 2 * _FEWEST:
        return []
    runs[0] = (True, [next(line for line in runs[0][1] if _is_question(line))])
    questions = [run for asks, run in runs if asks]
    answers = [run for asks, run in runs if not asks]
    asking = sum(_is_question(run[-1]) for run in questions) / len(questions)
    answering = sum(is_answer(run[0]) and not _is_question(run[0]) for run in answers) / len(answers)
    single = sum(len(run) == 1 for run in questions) / len(questions)
    alone = sum(len(run) == 1 for run in answers) / len(answers)
    if (
        _are_options(answers)
        or min(asking, answering) < _MOSTLY
        or single < _NEARLY_ALL
        or (strictly and alone < _NEARLY_ALL)
    ):
        return []
    return [_bare(run[0], QUESTION if asks else ANSWER) for asks, run in runs]


def _are_options(answers: Sequence[Sequence[Line]]) -> bool:
    """Tell whether what stands under questions is a form's: choices to tick, room to write, the same every time."""
    lines = [line.text for run in answers for line in run]
    ticked = sum(
        bool(_OPTION.match(line) or _GUIDE.match(line)) or not _LETTER.search(line) for line in lines
    )
    different = {"".join(line.text.casefold() for line in run) for run in answers}
    return ticked >= _MOSTLY * len(lines) or len(different) < _DIFFERENT * len(answers)


def unlabelled(labels: Iterable[Label]) -> int:
    """Return how many labels were given to lines that carry none."""
    return sum(label.layout is Layout.PAIR for label in labels)
