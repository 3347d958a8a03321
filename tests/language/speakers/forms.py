"""Talks that the layout of the whole file tells: tables, forms, numbered questions, bare alternation."""

from collections.abc import Callable
from random import Random

from tests.language.speakers.casts import Cast, Person, initials, letters, numbered
from tests.language.speakers.marks import clock
from tests.language.speakers.openings import OPENINGS
from tests.language.speakers.pages import Page
from tests.language.speakers.talks import Habits, talk
from tests.language.speakers.words_spoken import Pool

QUESTION, ANSWER = "Pertanyaan", "Jawaban"
_PAIR: Cast = (Person(QUESTION, "moderator", asks=True), Person(ANSWER))
_ALTERNATING = Habits(short=0.15, traps=0.03, asks=1.0, goes_on=0.0)

Form = Callable[[Random, Pool, Page], dict[str, str]]
"""Writes a whole file and returns the roles that it tells, by label."""


def _roles(cast: Cast) -> dict[str, str]:
    return {person.label: person.role for person in cast if person.role}


def _opened(random: Random, pool: Pool, cast: Cast, page: Page) -> None:
    OPENINGS[random.choice(("nothing", "title", "header", "header_table"))](random, pool, cast, page)


def _pairs(random: Random, pool: Pool, habits: Habits = _ALTERNATING) -> list[tuple[str, str]]:
    spoken = talk(random, _PAIR, pool, habits, turns=random.randint(12, 40))
    return [
        ("\n".join(question.paragraphs), "\n".join(answer.paragraphs))
        for question, answer in zip(spoken[::2], spoken[1::2], strict=False)
    ]


def _bare_pairs(random: Random, pool: Pool) -> list[tuple[str, str]]:
    """Return questions of one paragraph that end in a question mark, and answers that may have a second one."""
    pairs = _pairs(random, pool, Habits(short=0.15, traps=0.0, asks=1.0, goes_on=0.0))
    return [
        (question, f"{answer}\n{random.choice(pool.traps)}" if random.random() < 0.04 else answer)
        for question, answer in pairs
    ]


