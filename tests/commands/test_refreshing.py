"""The commands refresh and number."""

from copy import deepcopy
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.commands.calling import NETWORK, CommandLine
from tests.services.refreshing.word_files import VISIBLE, exchange, paragraphs_of, plain_file
from workbench.coding.saved_tables import RemoveSavedTable
from workbench.domain.matrices import SavedTable
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.printing.door import keeping, print_report
from workbench.services.projects import open_project
from workbench.services.reporting import write

THEME, CODE = NETWORK.split(" / ")
WORDS = "Jaringan internet"


@pytest.fixture
def coded(study: CommandLine) -> CommandLine:
    study.coded(WORDS, NETWORK)
    return study


@pytest.fixture
def text(coded: CommandLine, tmp_path: Path) -> Path:
    """An author's file: a theme table of the project, and her own words."""
    path = tmp_path / "naskah.docx"
    project = open_project(coded.project)
    kept = keeping(project, PrintWish(PrintKind.THEMES, empty_codes=False), "Tema")
    project.perform(kept)
    write(print_report(project, PrintWish(PrintKind.THEMES, empty_codes=False), kept.table.id), path)
    project.close()
    return path


class DescribeRefresh:
    def it_finds_nothing_to_do_at_first(self, coded: CommandLine, text: Path) -> None:
        before = text.read_bytes()
        said = coded.json("refresh", text)
        assert (said["changes"], said["unclear"], said["backup"], said["changed"]) == ([], [], None, 0)
        (table,) = coded.on("refresh", text, "--json").rows("tables")
        assert (table["changed_cells"], table["gone"]) == (0, False)
        assert said["untouched"] == 1
        assert text.read_bytes() == before

    def it_writes_what_has_changed_and_keeps_the_old_file(self, coded: CommandLine, text: Path) -> None:
        before = text.read_bytes()
        coded.coded("sinyal", NETWORK)
        dry = coded.json("refresh", text, "--dry-run")
        assert text.read_bytes() == before
        assert dry["changed"] == 0
        said = coded.json("refresh", text)
        assert said["changes"] == dry["changes"]
        changes = said["changes"]
        assert isinstance(changes, list)
        assert said["changed"] == sum(each["taken"] for each in changes) > 0
        assert Path(str(said["backup"])).read_bytes() == before
        assert coded.json("refresh", text)["changes"] == []

    def it_names_row_and_column_however_long_the_name_of_the_table_is(
        self, coded: CommandLine, text: Path
    ) -> None:
        coded.coded("sinyal", NETWORK)
        lines = coded.on("refresh", text, "--dry-run", lang="id").out.splitlines()
        assert any(f"… · {CODE} · Pengodean " in line for line in lines)

    def it_writes_a_copy(self, coded: CommandLine, text: Path, tmp_path: Path) -> None:
        before, copy = text.read_bytes(), tmp_path / "salinan.docx"
        coded.coded("sinyal", NETWORK)
        told = coded.on("refresh", text, "--out", copy)
        assert told.code == 0
        assert f"A copy was written to {copy}." in told.out
        assert text.read_bytes() == before
        assert coded.json("refresh", copy)["changes"] == []

    def it_says_which_row_and_column_also_below_a_long_caption(self, coded: CommandLine, text: Path) -> None:
        coded.coded("sinyal", NETWORK)
        told = coded.on("refresh", text, "--dry-run").out
        assert f" · {CODE} · " in told
        long = coded.on("refresh", text, "--dry-run", "--lang", "id").out
        assert f"… · {CODE} · Pengodean  " in long

    def it_says_why_a_place_has_to_wait(self, coded: CommandLine, text: Path) -> None:
        document = Document(str(text))
        for each in document.element.body.iter(qn("w:t")):
            if each.text == "1":
                inserted = OxmlElement("w:ins")
                each.getparent().addnext(inserted)
                inserted.append(deepcopy(each.getparent()))
        document.save(str(text))
        coded.coded("sinyal", NETWORK)
        assert "Accept or reject the changes in Word" in coded.on("refresh", text, "--dry-run").out

    def it_takes_and_leaves_what_it_is_told(self, coded: CommandLine, text: Path) -> None:
        exchange(text, "1", "satu")
        coded.coded("sinyal", NETWORK)
        changes = coded.on("refresh", text, "--dry-run", "--json").rows("changes")
        kept = [str(each["id"]) for each in changes if each["what"] == "kept"]
        ours = [str(each["id"]) for each in changes if each["taken"]]
        assert kept
        assert ours
        left = [part for each in ours for part in ("--leave", each)]
        assert coded.json("refresh", text, *left)["changed"] == 0
        assert coded.json("refresh", text, "--take", kept[0], *left)["changed"] == 1
        assert "satu" not in paragraphs_of(text)
        assert coded.json("refresh", text, "--take-all")["changed"] == len(ours)
        assert "--dry-run" in coded.on("refresh", text, "--take", "nope").fails(2)

    def it_does_the_rest_and_exits_3_when_something_is_not_understood(
        self, coded: CommandLine, tmp_path: Path
    ) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file(VISIBLE, "Ada {{semua}} pengodean, {{tema: Konteks wilyah}}."))
        said = coded.on("refresh", path, "--json")
        assert said.code == 3
        (unclear,) = said.rows("unclear")
        assert unclear["words"] == "{{tema: Konteks wilyah}}"
        assert "perhaps theme: Konteks wilayah is meant" in str(unclear["why"])
        assert paragraphs_of(path) == [VISIBLE, "Ada 1 pengodean, {{tema: Konteks wilyah}}."]
        told = coded.on("refresh", path, lang="id")
        assert told.code == 3
        assert "tidak dimengerti" in told.out

    def it_says_when_a_file_holds_nothing_of_a_project(self, coded: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file())
        told = coded.on("refresh", path)
        assert told.code == 0
        assert "There is no table, figure or quotation" in told.out

    def it_tells_of_tables_that_are_gone(self, coded: CommandLine, text: Path) -> None:
        project = open_project(coded.project)
        (table,) = project.reader.all(SavedTable)
        project.perform(RemoveSavedTable(table.id))
        project.close()
        said = coded.on("refresh", text, "--json")
        assert said.code == 3
        assert any(each["gone"] for each in said.rows("tables"))
        told = coded.on("refresh", text).out
        assert "Tables of this project: 0; " in told
        assert "It may belong to another project" in told

    def it_refuses_with_a_sentence_and_leaves_the_file(self, coded: CommandLine, text: Path) -> None:
        before = text.read_bytes()
        assert "there is no file no.docx" in coded.on("refresh", text.with_name("no.docx")).fails(5)
        lock = text.with_name(f"~${text.name}")
        lock.touch()
        told = coded.on("refresh", text).fails(5)
        assert "is open in Word or LibreOffice; close it there" in told
        assert f"(if it isn't, delete {lock.name})" in told
        lock.unlink()
        broken = text.with_name("rusak.docx")
        broken.write_bytes(before[:300])
        assert "damaged or not a Word file" in coded.on("refresh", broken).fails(5)
        assert text.read_bytes() == before

    def it_lets_masked_words_leave_only_when_they_were_looked_at(
        self, coded: CommandLine, text: Path
    ) -> None:
        coded.coded("sinyal", NETWORK)
        coded.json("personal", "scan")
        open_places = coded.on("personal", "list", "--state", "open", "--json").rows("marks")
        said = coded.on("refresh", text, "--masked", "--json")
        assert said.code == (5 if open_places else 0)
        assert coded.on("refresh", text, "--masked", "--justify", "Untuk penguji", "--json").code == 0


class DescribeNumber:
    def it_prints_one_figure(self, coded: CommandLine) -> None:
        assert coded.on("number", f"tema: {THEME} | jumlah").out == "1\n"
        assert coded.json("number", "{{semua | persen}}") == {
            "text": "100.0%",
            "value": 1.0,
            "label": "all | share",
        }
        assert coded.on("number", "semua | persen", lang="id").out == "100,0%\n"

    def it_says_what_is_not_understood(self, coded: CommandLine) -> None:
        assert "perhaps theme:" in coded.on("number", "tema: Konteks wilyah").fails(5)
        assert "asks for nothing that is known" in coded.on("number", "orang").fails(5)
        assert "are no figures" in coded.on("number", "tabel: Tema").fails(2)
