"""Studies: what a project starts with, and the whole example."""

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import corpora
from tests.fakes.folders import names_in
from workbench.coding.fingerprints import freshness
from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codes import Code, ExampleKind
from workbench.domain.codings import Coding
from workbench.domain.districts import District, DistrictLink
from workbench.domain.errors import Cancelled, ProjectExists, UnknownThing
from workbench.domain.framework_grids import FrameworkWish
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.matrices import TableKind
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.prose import links_in
from workbench.domain.queries import SavedQuery
from workbench.domain.query_form import read
from workbench.domain.sources import Source, Transcript
from workbench.domain.themes import ThemeStep
from workbench.services import demo, studies
from workbench.services.asked_tables import opened_matrix, table_named
from workbench.services.districts import links_and_codings, overviews
from workbench.services.finding import Finder
from workbench.services.frameworks import Frameworks
from workbench.services.jobs import Progress, Silent
from workbench.services.printing.translations import translations
from workbench.services.projects import Project, open_project
from workbench.services.retrieval import CodingQuery, code_counts, quotations
from workbench.services.study_filling import _place_of
from workbench.services.study_thinking import Thinking
from workbench.services.themes import theme_page, theme_states
from workbench.services.things import Things
from workbench.services.upkeep import check

FOLDER = Path(str(corpora.study(studies.EXAMPLE)))


def rows_of_codings() -> list[dict[str, object]]:
    return [
        json.loads(line) | {"file": file.stem}
        for file in sorted((FOLDER / "codings").iterdir())
        for line in file.read_text(encoding="utf-8").split("\n")
        if line
    ]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    opened = studies.create_example(tmp_path_factory.mktemp("contoh") / "contoh.workbench", Silent())
    yield opened
    opened.close()