def two_columns(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """Initial and utterance; now and then an empty label goes on with the last speaker."""
    cast = random.choice((initials, letters, numbered))(random, pool)
    _opened(random, pool, cast, page)
    page.table()
    if random.random() < 0.3:
        page.row(
            random.choice(("Penutur", "Nama", "Pembicara")), random.choice(("Ucapan", "Transkrip", "Isi"))
        )
    for said in talk(random, cast, pool, Habits()):
        start, speech = page.row(f"{said.person.label}{random.choice(('', '', ':'))}", said.paragraphs[0])
        page.turn(said.person.label, start, speech)
        for more in said.paragraphs[1:]:
            page.row("", more)
            page.prolong()
    return _roles(cast)


def two_columns_bare(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """The first column is empty and two take turns; a header names their initials."""
    asks, answers = random.sample(pool.initials, 2)
    cast = (Person(asks, "moderator", asks=True), Person(answers))
    roles = OPENINGS["initial_lines"](random, pool, cast, page)
    page.table()
    for said in talk(random, cast, pool, Habits(goes_on=0.0), turns=24):
        _, speech = page.row("", "\n".join(said.paragraphs))
        page.turn(said.person.label, speech, speech)
    return roles


def three_columns_asked(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """Number, question, answer; the numbers may skip."""
    _opened(random, pool, _PAIR, page)
    page.table()
    heads = random.choice(
        (("No", QUESTION, ANSWER), ("No.", "Pertanyaan", "Jawaban Informan"), ("No", "Question", "Answer"))
    )
    page.row(*heads)
    number = 0
    for question, answer in _pairs(random, pool):
        number += random.choice((1, 1, 1, 2))
        start, asked, answered = page.row(str(number), question, answer)
        _pair(page, start, asked, answered)
    return {QUESTION: "moderator"}


def _pair(page: Page, start: int, asked: int, answered: int) -> None:
    page.turn(QUESTION, start, asked)
    page.prolong(answered - 1)
    page.turn(ANSWER, answered, answered)


def two_columns_asked(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """Question beside answer under a row of titles."""
    _opened(random, pool, _PAIR, page)
    page.table()
    page.row(QUESTION, ANSWER)
    for question, answer in _pairs(random, pool):
        start, answered = page.row(question, answer)
        _pair(page, start, start, answered)
    return {QUESTION: "moderator"}


def three_columns_timed(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """Time, speaker, utterance."""
    cast = random.choice((initials, letters, numbered))(random, pool)
    _opened(random, pool, cast, page)
    page.table()
    if random.random() < 0.8:
        page.row(
            *random.choice(
                (("Waktu", "Penutur", "Ucapan"), ("Time", "Speaker", "Text"), ("Menit", "Nama", "Isi"))
            )
        )
    for place, said in enumerate(talk(random, cast, pool, Habits())):
        start, _, speech = page.row(clock(place * 9), said.person.label, "\n".join(said.paragraphs))
        page.turn(said.person.label, start, speech)
    return _roles(cast)


def numbered_rows(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """Number, speaker, utterance."""
    cast = random.choice((initials, numbered))(random, pool)
    _opened(random, pool, cast, page)
    page.table()
    page.row(
        "No",
        random.choice(("Pelaku", "Partisipan", "Pembicara")),
        random.choice(("Verbatim", "Ujaran", "Isi")),
    )
    for place, said in enumerate(talk(random, cast, pool, Habits())):
        start, _, speech = page.row(str(place + 1), said.person.label, "\n".join(said.paragraphs))
        page.turn(said.person.label, start, speech)
    return _roles(cast)


def one_column(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """A form of one column: a row says that a question or an answer follows, the next row holds it."""
    OPENINGS["header_table"](random, pool, _PAIR, page)
    page.table()
    heads = random.choice(((QUESTION, ANSWER), (f"{QUESTION}:", f"{ANSWER}:")))
    for pair in _pairs(random, pool):
        for name, head, words in zip((QUESTION, ANSWER), heads, pair, strict=True):
            (start,) = page.row(head)
            (speech,) = page.row(words)
            page.turn(name, start, speech)
    return {QUESTION: "moderator"}


def label_paragraphs(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """Paragraphs that say that a question or an answer follows."""
    _opened(random, pool, _PAIR, page)
    heads = random.choice(((QUESTION, ANSWER), ("Tanya", "Jawab"), (f"{QUESTION} :", f"{ANSWER} :")))
    for pair in _pairs(random, pool):
        for name, head, words in zip((QUESTION, ANSWER), heads, pair, strict=True):
            start = page.line(head)
            page.turn(name, start, page.line(words))
    return {QUESTION: "moderator"}


def numbered_then_answer(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """A numbered question, then *Jawaban :* with the answer behind it or under it."""
    _opened(random, pool, _PAIR, page)
    under = random.random() < 0.4
    head = random.choice(("Jawaban :", "Jawaban:", "Jawab:", "Jawab :"))
    for number, (question, answer) in enumerate(_pairs(random, pool), 1):
        lead = f"{number}. "
        start = page.line(f"{lead}{question}")
        page.turn(QUESTION, start, start + len(lead))
        first = head if under else f"{head} {answer}"
        start = page.line(first)
        speech = page.line(answer) if under else start + len(head) + 1
        page.turn(ANSWER, start, speech)
    return {QUESTION: "moderator"}


def counted_labels(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """*T1:* and *J1:*, *Pertanyaan 1:* and *Jawaban 1:*."""
    _opened(random, pool, _PAIR, page)
    asks, answers = random.choice(
        (("T", "J"), ("P", "J"), ("Q", "A"), ("Tanya ", "Jawab "), ("Pertanyaan ", "Jawaban "))
    )
    for number, pair in enumerate(_pairs(random, pool), 1):
        for name, stem, words in zip((QUESTION, ANSWER), (asks, answers), pair, strict=True):
            prefix = f"{stem}{number}: "
            start = page.line(f"{prefix}{words}")
            page.turn(name, start, start + len(prefix))
    return {QUESTION: "moderator"}


def questions_in_bold(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """No labels at all: questions in bold, answers plain."""
    OPENINGS[random.choice(("nothing", "title"))](random, pool, _PAIR, page)
    for question, answer in _bare_pairs(random, pool):
        start = page.line(question, bold=(0, len(question)))
        page.turn(QUESTION, start, start)
        start = page.line(answer)
        page.turn(ANSWER, start, start)
    return {QUESTION: "moderator"}


def answers_quoted(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """No labels: a question, then the answer between quotation marks."""
    OPENINGS[random.choice(("nothing", "title", "header"))](random, pool, _PAIR, page)
    opened, closed = random.choice(("“”", "„“", '""', "«»"))
    for question, answer in _bare_pairs(random, pool):
        start = page.line(question)
        page.turn(QUESTION, start, start)
        start = page.line(f"{opened}{answer}{closed}")
        page.turn(ANSWER, start, start)
    return {QUESTION: "moderator"}


def numbered_questions(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """No labels: numbered questions, answers in paragraphs under them."""
    OPENINGS[random.choice(("nothing", "title", "header"))](random, pool, _PAIR, page)
    for number, (question, answer) in enumerate(_bare_pairs(random, pool), 1):
        lead = f"{number}. "
        start = page.line(f"{lead}{question}")
        page.turn(QUESTION, start, start + len(lead))
        start = page.line(answer)
        page.turn(ANSWER, start, start)
    return {QUESTION: "moderator"}


def questions_then_answers(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """A list of questions, *Jawaban :*, the list of answers; twice over."""
    for _ in range(2):
        OPENINGS["header"](random, pool, _PAIR, page)
        pairs = _bare_pairs(random, pool)[:8]
        for question, _ in pairs:
            start = page.line(question, item=1)
            page.turn(QUESTION, start, start)
        label: int | None = page.line("Jawaban :")
        for _, answer in pairs:
            speech = page.line(answer, item=1)
            page.turn(ANSWER, speech if label is None else label, speech)
            label = None
        page.line()
    return {QUESTION: "moderator"}


def several_interviews(random: Random, pool: Pool, page: Page) -> dict[str, str]:
    """Two to four interviews in one file, a table each."""
    asks, *answering = random.sample(pool.initials, random.randint(3, 5))
    for answers in answering:
        cast = (Person(asks, "moderator", asks=True), Person(answers))
        OPENINGS["initial_lines"](random, pool, cast, page)
        page.table()
        for said in talk(random, cast, pool, Habits(goes_on=0.0), turns=10):
            start, speech = page.row(said.person.label, "\n".join(said.paragraphs))
            page.turn(said.person.label, start, speech)
        page.line()
    return {asks: "moderator"}


IN_WORD: dict[str, Form] = {
    each.__name__: each
    for each in (
        two_columns,
        two_columns_bare,
        three_columns_asked,
        two_columns_asked,
        three_columns_timed,
        numbered_rows,
        one_column,
        questions_in_bold,
        several_interviews,
        questions_then_answers,
    )
}
ANYWHERE: dict[str, Form] = {
    each.__name__: each
    for each in (
        label_paragraphs,
        numbered_then_answer,
        counted_labels,
        answers_quoted,
        numbered_questions,
    )
}
