"""Filling a project with an example study: the same doors that a person's work goes through."""

import csv
import io
import json
from importlib.resources import as_file
from importlib.resources.abc import Traversable
from typing import TypedDict, cast

from workbench.coding.codings import AddCodings
from workbench.domain.coders import Coder
from workbench.domain.codings import Coding
from workbench.domain.districts import District, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodingId, SourceId
from workbench.domain.memos import MemoTarget
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_record, link, new_memo
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Progress, Silent
from workbench.services.projects import Project
from workbench.services.study_days import StudyDays
from workbench.services.study_people import describe_people, survey_map_of
from workbench.services.study_summing import SummaryRow, Summing, TableRow
from workbench.services.study_supervision import Supervising
from workbench.services.study_thinking import CodeRow, DisplayRow, QueryRow, ThemeRow, Thinking


class CodingRow(TypedDict):
    """One line of a study's ``codings/*.jsonl``: which occurrence (from 1) of a quote a coder gave which code."""

    quote: str
    occurrence: int
    coder: str
    code: str
    memo: str


class EvidenceRow(TypedDict):
    """How a study's files point at one of its codings."""

    source: str
    quote: str
    occurrence: int
    code: str
    coder: str


class Filling:
    """Brings a study's material into a project that has its districts and codebook already."""

    def __init__(self, project: Project, folder: Traversable, days: StudyDays) -> None:
        """Take a project founded on the study in ``folder``, whose clock is ``days``."""
        self._project = project
        self._folder = folder
        self._days = days
        self._sources: dict[str, SourceId] = {}
        self._codings: dict[tuple[str, str, int, str, str], CodingId] = {}

    def run(self, progress: Progress) -> None:
        """Bring in sources with their people, codings, links, cases, sessions and what was made of it all.

        Raises Cancelled between two of them.
        """
        me = self._project.coder
        steps = (self._import, self._code, self._link, self._supervise, self._think)
        for done, step in enumerate(steps):
            progress.advance(done, len(steps))
            step()
        self._project.switch_coder(me.name)
        progress.advance(len(steps), len(steps))

    def _import(self) -> None:
        options = ImportOptions(survey_map=survey_map_of(self._folder))
        with as_file(self._folder / "sources") as folder:
            proposals = propose(self._project.reader, [folder], options, Silent(), self._project.clock)
        names = {row["file"]: row["name"] for row in _sheet(self._folder / "sources.csv")}
        named = [each.renamed(names.get(each.path.name, each.path.stem)) for each in proposals]
        self._sources = {each.path.stem: each.source.id for each in named if each.source is not None}
        operation = import_operation(named)
        if operation is not None:
            self._project.perform(operation)
        describe_people(self._project, self._folder)

    def _code(self) -> None:
        rows: dict[str, list[tuple[str, CodingRow]]] = {}
        for file in sorted((self._folder / "codings").iterdir(), key=lambda each: each.name):
            for line in file.read_text(encoding="utf-8").splitlines():
                row = cast("CodingRow", json.loads(line))
                rows.setdefault(row["coder"], []).append((file.name.removesuffix(".jsonl"), row))
        for name, own in rows.items():
            coder = self._project.switch_coder(name)
            made = [self._coding(coder, source, row) for source, row in own]
            memos = tuple(
                new_memo(self._project, MemoTarget.CODING, coding.id, row["memo"])
                for coding, (_, row) in zip(made, own, strict=True)
                if row.get("memo")
            )
            self._project.perform(AddCodings(tuple(made), memos))

    def _coding(self, coder: Coder, source_name: str, row: CodingRow) -> Coding:
        reader = self._project.reader
        source = reader.get(Source, self._sources[source_name])
        text = reader.text(source.id)
        span = _place_of(text, row["quote"], row.get("occurrence", 1))
        code = self._project.codebook().at_path(row["code"])
        coding = coding_record(self._project, source, text, span, code.id, coder)
        key = (source_name, row["quote"], row.get("occurrence", 1), row["code"], row["coder"])
        self._codings[key] = coding.id
        return coding

    def _link(self) -> None:
        districts = self._project.reader.all(District)
        for row in _records(self._folder / "district_links.json"):
            code = self._project.codebook().at_path(cast("str", row["code"]))
            district = district_named(districts, cast("str", row["district"]))
            evidence = self._evidence(row.get("evidence", []))
            self._project.perform(
                link(self._project, code.id, district.id, cast("str", row["note"]), evidence)
            )

    def _supervise(self) -> None:
        supervising = Supervising(self._project, self._folder, self._evidence, self._days)
        supervising.run()
        supervising.judge()

    def _think(self) -> None:
        """Explain codes, bring themes on their way, write memos, save queries, displays, summaries and tables."""
        thinking = Thinking(self._project, self._evidence)
        thinking.explain(cast("list[CodeRow]", _records(self._folder / "code_examples.json")))
        thinking.carry_on(cast("list[ThemeRow]", _records(self._folder / "themes.json")))
        thinking.remark(cast("list[dict[str, str]]", _records(self._folder / "memos.json")))
        thinking.ask(cast("list[QueryRow]", _records(self._folder / "queries.json")))
        thinking.show(cast("list[DisplayRow]", self._if_there("joint_displays.json")))
        summing = Summing(self._project, self._evidence)
        summing.sum_up(cast("list[SummaryRow]", self._if_there("summaries.json")))
        summing.keep(cast("list[TableRow]", self._if_there("tables.json")))

    def _if_there(self, name: str) -> list[dict[str, object]]:
        file = self._folder / name
        return _records(file) if file.is_file() else []

    def _evidence(self, rows: object) -> tuple[CodingId, ...]:
        return tuple(
            self._codings[row["source"], row["quote"], row.get("occurrence", 1), row["code"], row["coder"]]
            for row in cast("list[EvidenceRow]", rows)
        )


def _sheet(file: Traversable) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))


def _records(file: Traversable) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", json.loads(file.read_text(encoding="utf-8")))


def _place_of(text: str, quote: str, occurrence: int) -> Span:
    start = -1
    for _ in range(occurrence):
        start = text.find(quote, start + 1)
        if start < 0:
            raise UnknownThing("coding", quote)
    return Span(start, start + len(quote))
