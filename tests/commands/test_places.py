"""What the command line and its exports call the places of a study whose places are subdistricts."""

import re
import shutil
from pathlib import Path

import pytest
from docx import Document as WordFile

from tests.commands.calling import CommandLine
from workbench.domain.codings import Coding
from workbench.services.jobs import Silent
from workbench.services.projects import open_project
from workbench.services.studies import create_example

WORDS = {"id": ("kecamatan", "kabupaten"), "en": ("subdistrict", "district")}
"""What must be said in each language, and what not."""


@pytest.fixture(scope="module")
def bekasi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example study of subdistricts. Tests take copies."""
    path = tmp_path_factory.mktemp("bekasi") / "bekasi.workbench"
    create_example(path, Silent(), study="bekasi").close()
    return path


@pytest.fixture
def study(shell: CommandLine, bekasi: Path) -> CommandLine:
    shutil.copyfile(bekasi, shell.project)
    return shell


def words_in(path: Path) -> str:
    """The document without what people said, wrote or named: labels, headings and our own sentences."""
    opened = WordFile(str(path))
    cells = {cell.text for table in opened.tables for row in table.rows[:1] for cell in row.cells}
    ours = [each.text for each in opened.paragraphs if re.match(r"Tabel|Table|Catatan|Note", each.text)]
    headings = [
        each.text for each in opened.paragraphs if each.style and each.style.name.startswith("Heading")
    ]
    return "\n".join([*sorted(cells), *ours, *headings])


def speaks_of_subdistricts(text: str, language: str) -> bool:
    wanted, other = WORDS[language]
    plain = text.casefold().replace("koordinator kabupaten", "")
    return re.search(rf"\b{wanted}s?\b", plain) is not None and re.search(rf"\b{other}s?\b", plain) is None


@pytest.mark.parametrize("language", ["id", "en"])
class DescribeAStudyOfSubdistricts:
    @pytest.mark.parametrize("what", [("sources",), ("participants",), ("case", "list"), ("session", "list")])
    def it_heads_its_lists_by_them(self, study: CommandLine, language: str, what: tuple[str, ...]) -> None:
        command, *verb = what
        said = study(command, study.project, *verb, lang=language)
        assert said.code == 0
        assert speaks_of_subdistricts(said.out.splitlines()[0], language)

    @pytest.mark.parametrize(
        "kind", [("themes", "--plain"), ("theme-table", "--plain"), ("participation", "--plain")]
    )
    def it_calls_them_so_in_word(self, study: CommandLine, language: str, kind: tuple[str, ...]) -> None:
        out = study.folder / "a.docx"
        what, *options = kind
        assert study("export", study.project, what, out, *options, lang=language).code == 0
        assert speaks_of_subdistricts(words_in(out), language)

    def it_calls_them_so_in_a_framework_matrix(self, study: CommandLine, language: str) -> None:
        out = study.folder / "kerangka.csv"
        assert study.on("export", "framework", out, "--transposed", lang=language).code == 0
        corner = out.read_text(encoding="utf-8-sig").partition(",")[0]
        assert speaks_of_subdistricts(corner, language)

    def it_says_so_where_suggestions_can_not_be_measured(self, study: CommandLine, language: str) -> None:
        study("new", study.folder / "b.workbench", "--study", "bekasi")
        project = study.folder / "b.workbench"
        talk = study.file(
            "FGD Pebayuran.txt", "M: Apa kabar?\nP1: Jauh sekali jalannya.\nM: Ya?\nP1: Banjir.\n"
        )
        study("import", project, talk)
        study("code", project, "FGD Pebayuran", 20, 26, "Supervisi / Dukungan moral")
        said = study("evaluate", project, "--by", "district", lang=language)
        assert speaks_of_subdistricts(said.out, language)


class DescribeTheMatrix:
    def it_counts_by_subdistrict_and_says_what_is_left_out(self, study: CommandLine) -> None:
        table = study.json("matrix", "--rows", "theme", "--columns", "district")
        opened = open_project(study.project, read_only=True)
        codings = opened.reader.count(Coding)
        opened.close()
        assert 0 < int(str(table["grand_total"])) < codings
        assert "72" in study.on("matrix", "--rows", "theme", "--columns", "district").out

    def it_writes_the_codebook(self, study: CommandLine) -> None:
        out = study.folder / "kode.docx"
        assert study.json("export", "codebook", out)["rows"] == 29
        assert study.json("check")["ok"] is True
