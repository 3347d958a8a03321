"""Made-up transcripts in every layout that is known, with the truth about them; the same seed gives the same text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from tests.language.speakers.casts import CASTS, Cast
from tests.language.speakers.forms import ANYWHERE, IN_WORD
from tests.language.speakers.late_layouts import LATE
from tests.language.speakers.line_talks import Manner, write
from tests.language.speakers.marks import IN_MARKDOWN_ONLY, IN_WORD_ONLY, PLAIN, SHY
from tests.language.speakers.no_talks import WITHOUT_TURNS
from tests.language.speakers.openings import OPENINGS
from tests.language.speakers.pages import Page
from tests.language.speakers.scoring import TrueTurn
from tests.language.speakers.talks import Habits, talk
from tests.language.speakers.words_spoken import DEVELOPING, REPORTING, Pool
from workbench.language.readers import Material

_SHORT_LABELS = ("numbered", "letters", "words", "initials", "parts")
_CASTS_OF = {
    "full_stop": _SHORT_LABELS,
    "brackets": tuple(name for name in CASTS if name not in ("bracketed", "titled", "in_lower_case")),
    "dash": tuple(name for name in CASTS if name != "in_lower_case"),
    "tab": tuple(name for name in CASTS if name != "in_lower_case"),
    "above": tuple(name for name in CASTS if name != "in_lower_case"),
}
_MIXED = ("mixed_marks", "mixed_files")


@dataclass(frozen=True, slots=True)
class Generated:
    """A made-up transcript: its layout, what a reader would return, the true turns and the roles that it tells."""

    layout: str
    material: Material
    turns: tuple[TrueTurn, ...]
    roles: dict[str, str] = field(default_factory=dict)


def layouts() -> tuple[str, ...]:
    """Return the names of all layouts."""
    return (*PLAIN, *SHY, *ANYWHERE, *IN_WORD, *_MIXED, *WITHOUT_TURNS)


def late_layouts() -> tuple[str, ...]:
    """Return the names of the layouts that were written when the recogniser was done."""
    return tuple(LATE)


def generated(layout: str, seed: int, *, held_out: bool = False) -> Generated:
    """Return the transcript of a layout for a seed; ``held_out`` takes the words and names to report on."""
    random = Random(f"{layout} {seed} {held_out}")
    pool = REPORTING if held_out else DEVELOPING
    if layout in WITHOUT_TURNS:
        page = Page(random.choice(("txt", "md", "docx")))
        WITHOUT_TURNS[layout](random, pool, page)
        return Generated(layout, page.material("berkas"), ())
    if layout in ANYWHERE or layout in IN_WORD:
        page = Page("docx" if layout in IN_WORD else random.choice(("txt", "docx")))
        roles = (ANYWHERE | IN_WORD)[layout](random, pool, page)
    elif layout in LATE:
        page, roles = LATE[layout](random, pool)
    elif layout in _MIXED:
        page, roles = _mixed(layout, random, pool)
    else:
        page, roles = _by_lines(layout, random, pool)
    return Generated(layout, page.material("berkas"), tuple(page.turns), roles)


def many(
    count: int, seed: int, *, held_out: bool = False, names: tuple[str, ...] = ()
) -> Iterator[Generated]:
    """Yield ``count`` transcripts of the layouts with ``names`` (all but the late ones), each as often as others."""
    names = names or layouts()
    for place in range(count):
        yield generated(names[place % len(names)], seed + place // len(names), held_out=held_out)


def _suffix(mark: str, random: Random) -> str:
    if mark in IN_WORD_ONLY:
        return "docx"
    return "md" if mark in IN_MARKDOWN_ONLY else random.choice(("txt", "txt", "docx"))


def _cast(mark: str, random: Random, pool: Pool) -> tuple[str, Cast]:
    name = random.choice(_CASTS_OF.get(mark, tuple(CASTS)))
    return name, CASTS[name](random, pool)


def _opening(random: Random, pool: Pool, kind: str, cast: Cast, page: Page) -> dict[str, str]:
    names = ["nothing", "nothing", "title", "header", "header_table", "introduction"]
    if page.suffix == "md":
        names.append("front_matter")
    if kind == "initials" or (kind == "numbered" and not cast[-1].role):
        names += ["legend", "legend"]
    if kind == "letters":
        names += ["prose", "initial_lines"]
    return OPENINGS[random.choice(names)](random, pool, cast, page)


def _manner(random: Random, mark: str, suffix: str, kind: str) -> Manner:
    plain = mark in PLAIN
    wraps = suffix == "txt" and random.random() < 0.2
    return Manner(
        blank=random.random() < 0.4,
        width=random.choice((64, 72, 90)) if wraps else 0,
        indent=random.choice(("", "", "    ")) if wraps else "",
        soft=0.15 if plain and suffix == "docx" and random.random() < 0.4 else 0.0,
        guides=plain and random.random() < 0.2,
        asides=random.random() < 0.3,
        slips=0.04 if plain and kind in ("words", "numbered", "parts") and random.random() < 0.4 else 0.0,
        joint=plain and kind == "initials" and random.random() < 0.5,
    )


def _habits(random: Random, mark: str) -> Habits:
    return Habits(
        goes_on=random.choice((0.0, 0.1, 0.35)),
        traps=random.choice((0.0, 0.06, 0.15)),
        english=random.random() < 0.15,
    )


def _by_lines(mark: str, random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    page = Page(_suffix(mark, random))
    kind, cast = _cast(mark, random, pool)
    roles = _opening(random, pool, kind, cast, page)
    spoken = talk(random, cast, pool, _habits(random, mark))
    write(page, random, pool, spoken, (PLAIN | SHY)[mark], _manner(random, mark, page.suffix, kind))
    return page, {person.label: person.role for person in cast if person.role} | roles


def _mixed(layout: str, random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Two marks for one cast, in one talk or in two parts of the file, with other people in the second."""
    marks = [name for name in PLAIN if name not in IN_MARKDOWN_ONLY | {"bullet"}]
    first, second = random.sample(marks, 2)
    page = Page("docx")
    kind, cast = _cast(first, random, pool)
    roles = _opening(random, pool, kind, cast, page)
    write(page, random, pool, talk(random, cast, pool, Habits(), 20), PLAIN[first], Manner())
    if layout == "mixed_files":
        page.line()
        _, cast = _cast(second, random, pool)
        OPENINGS["header"](random, pool, cast, page)
    write(page, random, pool, talk(random, cast, pool, Habits(), 20), PLAIN[second], Manner(), 900)
    return page, roles