class DescribeCreate:
    def it_knows_the_studies(self) -> None:
        assert studies.study_names() == ("pkh-2025", "bekasi", "empty")
        manifest = studies.manifest_of("pkh-2025")
        assert manifest.title
        assert manifest.title_en != manifest.title
        assert manifest.notice
        with pytest.raises(UnknownThing):
            studies.manifest_of("nowhere")

    def it_takes_the_studys_title(self, tmp_path: Path) -> None:
        made = studies.create(tmp_path / "a.workbench")
        assert made.title == studies.manifest_of("pkh-2025").title
        assert made.history() == []
        made.close()

    def it_leaves_nothing_when_founding_fails(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Project, "settle", lambda _self: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            studies.create(tmp_path / "a.workbench")
        assert names_in(tmp_path) == []

    def it_does_not_remove_what_stood_there(self, tmp_path: Path) -> None:
        path = tmp_path / "a.workbench"
        path.write_text("jangan hilang")
        for make in (studies.create, lambda where: studies.create_example(where, Silent())):
            with pytest.raises(ProjectExists):
                make(path)
        assert path.read_text() == "jangan hilang"


class DescribeExample:
    def it_is_sound(self, example: Project) -> None:
        result = check(example.path)
        assert (result.ok, list(result.problems)) == (True, [])
        assert example.history() == []

    def it_brings_every_source_under_its_name_and_district(self, example: Project) -> None:
        with (FOLDER / "sources.csv").open(encoding="utf-8", newline="") as sheet:
            names = {row["name"] for row in csv.DictReader(sheet)}
        found = example.reader.all(Source)
        assert {each.name for each in found} == names
        assert len(found) == len(list((FOLDER / "sources").iterdir())) >= 24
        assert all(each.district for each in found)
        counts = [each.sources for each in overviews(example)]
        assert len(counts) == 10
        assert min(counts) >= 2

    def it_resolves_every_quote(self, example: Project) -> None:
        rows = rows_of_codings()
        codings = example.reader.all(Coding)
        assert len(codings) == len(rows) > 0
        assert {each.segment.quote for each in codings} == {row["quote"] for row in rows}
        texts = {each.source: each.text for each in example.reader.all(Transcript)}
        assert all(each.span.of(texts[each.source]) == each.segment.quote for each in codings)
        assert len({each.coder for each in codings}) == 2
        assert len({row["file"] for row in rows}) >= 8

    def it_resolves_every_piece_of_evidence(self, example: Project) -> None:
        known = {each.id for each in example.reader.all(Coding)}
        links, cases = example.reader.all(DistrictLink), example.reader.all(Case)
        assert len(links) == len(json.loads((FOLDER / "district_links.json").read_text(encoding="utf-8")))
        assert {piece for each in (*links, *cases) for piece in each.evidence} <= known
        assert any(each.evidence for each in cases)
        assert len({each.district for each in cases}) >= 4
        assert example.reader.count(Action)

    def it_shows_themes_on_each_of_the_four_steps(self, example: Project) -> None:
        rows = json.loads((FOLDER / "themes.json").read_text(encoding="utf-8"))
        states = {each.theme.name: each for each in theme_states(example)}
        assert {row["theme"]: row["step"] for row in rows} == {
            name: state.step.value for name, state in states.items()
        }
        assert {each.step for each in states.values()} == set(ThemeStep)
        for row in rows:
            page = theme_page(example.reader, states[row["theme"]])
            for wanted, found in (
                (row["key_quotations"], page.key_quotations),
                (row["counter_evidence"], page.counter_evidence),
            ):
                assert [each["quote"] for each in wanted] == [each.coding.segment.quote for each in found]
        assert any(each.meaning.counter_evidence for each in states.values())

    def it_translates_words_that_are_coded(self, example: Project) -> None:
        places = {(each.source, each.span) for each in example.reader.all(Coding)}
        found = translations(example.reader)
        assert len(found) > 1
        assert set(found) <= places
        assert not any(each.stale for each in found.values())

    def it_shows_memos_of_every_type_on_nearly_anything(self, example: Project) -> None:
        memos = example.reader.all(Memo)
        assert {each.type for each in memos} == set(MemoType)
        assert {each.status for each in memos} == set(MemoStatus)
        assert {each.target for each in memos} == set(MemoTarget)
        assert any(each.is_quotation for each in memos)
        assert len({each.author for each in memos}) == 2
        rows = json.loads((FOLDER / "memos.json").read_text(encoding="utf-8"))
        assert {row["title"] for row in rows} <= {each.title for each in memos}
        things = Things(example.reader)
        links = [link for each in memos for link in links_in(each.text)]
        assert len(links) >= 6
        assert all(things.name_of(Subject(MemoTarget(link.kind), link.id)) for link in links)
        assert not any("](code:" in each.text or "](source:" in each.text for each in memos)

    def it_explains_codes_by_examples_of_every_kind(self, example: Project) -> None:
        explained = [each for each in example.codebook() if each.examples]
        assert len(explained) >= 5
        assert all({each.kind for each in code.examples} == set(ExampleKind) for code in explained)
        assert all(example.reader.get(Coding, each.coding) for code in explained for each in code.examples)
        assert any(code.research_question for code in explained)

    def it_saves_queries_that_find_something(self, example: Project) -> None:
        saved = example.reader.all(SavedQuery)
        assert len(saved) == 2
        finder = Finder(example)
        found = {each.name: len(finder.find(read(each.query), example.codebook())) for each in saved}
        finder.close()
        assert all(2 <= count < 100 for count in found.values()), found

    def it_sums_up_cells_of_the_framework_one_of_which_is_to_be_read_again(self, example: Project) -> None:
        rows = json.loads((FOLDER / "summaries.json").read_text(encoding="utf-8"))
        summaries = example.reader.all(Summary)
        assert len(summaries) == len(rows) >= 8
        assert {each.text for each in summaries} == {row["text"] for row in rows}
        assert len({each.coder for each in summaries}) == 2
        assert {each.kind for each in summaries} == {SubjectKind.DISTRICT, SubjectKind.SOURCE}
        frameworks = Frameworks(example)
        stale = {}
        for kind in SubjectKind:
            grid = frameworks.grid(FrameworkWish(kind=kind))
            for each in summaries:
                if each.kind is kind:
                    inside = {witness.id for witness in grid.witnesses(each.cell, None)}
                    assert each.rests_on
                    assert set(each.rests_on) <= inside
                    fresh = freshness(each.seen, grid.witnesses(each.cell, each))
                    if fresh.stale:
                        stale[each.text] = fresh
        frameworks.close()
        (row,) = (row for row in rows if "since" in row)
        assert list(stale) == [row["text"]]
        assert len(stale[row["text"]].new) == len(row["since"])
        assert not stale[row["text"]].gone

    def it_saves_a_live_table_that_counts_something(self, example: Project) -> None:
        (row,) = json.loads((FOLDER / "tables.json").read_text(encoding="utf-8"))
        table = table_named(example.reader, row["name"], TableKind.MATRIX)
        assert table.result == ""
        wish, found = opened_matrix(example, table)
        assert (wish.measure.value, len(found.columns)) == (row["measure"], 10)
        assert found.grand_total > 0

    def it_shows_what_is_linked_and_what_only_codings_show(self, example: Project) -> None:
        rows = [row for each in example.reader.all(District) for row in links_and_codings(example, each.id)]
        assert all(row.link is not None or row.codings or row.supervised is not None for row in rows)
        assert any(row.link is None for row in rows)
        assert any(row.link is not None for row in rows)
        assert sum(row.codings for row in rows) == example.reader.count(Coding)
        with example.reading() as reader:
            first = example.reader.all(District)[0].id
            assert links_and_codings(example, first, reader) == links_and_codings(example, first)

    def it_counts_codings_by_code(self, example: Project) -> None:
        counts = code_counts(example)
        assert sum(each.codings for each in counts.values()) == example.reader.count(Coding)
        for code, count in counts.items():
            found = [
                each
                for each in quotations(example.reader, CodingQuery(code=code))
                if each.coding.code == code
            ]
            assert count.codings == len(found)
            assert count.sources == len({each.coding.source for each in found})
            assert count.districts == len({each.district_name for each in found} - {""})

    @pytest.mark.parametrize("steps", [0, 1, 2, 3, 5])
    def it_leaves_nothing_when_it_is_cancelled(self, tmp_path: Path, steps: int) -> None:
        class Impatient:
            def advance(self, done: int, total: int, what: str = "") -> None:
                if done == steps:
                    raise Cancelled

        with pytest.raises(Cancelled):
            studies.create_example(tmp_path / "a.workbench", Impatient())
        assert names_in(tmp_path) == []


class DescribePlaces:
    def it_finds_the_occurrence_that_is_meant(self) -> None:
        assert _place_of("aba aba aba", "aba", 3).start == 8
        with pytest.raises(UnknownThing):
            _place_of("aba aba", "aba", 3)

    def it_refuses_a_memo_on_words_that_nobody_said(self, example: Project) -> None:
        row = {"about": "words", "name": "FGD Garut – KPM", "quote": "tak seorang pun", "coder": "Rini"}
        with pytest.raises(UnknownThing):
            Thinking(example, lambda _rows: ()).remark([row | {"title": "", "text": ""}])


class DescribeDemo:
    def it_does_the_whole_job_on_any_day(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        create = studies.create_example

        def late(path: Path, progress: Progress, study: str) -> Project:
            return create(path, progress, study=study, clock=lambda: datetime(2026, 1, 31, 8, tzinfo=UTC))

        monkeypatch.setattr("workbench.services.studies.create_example", late)
        result = demo.run_demo(tmp_path / "hasil", "id", Silent())
        facts = dict(result.facts)
        assert facts["accepted"] == demo.ACCEPTED
        assert facts["refused"] == 1
        assert all(path.stat().st_size > 10_000 for path in result.exports)
        opened = open_project(result.project, read_only=True)
        due = [each.due for each in opened.reader.all(Action)]
        assert datetime(2026, 2, 14, tzinfo=UTC).date() in due
        assert opened.reader.count(Coding) == facts["codings"]
        assert opened.reader.count(Code) == 40
        opened.close()
        assert check(result.project).ok
        again = demo.run_demo(tmp_path / "hasil", "en", Silent())
        assert again.project.name == "pkh-2025-2.workbench"
        assert result.project.exists()
