"""Made-up sheets of answers, as a form's export looks: a respondent a row, in CSV and in Excel. Always the same."""

import csv
import random
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.material import words_of

QUESTIONS = (
    "Apa kendala utama yang Anda hadapi?",
    "Mengapa hal itu terjadi?",
    "Bagaimana Anda mengatasinya?",
    "Apa saran Anda untuk dinas?",
    "Ceritakan pengalaman yang paling berkesan.",
)
_FIRST = (
    "Timestamp",
    "Kode responden",
    "Kabupaten",
    "Jenis kelamin",
    "Usia",
    "Pendidikan terakhir",
    "Lama bekerja",
)
_DISTRICTS = ("Pidie", "Garut", "Subang", "Kabupaten Bogor", "Ende")
_SCALE = ("Sangat setuju", "Setuju", "Netral", "Tidak setuju", "Sangat tidak setuju")
_SCHOOLS = ("SD", "SMP", "SMA", "Sarjana")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def answer_rows(rows: int, columns: int, seed: int = 7) -> Iterator[list[str]]:
    """Give the header and so many respondents: five open answers of 5 to 35 words, all else in a word or two."""
    dice = random.Random(seed)
    scales = columns - len(_FIRST) - len(QUESTIONS)
    yield [
        *_FIRST,
        *QUESTIONS,
        *(f"Seberapa setuju Anda dengan pernyataan {each}?" for each in range(1, scales + 1)),
    ]
    for number in range(1, rows + 1):
        yield [
            f"2026/03/{1 + number % 28:02} {number % 24:02}:{number % 60:02}:11",
            f"KPM-{number:05}",
            dice.choice(_DISTRICTS),
            dice.choice(("Perempuan", "Laki-laki")),
            str(dice.randint(18, 80)),
            dice.choice(_SCHOOLS),
            f"{dice.randint(1, 15)} tahun",
            *(words_of(dice, dice.randint(5, 35)) if dice.random() < 0.97 else "" for _ in QUESTIONS),
            *(dice.choice(_SCALE) for _ in range(scales)),
        ]


def write_csv(path: Path, rows: Iterable[list[str]]) -> Path:
    """Write rows as Google Forms exports them."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def write_xlsx(path: Path, rows: Iterable[list[str]]) -> Path:
    """Write rows as an Excel workbook with its texts in the shared table, as spreadsheets save it."""
    shared: dict[str, int] = {}
    lines: list[str] = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(
            f'<c r="{_letters(at)}{number}" t="s"><v>{shared.setdefault(value, len(shared))}</v></c>'
            for at, value in enumerate(row)
            if value
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    texts = "".join(f"<si><t>{escape(each)}</t></si>" for each in shared)
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/{{}}" Target="{{}}"/>'
    related = f'<Relationships xmlns="{_PACKAGE}">{{}}</Relationships>'
    parts = {
        "_rels/.rels": related.format(relation.format("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": related.format(
            relation.format("worksheet", "worksheets/sheet1.xml")
            + relation.format("sharedStrings", "sharedStrings.xml").replace("rId1", "rId2")
        ),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Jawaban" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def _letters(number: int) -> str:
    first, second = divmod(number, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)
