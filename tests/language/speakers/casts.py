"""Who speaks in a made-up transcript: how each is labelled, what the label may carry, and which role the text tells."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.language.speakers.words_spoken import Pool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks: ``label`` as typed, ``role`` as the text tells it (empty: not to be known)."""

    label: str
    role: str = ""
    asks: bool = False
    full: str = ""
    brackets: str = ""


Cast = tuple[Person, ...]
_LEADERS = ("Moderator", "Fasilitator", "Pewawancara", "Interviewer", "Mod", "Peneliti", "Pemandu")
_NUMBERED = (
    "P{n}",
    "P-{n}",
    "P {n}",
    "Peserta {n}",
    "Partisipan {n}",
    "Informan-{n}",
    "Informan {n}",
    "Responden 0{n}",
    "R{n}",
    "Inf-0{n}",
    "Participant {n}",
    "Subjek {n}",
    "Narasumber {n}",
    "N{n}",
)
_OF_ROLE = (
    ("KPM {n}", "kpm"),
    ("KPM-0{n}", "kpm"),
    ("Pendamping {n}", "pendamping"),
    ("PD-0{n}", "pendamping"),
    ("Korkab {n}", "koordinator"),
)
_LETTERS = ("TJ", "PN", "IN", "PJ", "PI", "QA", "PR", "IR", "MP")
_WORDS = (
    ("Tanya", "Jawab"),
    ("Pertanyaan", "Jawaban"),
    ("Pewawancara", "Narasumber"),
    ("Pewawancara", "Informan"),
    ("Peneliti", "Responden"),
    ("Penanya", "Narasumber"),
    ("Interviewer", "Participant"),
    ("Interviewer", "Interviewee"),
    ("Researcher", "Respondent"),
)
_DEMOGRAPHY = ("L, 34 th", "P, 41 tahun", "P/29", "laki-laki, 52", "F, 38", "perempuan, ibu rumah tangga")
_IN_ROLE = (
    ("Pendamping", "pendamping"),
    ("Koordinator Kabupaten", "koordinator"),
    ("Kabid Linjamsos", "dinas"),
    ("Dinas Sosial", "dinas"),
    ("Ketua Kelompok", "kpm"),
    ("Pendamping Kecamatan", "pendamping"),
    ("Operator Desa", "dinas"),
    ("Korkab", "koordinator"),
)


def numbered(random: Random, pool: Pool) -> Cast:
    """A leader and numbered participants."""
    pattern, role = random.choice((*((each, "") for each in _NUMBERED), *_OF_ROLE))
    others = (Person(pattern.format(n=n), role) for n in range(1, random.randint(4, 8)))
    return (Person(random.choice(_LEADERS), "moderator", asks=True), *others)


def letters(random: Random, pool: Pool) -> Cast:
    """Two letters, one who asks and one who answers."""
    asks, answers = random.choice(_LETTERS)
    return Person(asks, "moderator", asks=True), Person(answers)


def words(random: Random, pool: Pool) -> Cast:
    """Two words for who asks and who answers."""
    asks, answers = random.choice(_WORDS)
    return Person(asks, "moderator", asks=True), Person(answers)


def initials(random: Random, pool: Pool) -> Cast:
    """Initials of names, one of whom asks."""
    first, *others = random.sample(pool.initials, random.randint(3, 6))
    names = random.sample(pool.full_names, len(others) + 1)
    return (
        Person(first, "moderator", asks=True, full=names[0]),
        *(Person(label, full=full) for label, full in zip(others, names[1:], strict=True)),
    )


def _named(names: tuple[str, ...], random: Random) -> Cast:
    first, *others = random.sample(names, random.randint(3, 6))
    leader = random.random() < 0.6
    asking = Person(random.choice(_LEADERS) if leader else first, "moderator", asks=True)
    return (asking, *map(Person, others))


def first_names(random: Random, pool: Pool) -> Cast:
    """First names or pseudonyms."""
    return _named(pool.first_names, random)


def addressed(random: Random, pool: Pool) -> Cast:
    """Names with a word of address."""
    return _named(pool.addressed, random)


def full_names(random: Random, pool: Pool) -> Cast:
    """Full and regional names."""
    return _named(pool.full_names, random)


def titled(random: Random, pool: Pool) -> Cast:
    """Names with titles and degrees."""
    return _named(pool.titled, random)


def in_capitals(random: Random, pool: Pool) -> Cast:
    """Names in capitals only."""
    cast = random.choice((first_names, addressed, full_names))(random, pool)
    return tuple(replace(person, label=person.label.upper()) for person in cast)


def in_lower_case(random: Random, pool: Pool) -> Cast:
    """Labels typed without capitals."""
    cast = random.choice((addressed, words))(random, pool)
    return tuple(replace(person, label=person.label.lower()) for person in cast)


def parts(random: Random, pool: Pool) -> Cast:
    """What people are instead of their names."""
    others = random.sample(_IN_ROLE, random.randint(2, 4))
    return (Person(random.choice(_LEADERS), "moderator", asks=True), *(Person(*each) for each in others))


def machine(random: Random, pool: Pool) -> Cast:
    """What programs call speakers."""
    pattern = random.choice(("Speaker {n}", "SPEAKER_0{n}", "Pembicara {n}", "Speaker{n}"))
    people = [Person(pattern.format(n=n)) for n in range(1, random.randint(3, 6))]
    if random.random() < 0.5 and "_" not in pattern:
        people.append(Person("Unknown Speaker"))
    return (replace(people[0], asks=True, role="moderator"), *people[1:])


def bracketed(random: Random, pool: Pool) -> Cast:
    """Names or numbers with sex, age or part in brackets behind them."""
    if random.random() < 0.5:
        cast = numbered(random, pool)
        return (cast[0], *(replace(each, brackets=random.choice(_DEMOGRAPHY)) for each in cast[1:]))
    cast = addressed(random, pool)
    given = [
        random.choice((("KPM", "kpm"), ("Pendamping", "pendamping"), ("Korkab", "koordinator"))) for _ in cast
    ]
    return (cast[0], *(replace(p, brackets=b, role=r) for p, (b, r) in zip(cast[1:], given[1:], strict=True)))


CASTS: dict[str, Callable[[Random, Pool], Cast]] = {
    each.__name__: each
    for each in (
        numbered,
        letters,
        words,
        initials,
        first_names,
        addressed,
        full_names,
        titled,
        in_capitals,
        in_lower_case,
        parts,
        machine,
        bracketed,
    )
}
