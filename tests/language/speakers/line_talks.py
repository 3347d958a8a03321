"""Talks in which each turn opens with a label on its line or above it."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.language.speakers.casts import Person
from tests.language.speakers.marks import Marking
from tests.language.speakers.pages import Page
from tests.language.speakers.talks import Said
from tests.language.speakers.words_spoken import Pool

SECONDS_A_TURN = 11
_GUIDES = (
    "Pertanyaan {n}. Bagaimana perubahan yang dirasakan keluarga?",
    "Question {n}. What has changed since last year?",
    "Pertanyaan {n}: apa saja hambatan di lapangan?",
    "Bagian {n}: Pengalaman",
)
_ASIDES = ("(semua tertawa)", "[jeda]", "(suara motor lewat)", "((telepon berdering))", "...")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page is typed: empty lines, wrapped lines, soft breaks, and what else comes between or within turns."""

    blank: bool = False
    width: int = 0
    indent: str = ""
    soft: float = 0.0
    guides: bool = False
    asides: bool = False
    slips: float = 0.0
    joint: bool = False
    time_blocks: bool = False


def write(
    page: Page,
    random: Random,
    pool: Pool,
    spoken: Sequence[Said],
    mark: Marking,
    manner: Manner,
    began: int = 0,
) -> None:
    """Write a talk on the page, mark by mark, and note the turns."""
    guide = random.choice(_GUIDES)
    number = 1
    for place, said in enumerate(spoken):
        if manner.guides and place % 9 == 0:
            page.line(guide.format(n=number))
            number += 1
            if manner.blank:
                page.line()
        _turn(page, random, said, mark, manner, began + place * SECONDS_A_TURN)
        if manner.asides and random.random() < 0.05:
            page.line(random.choice(_ASIDES))
            page.prolong()
        if manner.blank:
            page.line()
    if manner.joint:
        _joint(page, random, pool, [said.person for said in spoken], mark, manner)


def _turn(page: Page, random: Random, said: Said, mark: Marking, manner: Manner, second: int) -> None:
    person = _mistyped(random, said.person) if random.random() < manner.slips else said.person
    laid = mark(random, person, second)
    paragraphs = [
        line
        for paragraph in said.paragraphs
        for line in (_wrapped(paragraph, manner) if manner.width else [paragraph])
    ]
    soft = random.random() < manner.soft and not laid.above and laid.bold is None and bool(page.turns)
    start = None
    for text in laid.above:
        bold = laid.bold if text is laid.above[-1] and not laid.prefix else None
        here = page.line(text, bold=bold)
        start = here if start is None else start
    first = f"{laid.prefix}{paragraphs[0]}"
    here = page.soft(first) if soft else page.line(first, bold=laid.bold if laid.prefix else None)
    page.turn(said.person.label, here if start is None else start, here + len(laid.prefix))
    for text in paragraphs[1:]:
        page.line(text if manner.width == 0 else f"{manner.indent}{text}")
    page.prolong()


def _wrapped(paragraph: str, manner: Manner) -> list[str]:
    return textwrap.wrap(paragraph, manner.width, break_long_words=False, break_on_hyphens=False)


def _mistyped(random: Random, person: Person) -> Person:
    """Leave out or double one letter of a long label."""
    label = person.label
    places = [
        place for place in range(2, len(label) - 1) if label[place].isalpha() and label[place - 1].isalpha()
    ]
    if len(label) < 8 or not places:
        return person
    place = random.choice(places)
    changed = label[:place] + (label[place + 1 :] if random.random() < 0.6 else label[place] + label[place:])
    return Person(changed, person.role, person.asks, person.full, person.brackets)


def _joint(
    page: Page, random: Random, pool: Pool, people: list[Person], mark: Marking, manner: Manner
) -> None:
    """Let two speak at once, twice, with one of them between."""
    others = list(dict.fromkeys(person for person in people if not person.asks))
    if len(others) < 2:
        return
    one, two = others[:2]
    both = Person(f"{one.label} dan {two.label}")
    for person, words in (
        (both, "Betul sekali itu."),
        (one, random.choice(pool.answers)),
        (both, "Iya, iya."),
    ):
        _turn(page, random, Said(person, (words,)), mark, Manner(), 4000)
