"""What a study's coders made of its codings: examples of codes, themes on their way, memos, saved queries, displays."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypedDict, cast

from workbench.coding.codes import ReviseCodebook
from workbench.coding.codings import SetMemo
from workbench.coding.saved_queries import SaveQuery
from workbench.coding.themes import SetThemeEvidence, SetThemeStep
from workbench.domain.cases import Case
from workbench.domain.codes import ExampleKind
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import District, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodingId, SavedQueryId, new_id
from workbench.domain.memos import THE_PROJECT, MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.prose import Link, LinkKind
from workbench.domain.queries import Fact, SavedQuery
from workbench.domain.query_form import query_in, written
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.themes import ThemeStep
from workbench.services.code_examples import example_of
from workbench.services.joint_displays import display_from
from workbench.services.material import source_named
from workbench.services.memos import fresh_memo
from workbench.services.projects import Project

_NAMED_LINK = re.compile(r"\]\((code|source|district|case):([^()\n]+)\)")
"""How a study's memos link: by a name, since ids are made anew in each project."""

Evidence = dict[str, object]
Resolver = Callable[[list[Evidence]], tuple[CodingId, ...]]


class ExampleRow(TypedDict):
    """One example of a code in ``code_examples.json``, by the coding that it comes from."""

    kind: str
    coding: Evidence


class CodeRow(TypedDict):
    """An entry of ``code_examples.json``."""

    code: str
    research_question: str
    examples: list[ExampleRow]


class ThemeRow(TypedDict):
    """An entry of ``themes.json``."""

    theme: str
    step: str
    key_quotations: list[Evidence]
    counter_evidence: list[Evidence]


class QueryRow(TypedDict):
    """An entry of ``queries.json``: a query as it is written, with paths of codes and names of districts."""

    name: str
    coder: str
    query: dict[str, object]


class DisplayRow(TypedDict):
    """An entry of ``joint_displays.json``: as the command line reads one, with quotations as evidence is told."""

    title: str
    coder: str
    note: str
    rows: list[dict[str, object]]


class Thinking:
    """Brings into a project that holds a study's codings what was made of them."""

    def __init__(self, project: Project, evidence: Resolver) -> None:
        """Take how a study's files point at codings; it raises KeyError for a coding that is not there."""
        self._project = project
        self._evidence = evidence

    def explain(self, rows: list[CodeRow]) -> None:
        """Give codes their research questions and examples."""
        reader, book = self._project.reader, self._project.codebook()
        codes = []
        for row in rows:
            found = self._evidence([each["coding"] for each in row["examples"]])
            examples = tuple(
                example_of(reader, reader.get(Coding, id_), ExampleKind(each["kind"]))
                for each, id_ in zip(row["examples"], found, strict=True)
            )
            code = book.at_path(row["code"])
            codes.append(replace(code, research_question=row["research_question"], examples=examples))
        self._project.perform(ReviseCodebook(tuple(codes)))

    def carry_on(self, rows: list[ThemeRow]) -> None:
        """Bring themes to their steps, with what carries them and what speaks against them."""
        for row in rows:
            theme = self._project.codebook().at_path(row["theme"])
            key, counter = self._evidence(row["key_quotations"]), self._evidence(row["counter_evidence"])
            self._project.perform(SetThemeEvidence(theme.id, key, counter, theme.name))
            if (step := ThemeStep(row["step"])) is not ThemeStep.INITIAL_CODING:
                self._project.perform(SetThemeStep(theme.id, step, theme.name))

    def remark(self, rows: list[dict[str, str]]) -> None:
        """Write the memos, each by its coder."""
        for row in rows:
            self._project.switch_coder(row["coder"])
            text = _NAMED_LINK.sub(self._link, row["text"])
            memo = fresh_memo(self._project, self._subject(row), text, row["title"])
            self._project.perform(
                SetMemo(replace(memo, type=MemoType(row["type"]), status=MemoStatus(row["status"])))
            )

    def ask(self, rows: list[QueryRow]) -> None:
        """Save the queries, each by its coder."""
        for row in rows:
            coder = self._project.switch_coder(row["coder"])
            query = query_in(self._with_ids(row["query"]))
            self._project.perform(
                SaveQuery(
                    SavedQuery(
                        SavedQueryId(new_id()), row["name"], written(query), coder.id, self._project.clock()
                    )
                )
            )

    def show(self, rows: list[DisplayRow]) -> None:
        """Keep the joint displays, each by its coder."""
        for row in rows:
            self._project.switch_coder(row["coder"])
            shown = [
                {**each, "quotations": list(self._evidence(cast("list[Evidence]", each["quotations"])))}
                for each in row["rows"]
            ]
            data = {"title": row["title"], "note": row["note"], "rows": shown}
            self._project.perform(display_from(self._project, data))

    def _subject(self, row: dict[str, str]) -> Subject:
        kind, name = row["about"], row["name"]
        if kind == "project":
            return THE_PROJECT
        if kind == "words":
            return self._words(source_named(self._project.reader, name), row["quote"])
        if kind == "participant":
            return Subject(MemoTarget.PARTICIPANT, self._speaker(row["source"], name))
        return Subject(MemoTarget(kind), self._id_of(kind, name))

    def _words(self, source: Source, quote: str) -> Subject:
        start = self._project.reader.text(source.id).find(quote)
        if start < 0:
            raise UnknownThing("coding", quote)
        segment = Segment(source.id, Span(start, start + len(quote)), quote, source.sha256)
        return Subject(MemoTarget.SOURCE, source.id, segment)

    def _speaker(self, source: str, name: str) -> str:
        reader = self._project.reader
        transcript = reader.get(Transcript, source_named(reader, source).id)
        return next(
            turn.participant for turn in transcript.turns if turn.participant and turn.speaker == name
        )

    def _link(self, found: re.Match[str]) -> str:
        kind, name = found.groups()
        return f"]({Link(LinkKind(kind), self._id_of(kind, name)).address})"

    def _id_of(self, kind: str, name: str) -> str:
        reader = self._project.reader
        if kind == "code":
            return self._project.codebook().at_path(name).id
        if kind == "source":
            return source_named(reader, name).id
        if kind == "district":
            return district_named(reader.all(District), name).id
        return next(each.id for each in reader.all(Case) if each.code == name)

    def _with_ids(self, document: dict[str, object]) -> dict[str, object]:
        """Return a written query with ids in the place of names, in its groups, too."""
        made = dict(document)
        if "terms" in made:
            made["terms"] = [self._with_ids(each) for each in cast("list[dict[str, object]]", made["terms"])]
        if "code" in made:
            made["code"] = self._id_of("code", str(made["code"]))
        if made.get("fact") == Fact.DISTRICT:
            made["values"] = [
                self._id_of("district", str(each)) for each in cast("list[str]", made["values"])
            ]
        return made
