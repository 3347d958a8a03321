"""Layouts that were written down last, when the recogniser was done, to see what it makes of what it never met."""

from collections.abc import Callable
from random import Random

from tests.language.speakers.casts import (
    Cast,
    Person,
    addressed,
    bracketed,
    first_names,
    full_names,
    initials,
    letters,
    machine,
    numbered,
    words,
)
from tests.language.speakers.line_talks import Manner, write
from tests.language.speakers.marks import Mark, clock, minutes
from tests.language.speakers.openings import header, nothing, title
from tests.language.speakers.pages import Page
from tests.language.speakers.talks import Habits, talk
from tests.language.speakers.words_spoken import Pool

Late = Callable[[Random, Pool], tuple[Page, dict[str, str]]]

Casting = Callable[[Random, Pool], Cast]


def _marked(
    suffix: str,
    castings: tuple[Casting, ...],
    mark: Callable[[Random, Person, int], Mark],
    manner: Manner | None = None,
) -> Late:
    def layout(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
        page = Page(suffix)
        cast = random.choice(castings)(random, pool)
        random.choice((nothing, title, header))(random, pool, cast, page)
        write(page, random, pool, talk(random, cast, pool, Habits()), mark, manner or Manner())
        return page, {person.label: person.role for person in cast if person.role}

    return layout


def _code(person: Person, digits: int = 3) -> str:
    return f"{sum(map(ord, person.label)) % 10**digits:0{digits}}"


def footed(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Pages of a printed file: wrapped lines, and a footer with the page's number now and then."""
    page = Page("txt")
    cast = numbered(random, pool)
    for place, said in enumerate(talk(random, cast, pool, Habits())):
        write(page, random, pool, [said], lambda _, person, __: Mark(f"{person.label}: "), Manner(width=80))
        if place % 6 == 5:
            page.line()
            page.line(
                random.choice((f"{place // 6 + 1}", f"Halaman {place // 6 + 1}", f"- {place // 6 + 1} -"))
            )
            page.line()
    return page, {person.label: person.role for person in cast if person.role}


def four_columns(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Number, time, speaker, words, and an empty column for codes."""
    page = Page("docx")
    cast = random.choice((numbered, addressed, first_names))(random, pool)
    page.table()
    page.row("No", "Waktu", "Pembicara", "Isi Pembicaraan", "Kode")
    for place, said in enumerate(talk(random, cast, pool, Habits())):
        start, _, _, speech, _ = page.row(
            str(place + 1), minutes(place * 8), said.person.label, "\n".join(said.paragraphs), ""
        )
        page.turn(said.person.label, start, speech)
    return page, {person.label: person.role for person in cast if person.role}


def labels_in_cells(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Time in the first column; the second one says who speaks before a colon."""
    page = Page("docx")
    cast = random.choice((numbered, addressed))(random, pool)
    page.table()
    for place, said in enumerate(talk(random, cast, pool, Habits(goes_on=0.0, traps=0.0))):
        prefix = f"{said.person.label}: "
        start, cell = page.row(clock(place * 8), f"{prefix}{said.paragraphs[0]}")
        page.turn(said.person.label, start, cell + len(prefix))
    return page, {person.label: person.role for person in cast if person.role}


def tabbed_times(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Plain text of three columns parted by tabs: time, speaker, words."""
    page = Page("txt")
    cast = random.choice((numbered, full_names))(random, pool)
    for place, said in enumerate(talk(random, cast, pool, Habits(goes_on=0.0))):
        prefix = f"{clock(place * 8)}\t{said.person.label}\t"
        start = page.line(f"{prefix}{said.paragraphs[0]}")
        page.turn(said.person.label, start, start + len(prefix))
    return page, {person.label: person.role for person in cast if person.role}


def quoted_speech(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Labels, and speech between quotation marks."""
    page = Page("docx")
    cast = random.choice((addressed, letters))(random, pool)
    for said in talk(random, cast, pool, Habits(goes_on=0.0)):
        prefix = f"{said.person.label} : "
        start = page.line(f"{prefix}“{' '.join(said.paragraphs)}”")
        page.turn(said.person.label, start, start + len(prefix))
    return page, {person.label: person.role for person in cast if person.role}


def with_part(random: Random, person: Person, second: int) -> Mark:
    """Name, comma, part."""
    return Mark(f"{person.label}, {'warga' if not person.asks else 'pemandu acara'}: ")


def agenda(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Times and points of a programme: no talk."""
    page = Page("txt")
    page.line("Susunan acara")
    for hour in range(8, 16):
        page.line(f"{hour:02}.00 - {hour + 1:02}.00 : {random.choice(pool.answers)}")
        page.line(f"Penanggung jawab: {random.choice(pool.addressed)}")
    return page, {}


def diary(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Field notes under weekdays: no talk."""
    page = Page("docx")
    for _ in range(3):
        for day in ("Senin", "Selasa", "Rabu", "Kamis"):
            page.line(f"{day}, {random.randint(1, 28)} Maret: {' '.join(random.sample(pool.answers, 3))}")
            page.line(f"Cuaca: {random.choice(('cerah', 'hujan'))}")
            page.line(random.choice(pool.traps))
    return page, {}


def codebook(random: Random, pool: Pool) -> tuple[Page, dict[str, str]]:
    """Codes with their definitions: no talk."""
    page = Page("docx")
    for number in range(1, random.randint(5, 15)):
        page.line(
            f"Kode {number}. {random.choice(('Beban kerja', 'Rasa malu', 'Biaya', 'Gotong royong'))}", level=2
        )
        page.line(f"Definisi: {random.choice(pool.answers)}")
        page.line(f"Kapan dipakai: {random.choice(pool.answers)}")
        page.line(f"Contoh: “{random.choice(pool.answers)}”")
    return page, {}


LATE: dict[str, Late] = {
    "bracketed_with_colon": _marked("txt", (numbered, initials), lambda _, p, __: Mark(f"[{p.label}]: ")),
    "in_round_brackets": _marked("txt", (numbered, initials), lambda _, p, __: Mark(f"({p.label}) ")),
    "in_angle_brackets": _marked("txt", (numbered, first_names), lambda _, p, __: Mark(f"<{p.label}> ")),
    "counted_in_brackets": _marked(
        "txt", (letters, words), lambda _, p, s: Mark(f"({s // 11 + 1}) {p.label} : ")
    ),
    "counted_with_zeros": _marked(
        "docx", (letters, initials), lambda _, p, s: Mark(f"{s // 11 + 1:03} {p.label}: ")
    ),
    "two_dashes": _marked("txt", (numbered, addressed), lambda _, p, __: Mark(f"{p.label.upper()} -- ")),
    "no_space_brackets": _marked(
        "txt", (bracketed,), lambda _, p, __: Mark(f"{p.label}({p.brackets or 'L'}): ")
    ),
    "code_and_name": _marked("txt", (addressed,), lambda _, p, __: Mark(f"P{_code(p, 2)}/{p.label}: ")),
    "time_above_name": _marked(
        "docx", (machine, full_names), lambda _, p, s: Mark(above=(f"{clock(s)} {p.label}",))
    ),
    "spaced_time": _marked(
        "txt",
        (full_names, first_names),
        lambda _, p, s: Mark(above=(f"{p.label}    {s // 60}:{s % 60:02}",)),
        Manner(blank=True),
    ),
    "meeting_chat": _marked(
        "txt", (full_names, first_names), lambda _, p, s: Mark(f"{clock(s)} From {p.label} : ")
    ),
    "with_part": _marked("txt", (addressed, first_names), with_part),
    "underscored": _marked("md", (addressed, numbered), lambda _, p, __: Mark(f"__{p.label}__: ")),
    "quoted_above": _marked("md", (full_names, numbered), lambda _, p, __: Mark(above=(f"### {p.label}",))),
    "footed": footed,
    "four_columns": four_columns,
    "labels_in_cells": labels_in_cells,
    "tabbed_times": tabbed_times,
    "quoted_speech": quoted_speech,
    "agenda": agenda,
    "diary": diary,
    "codebook": codebook,
}
