"""What stands before a made-up talk: titles, header lines, legends, front matter, lists of who is there."""

from collections.abc import Callable
from random import Random

from tests.language.speakers.casts import Cast
from tests.language.speakers.pages import Page
from tests.language.speakers.words_spoken import Pool

_TITLES = (
    "TRANSKRIP WAWANCARA",
    "Transkrip FGD",
    "TRANSKRIP DISKUSI KELOMPOK TERARAH",
    "Hasil Wawancara",
    "Verbatim Wawancara Mendalam",
    "Interview transcript",
)
_DATES = ("Selasa, 9 September 2025", "12/03/2024", "Jumat / 05-01-2024", "3 Mei 2023")
_SIGNS = (": ", " : ", "\t: ", "\t\t: ")
_TELLING = {
    "pendamping": "pendamping kecamatan",
    "koordinator": "koordinator kabupaten",
    "dinas": "staf Dinas Sosial",
    "kpm": "penerima manfaat",
}

Opening = Callable[[Random, Pool, Cast, Page], dict[str, str]]
"""Writes an opening and returns the roles that it tells, by label."""


def _facts(random: Random, pool: Pool, cast: Cast) -> list[tuple[str, str]]:
    facts = [
        ("Hari/Tanggal", random.choice(_DATES)),
        ("Tempat", random.choice(pool.places)),
        ("Waktu", random.choice(("09:30 - 11:45", "10.00 WIB", "Pukul 13:00 s.d. 15:10"))),
        ("Jumlah peserta", f"{len(cast) - 1} orang"),
        ("Topik", "Beban kerja dan perubahan data"),
        ("Durasi", "1 jam 12 menit"),
        ("Kabupaten", "Garut"),
    ]
    chosen = random.sample(facts, random.randint(2, len(facts)))
    people = [
        ("Pewawancara", random.choice(pool.full_names)),
        ("Moderator", random.choice(pool.full_names)),
        ("Notulen", random.choice(pool.first_names)),
        ("Nama Informan", random.choice(pool.full_names)),
        ("Narasumber", f"Bapak {random.choice(pool.first_names)}, S.T."),
        ("Jabatan", "Ketua kelompok tani"),
    ]
    return chosen + random.sample(people, random.randint(0, 3))


def nothing(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    return {}


def title(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    page.line(random.choice(_TITLES), level=random.choice((0, 1)))
    page.line()
    return {}


def header(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    if random.random() < 0.7:
        page.line(random.choice(_TITLES))
    sign = random.choice(_SIGNS)
    for key, value in _facts(random, pool, cast):
        page.line(f"{key}{sign}{value}")
    page.line()
    return {}


def header_table(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    if page.suffix != "docx":
        return header(random, pool, cast, page)
    page.line("TRANSKRIP WAWANCARA")
    page.table()
    for key, value in _facts(random, pool, cast):
        page.row(key, f": {value}")
    page.line()
    return {}


def legend(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    """A header, then who is who; it looks like turns when the sign is a colon."""
    if random.random() < 0.5:
        header(random, pool, cast, page)
    else:
        page.line(random.choice(_TITLES))
    if random.random() < 0.5:
        page.line(random.choice(("Keterangan:", "Legenda", "Inisial:", "Partisipan:")))
    sign = random.choice((": ", " = ", " : ", " - "))
    lead = "- " if sign == " - " else random.choice(("", "", "- "))
    told = {}
    for person in cast:
        name = person.full or random.choice(pool.full_names)
        role = random.choice([*_TELLING, ""]) if not person.asks and not person.role else ""
        told[person.label] = person.role or role
        words = f"{name}, {_TELLING[role]}" if role else name
        if person.asks:
            words = f"{name}, {random.choice(('pewawancara', 'moderator', 'peneliti'))}"
        page.line(f"{lead}{person.label}{sign}{words}")
    page.line()
    return {label: role for label, role in told.items() if role}


def prose(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    """A sentence that says which letter is whose."""
    page.line(random.choice(_TITLES))
    asking = next(person for person in cast if person.asks)
    other = next(person for person in cast if not person.asks)
    page.line(
        f"Wawancara ini direkam dengan izin. Huruf {asking.label} adalah pewawancara, sedangkan huruf {other.label} "
        "adalah penerima manfaat."
    )
    page.line()
    return {asking.label: "moderator", other.label: "kpm"}


def initial_lines(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    """Header lines with the initials of who asks and who answers in brackets."""
    asking = next(person for person in cast if person.asks)
    other = next(person for person in cast if not person.asks)
    page.line("TRANSKRIP WAWANCARA")
    page.line(f"Nama Responden\t: {random.choice(pool.addressed)} (Inisial {other.label})")
    page.line("Jabatan\t\t: Kader posyandu")
    page.line(f"Pewawancara\t: {random.choice(pool.full_names)} (Inisial {asking.label})")
    page.line(f"Hari/Tanggal\t: {random.choice(_DATES)}")
    page.line()
    return {asking.label: "moderator"}


def front_matter(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    for text in ("---", 'title: "Obrolan: soal data"', "date: 2025-09-01", "tags: ['fgd', 'pkh']", "---", ""):
        page.line(text)
    return {}


def introduction(random: Random, pool: Pool, cast: Cast, page: Page) -> dict[str, str]:
    """A title and a paragraph of prose."""
    page.line(random.choice(_TITLES))
    page.line(" ".join(random.sample(pool.answers, 3)))
    page.line()
    return {}


OPENINGS: dict[str, Opening] = {
    each.__name__: each
    for each in (
        nothing,
        title,
        header,
        header_table,
        legend,
        prose,
        initial_lines,
        front_matter,
        introduction,
    )
}
