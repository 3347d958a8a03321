"""Files without turns: minutes, prose with colons, lists, one long paragraph."""

from collections.abc import Callable
from random import Random

from tests.language.speakers.openings import OPENINGS
from tests.language.speakers.pages import Page
from tests.language.speakers.words_spoken import Pool

Writing = Callable[[Random, Pool, Page], None]


def _prose(random: Random, pool: Pool, sentences: int) -> str:
    return " ".join(random.choice(pool.answers) for _ in range(sentences))


def minutes(random: Random, pool: Pool, page: Page) -> None:
    """Minutes in reported speech under a header."""
    page.line(f"{random.choice(('NOTULENSI RAPAT', 'Notulen FGD', '# Diskusi Terarah'))}")
    strong = random.choice(("**", ""))
    people = random.sample(pool.full_names, 4)
    for key, value in (
        ("Hari/Tanggal", "Senin, 3 Maret 2025"),
        ("Tempat", random.choice(pool.places)),
        ("Hadir", ", ".join(people)),
        ("Fasilitator", random.choice(pool.full_names)),
        ("Notulis", random.choice(pool.first_names)),
    ):
        page.line(f"{strong}{key}{strong} : {value}")
    page.line()
    page.line(random.choice(("Hasil diskusi:", "Jalannya diskusi", "Pembahasan:")))
    for _ in range(random.randint(8, 25)):
        who = random.choice((*people, "Fasilitator", "Kelompok 3", "Peserta", *pool.addressed[:3]))
        verb = random.choice(
            ("mengatakan bahwa", "menambahkan", "mempresentasikan hasil:", "menanyakan", "menjelaskan")
        )
        page.line(f"{random.choice(('', '- ', '1. '))}{who} {verb} {_prose(random, pool, 2).lower()}")
        if random.random() < 0.3:
            page.line()
        if random.random() < 0.2:
            page.line(random.choice(pool.traps))
    page.line("Kesimpulan: dilanjutkan bulan depan.")
    page.line("Rencana tindak lanjut: mengundang dinas.")


def article(random: Random, pool: Pool, page: Page) -> None:
    """Prose with colons, quotations and subheadings."""
    page.line(random.choice(("Desa di ujung jalan", "Laporan lapangan: minggu pertama")), level=1)
    for _ in range(random.randint(6, 20)):
        text = _prose(random, pool, random.randint(2, 5))
        if random.random() < 0.5:
            text = f"{random.choice(pool.traps)} {text}"
        if random.random() < 0.2:
            text = f"{random.choice(pool.addressed)} berkata: “{text}”"
        page.line(text)
        if random.random() < 0.4:
            page.line()
        if random.random() < 0.15:
            page.line(random.choice(("Latar belakang", "Temuan:", "Cara kerja", "Hambatan utama:")))


def listing(random: Random, pool: Pool, page: Page) -> None:
    """Definitions and sums: many keys with a colon, most of them once, some over and over."""
    keys = (
        "Sinyal",
        "Honor",
        "Beras",
        "Telur",
        "Jarak tempuh",
        "Biaya",
        "Usulan",
        "Jalan",
        "Data ganda",
        "Transport",
    )
    for number in range(1, random.randint(3, 8)):
        page.line(f"Kunjungan {number}")
        for key in random.sample(keys, 4):
            page.line(f"{key}: {random.choice(pool.answers).lower()}")
        page.line(f"Hasil: {random.choice(pool.short)}")
        page.line(f"Tindak lanjut: {random.choice(pool.answers)}")
        page.line()


def front_matter_prose(random: Random, pool: Pool, page: Page) -> None:
    """Front matter and prose."""
    OPENINGS["front_matter"](random, pool, (), page)
    for _ in range(6):
        page.line(_prose(random, pool, 5))
        page.line()


def one_paragraph(random: Random, pool: Pool, page: Page) -> None:
    """A single paragraph without any mark, with questions and colons in it."""
    page.line(" ".join(random.choice((*pool.answers, *pool.questions, *pool.traps)) for _ in range(60)))


def story(random: Random, pool: Pool, page: Page) -> None:
    """A short sentence a line, some of them alike."""
    for _ in range(random.randint(10, 60)):
        page.line(random.choice((*pool.answers, *pool.short, *pool.questions)))


def letter(random: Random, pool: Pool, page: Page) -> None:
    """A letter with address, subject and list."""
    for text in (
        "Nomor: 005/12/2025",
        "Lampiran: 1 berkas",
        "Perihal: Undangan rapat",
        "Kepada Yth. Kepala Desa",
        "di Tempat",
        "",
        _prose(random, pool, 3),
        "Hari: Senin",
        "Pukul: 09:00",
        f"Tempat: {random.choice(pool.places)}",
        "Acara: pembahasan data",
        _prose(random, pool, 2),
        "",
        "Hormat kami,",
        random.choice(pool.full_names),
    ):
        page.line(text)


def sheet(random: Random, pool: Pool, page: Page) -> None:
    """A table that holds no talk."""
    page.suffix = "docx"
    page.line("Tabel 1. Hasil pendataan")
    page.table()
    page.row("No", "Nama desa", "Jumlah keluarga", "Keterangan")
    for number in range(1, random.randint(5, 20)):
        page.row(
            str(number), f"Desa {random.choice(pool.first_names)}", str(random.randint(20, 300)), "sudah"
        )
    for _ in range(4):
        page.line(_prose(random, pool, 4))


WITHOUT_TURNS: dict[str, Writing] = {
    each.__name__: each
    for each in (minutes, article, listing, front_matter_prose, one_paragraph, story, letter, sheet)
}
