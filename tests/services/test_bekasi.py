"""The second example study: its places are subdistricts, and nothing of it is like the first."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import corpora
from tests.fakes.folders import names_in
from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codes import Code, ExampleKind
from workbench.domain.codings import Coding
from workbench.domain.districts import District, DistrictLink, PlaceLevel
from workbench.domain.errors import UnknownThing
from workbench.domain.joint_displays import Fit, JointDisplay
from workbench.domain.matrices import Dimension, Facet, MatrixWish
from workbench.domain.memos import Memo, MemoTarget, MemoType, Subject
from workbench.domain.participants import Participant, Role
from workbench.domain.prose import links_in
from workbench.domain.queries import SavedQuery
from workbench.domain.query_form import read
from workbench.domain.sessions import Session
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.services import demo, studies
from workbench.services.districts import overviews
from workbench.services.finding import Finder
from workbench.services.jobs import Silent
from workbench.services.people import person_items
from workbench.services.printing.translations import translations
from workbench.services.projects import Project
from workbench.services.study_people import describe_people
from workbench.services.tabulating import Tabulator
from workbench.services.themes import theme_states
from workbench.services.things import Things
from workbench.services.upkeep import check

FOLDER = Path(str(corpora.study("bekasi")))
UNVISITED = "Sukatani"


def sheet(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def records(name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def bekasi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("bekasi") / "bekasi.workbench"
    opened = studies.create_example(path, Silent(), study="bekasi")
    yield opened
    opened.close()


def counted(project: Project, columns: Dimension) -> dict[str, dict[str, float]]:
    """For each theme the columns in which it is coded, with the number of codings."""
    found = Tabulator(project).matrix(MatrixWish((Facet(Dimension.THEME),), (Facet(columns),)))
    return {
        heading.label: {column.label: cell for column, cell in zip(found.columns, cells, strict=True) if cell}
        for heading, cells in zip(found.rows, found.cells, strict=True)
    }


class DescribeTheFiles:
    @pytest.mark.parametrize("study", corpora.studies())
    def it_says_in_both_languages_that_it_is_fiction(self, study: str) -> None:
        manifest = json.loads((FOLDER.parent / study / "manifest.json").read_text(encoding="utf-8"))
        assert "FIKSI" in manifest["notice"]
        assert "FICTION" in manifest["notice_en"]
        assert manifest["licence"] == "CC BY 4.0"
        facts = manifest["sources_of_figures"]
        assert all(each["figure"] and each["figure_en"] and each["source"] for each in facts)

    @pytest.mark.parametrize("study", corpora.studies())
    def it_describes_every_code_in_both_languages(self, study: str) -> None:
        with (FOLDER.parent / study / "codebook.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        themes = [row for row in rows if " / " not in row["path"]]
        always = set(rows[0]) - {"interpretation", "interpretation_en"}
        assert all(row[column].strip() for row in rows for column in always)
        assert all(row["interpretation"] and row["interpretation_en"] for row in themes)
        assert len({row["path"] for row in rows}) == len({row["colour"] for row in rows}) == len(rows)

    def it_has_five_themes_of_four_to_six_codes(self, bekasi: Project) -> None:
        book = bekasi.codebook()
        children = [sum(each.parent == theme.id for each in book) for theme in book.themes()]
        assert len(children) == 5
        assert all(4 <= count <= 6 for count in children)
        assert bekasi.reader.count(Code) == 5 + sum(children)

    @pytest.mark.parametrize("study", corpora.studies())
    def it_lists_places_that_the_researchers_may_plan_for(self, study: str) -> None:
        with (FOLDER.parent / study / "districts.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [int(row["position"]) for row in rows] == list(range(1, len(rows) + 1))
        assert sum(int(row["planned_fgds"]) + int(row["planned_interviews"]) for row in rows) > len(rows)
        assert {bool(row["latitude"]) for row in rows} == {bool(row["longitude"]) for row in rows}

    def it_holds_codes_of_the_subdistricts_in_both_systems(self) -> None:
        rows = sheet("districts.csv")
        assert all(row["code"].startswith("3216") and len(row["code"]) == 7 for row in rows)
        assert all(row["kemendagri_code"].startswith("32.16.") for row in rows)


class DescribeTheProject:
    def it_is_sound(self, bekasi: Project) -> None:
        result = check(bekasi.path)
        assert (result.ok, list(result.problems)) == (True, [])
        assert bekasi.history() == []
        assert bekasi.place_level is PlaceLevel.SUBDISTRICT

    def it_brings_every_source_under_its_name(self, bekasi: Project) -> None:
        found = bekasi.reader.all(Source)
        assert {each.name for each in found} == {row["name"] for row in sheet("sources.csv")}
        kinds = [each.kind for each in found]
        assert {kind: kinds.count(kind) for kind in {*kinds}} == {
            SourceKind.INTERVIEW: 4,
            SourceKind.FGD: 2,
            SourceKind.SURVEY: 1,
            SourceKind.NOTE: 1,
        }
        assert len({each.format for each in found}) == 5

    def it_resolves_every_quote(self, bekasi: Project) -> None:
        rows = [
            json.loads(line)
            for file in (FOLDER / "codings").iterdir()
            for line in file.read_text(encoding="utf-8").splitlines()
        ]
        codings = bekasi.reader.all(Coding)
        assert len(codings) == len(rows) >= 250
        texts = {each.source: each.text for each in bekasi.reader.all(Transcript)}
        assert all(each.span.of(texts[each.source]) == each.segment.quote for each in codings)
        assert len({each.coder for each in codings}) == 2
        assert len({each.source for each in codings}) == 7

    def it_holds_its_own_survey_against_what_is_said(self, bekasi: Project) -> None:
        (display,) = bekasi.reader.all(JointDisplay)
        assert "karangan" in display.note
        assert {each.fit for each in display.rows} == {Fit.CONFIRMS, Fit.EXPANDS, Fit.CONTRADICTS}
        assert all(each.quotations and each.codes and each.inference for each in display.rows)
        figures = [each for row in display.rows for each in row.figures]
        own = [each for each in figures if "07-survei-pendamping" in each.source]
        assert all("karangan" in each.source for each in own)
        answers = sheet("sources/07-survei-pendamping.csv")
        years = [row["Tahun pelatihan terakhir"] for row in answers]
        late = sum(not year or int(year) < 2021 for year in years)
        wanted = {"": round(100 * late / len(answers), 1)}
        for place in ("Tambun Selatan", "Muaragembong"):
            families = [int(row["Jumlah KPM"]) for row in answers if row["Kecamatan"] == place]
            wanted[place] = round(sum(families) / len(families), 1)
        assert {each.group: each.value for each in own} == wanted
        cited = [each for each in figures if each not in own]
        assert {each.source for each in cited} == {"Levianto & Warsidi (2025)"}
        assert {each.value for each in cited} == {41.0, 150.0}

    def it_reads_the_survey_by_its_map(self, bekasi: Project) -> None:
        answers = sheet("sources/07-survei-pendamping.csv")
        people = {each.name: each for each in bekasi.reader.all(Participant)}
        names = {each.id: each.name for each in bekasi.reader.all(District)}
        assert len(answers) == 30
        for row in answers:
            person = people[row["Kode responden"]]
            assert person.role is Role.FACILITATOR
            assert (names[person.district] if person.district else "") == row["Kecamatan"]
            assert dict(person.attributes)["Jumlah KPM"] == row["Jumlah KPM"]

    def it_knows_those_who_speak_and_who_speaks_twice(self, bekasi: Project) -> None:
        items = {item.participant.name: item for item in person_items(bekasi)}
        for row in sheet("participants.csv"):
            person, place = items[row["nama"]].participant, items[row["nama"]].district
            assert person.role.value == row["peran"]
            assert not row["kecamatan"] or (place is not None and place.name == row["kecamatan"])
            told = {title: row[title] for title in ("Jenis kelamin", "Usia") if row[title]}
            assert told.items() <= dict(person.attributes).items()
        twice = [item for item in items.values() if len(item.talks) > 1]
        assert [item.participant.name for item in twice] == ["Pak Wasim"]

    def it_finds_material_everywhere_but_in_one_place(self, bekasi: Project) -> None:
        found = {each.district.name: each for each in overviews(bekasi)}
        assert len(found) == 8
        empty = [name for name, each in found.items() if not each.sources]
        assert empty == [UNVISITED]
        assert (found[UNVISITED].words, found[UNVISITED].codings) == (0, 0)
        assert found[UNVISITED].district.planned_fgds > 0
        assert all(each.codings >= 20 for name, each in found.items() if name != UNVISITED)

    def it_has_a_theme_of_one_source_and_one_of_one_speaker(self, bekasi: Project) -> None:
        sources, speakers = counted(bekasi, Dimension.SOURCE), counted(bekasi, Dimension.SPEAKER)
        assert [theme for theme, where in sources.items() if len(where) == 1] == [
            "Insentif",
            "Penilaian kinerja",
        ]
        assert len(speakers["Insentif"]) > 1
        assert list(speakers["Penilaian kinerja"]) == ["Bu Laksmi (Wawancara koordinator kabupaten)"]

    def it_shows_differences_between_places(self, bekasi: Project) -> None:
        places = counted(bekasi, Dimension.DISTRICT)
        assert places["Insentif"].keys() == {"Tambun Selatan"}
        assert places["Penilaian kinerja"] == {}
        assert len({max(where, key=lambda name: where[name]) for where in places.values() if where}) > 1
        unplaced = bekasi.reader.count(Coding) - sum(sum(where.values()) for where in places.values())
        assert unplaced > 0

    def it_supervises_by_the_rules(self, bekasi: Project) -> None:
        known = {each.id for each in bekasi.reader.all(Coding)}
        links, cases = bekasi.reader.all(DistrictLink), bekasi.reader.all(Case)
        assert {piece for each in (*links, *cases) for piece in each.evidence} <= known
        assert len(links) == len(records("district_links.json"))
        assert len({each.district for each in cases}) == 5
        assert [each.number for each in bekasi.reader.all(Session)][:5] == [
            "CIB/2025/001",
            "TAM/2025/001",
            "MUA/2025/001",
            "PEB/2026/001",
            "MUA/2026/001",
        ]
        assert bekasi.reader.count(Action)

    def it_carries_its_themes_as_far_as_it_says(self, bekasi: Project) -> None:
        states = {each.theme.name: each.step.value for each in theme_states(bekasi)}
        assert states == {row["theme"]: row["step"] for row in records("themes.json")}
        explained = [each for each in bekasi.codebook() if each.examples]
        assert len(explained) == len(records("code_examples.json"))
        assert all({each.kind for each in code.examples} == set(ExampleKind) for code in explained)

    def it_translates_words_that_are_coded(self, bekasi: Project) -> None:
        places = {(each.source, each.span) for each in bekasi.reader.all(Coding)}
        found = translations(bekasi.reader)
        assert len(found) > 1
        assert set(found) <= places
        assert not any(each.stale for each in found.values())

    def it_links_its_memos_to_things_that_are_there(self, bekasi: Project) -> None:
        memos = bekasi.reader.all(Memo)
        assert {each.target for each in memos} == set(MemoTarget)
        assert {each.type for each in memos} == set(MemoType)
        things = Things(bekasi.reader)
        links = [link for each in memos for link in links_in(each.text)]
        assert links
        assert all(things.name_of(Subject(MemoTarget(link.kind), link.id)) for link in links)

    def it_saves_queries_that_find_something(self, bekasi: Project) -> None:
        saved, finder = bekasi.reader.all(SavedQuery), Finder(bekasi)
        found = [len(finder.find(read(each.query), bekasi.codebook())) for each in saved]
        finder.close()
        assert len(found) == 2
        assert all(2 <= count < 100 for count in found), found


class DescribePeopleOfAStudy:
    def it_refuses_somebody_who_is_not_there(self, bekasi: Project, tmp_path: Path) -> None:
        (tmp_path / "participants.csv").write_text("nama,peran\nTak seorang pun,kpm\n", encoding="utf-8")
        with pytest.raises(UnknownThing):
            describe_people(bekasi, tmp_path)

    def it_has_nothing_to_do_where_everything_is_said_already(self, bekasi: Project, tmp_path: Path) -> None:
        (tmp_path / "participants.csv").write_text("nama,peran\nBu Uun,pendamping\n", encoding="utf-8")
        describe_people(bekasi, tmp_path)
        assert bekasi.history() == []


class DescribeDemo:
    def it_works_on_any_study(self, tmp_path: Path) -> None:
        result = demo.run_demo(tmp_path, "en", Silent(), "bekasi")
        facts = dict(result.facts)
        assert 1 <= facts["accepted"] <= demo.ACCEPTED
        assert facts["refused"] == 1
        assert result.project.name == "bekasi.workbench"
        assert check(result.project).ok

    def it_makes_nothing_of_an_unknown_study(self, tmp_path: Path) -> None:
        with pytest.raises(UnknownThing):
            demo.run_demo(tmp_path / "hasil", "en", Silent(), "nowhere")
        assert names_in(tmp_path) == []
