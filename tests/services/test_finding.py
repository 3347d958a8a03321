"""Finding in an open project: what the index holds after each change, how lists are laid out, what rows say."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, SARI
from tests.services.study import BAYU, COST, LOAD, NOON, SIGNAL, study_project
from workbench.coding.codings import AddCoding, RecodeCoding, RemoveCodings, SetMemo
from workbench.coding.material import PlaceSource, RemoveSource, SetRole
from workbench.coding.query_reference import Material, answers
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.found import GroupBy, Order, SortBy
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import Operation
from workbench.domain.participants import Participant, Role
from workbench.domain.queries import (
    CodeIs,
    Contains,
    Fact,
    NextTo,
    OneOf,
    Query,
    Reach,
    Relation,
    TalkedBetween,
    Term,
    Where,
    for_code,
)
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.services.coding import coding_of, new_memo
from workbench.services.comparing_districts import Comparer
from workbench.services.correcting import correction_of
from workbench.services.finding import Finder, gone_codes
from workbench.services.projects import Project
from workbench.services.query_index import query_index

QUERIES = (
    Query(),
    for_code(LOAD.id),
    Query(terms=(Term(CodeIs(COST.id)), Term(OneOf(Fact.DISTRICT, (GARUT.id, ""))))),
    Query(terms=(Term(CodeIs(SIGNAL.id)), Term(NextTo(Relation.NEAR, LOAD.id, distance=40)))),
    Query(terms=(Term(NextTo(Relation.FOLLOWED_BY, SIGNAL.id, reach=Reach.NEXT_TURN)),)),
    Query(terms=(Term(NextTo(Relation.NEAR, COST.id, reach=Reach.PARAGRAPHS, distance=1)),)),
    Query(terms=(Term(OneOf(Fact.ROLE, (Role.FACILITATOR.value,))), Term(Contains(Where.WORDS, "sinyal")))),
    Query(terms=(Term(Contains(Where.MEMO, "penting")),)),
    Query(terms=(Term(TalkedBetween(0.0, 50.0)),)),
    Query(terms=(Term(OneOf(Fact.CODER, (SARI.id,))),)),
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return study_project(tmp_path)


@pytest.fixture
def finder(project: Project) -> Finder:
    return Finder(project)


def material_of(project: Project) -> Material:
    reader = project.reader
    sources = {each.id: each for each in reader.all(Source)}
    return Material(
        project.codebook(),
        sources,
        {id: reader.get(Transcript, id) for id in sources},
        {each.id: each for each in reader.all(Participant)},
        reader.all(Coding),
        tuple(each for each in reader.all(Memo) if each.target is MemoTarget.CODING),
    )


def found(finder: Finder, project: Project, query: Query, order: Order | None = None) -> list[str]:
    return list(finder.find(query, project.codebook(), order).ids())


def corrected(project: Project) -> Operation:
    text = project.reader.text("21-ende-fgd")
    return correction_of(project, "21-ende-fgd", text.replace("Sinyal itu", "Eh sinyal itu")).operation


CHANGES: tuple[Callable[[Project], Operation], ...] = (
    lambda project: RecodeCoding("x-0", SIGNAL.id),
    lambda project: RemoveCodings(("x-2", "x-8")),
    lambda project: SetMemo(new_memo(project, MemoTarget.CODING, "x-4", "Penting sekali.")),
    lambda project: PlaceSource("catatan lapangan", ENDE.id),
    lambda project: SetRole("21-ende-fgd-P1", Role.MODERATOR),
    lambda project: coding_of(project, "21-ende-fgd", Span(4, 30), COST.id),
    lambda project: RemoveSource("04-garut-fgd-kpm"),
    corrected,
    lambda project: RemoveCode(SIGNAL.id),
)
"""A change of every kind that a query may notice."""


class DescribeTheIndex:
    def it_is_mended_after_every_change_undone_or_done(self, project: Project, finder: Finder) -> None:
        def check() -> None:
            material = material_of(project)
            for query in QUERIES:
                assert set(found(finder, project, query)) == answers(material, query)

        check()
        done = []
        for change in CHANGES:
            done.append(project.perform(change(project)))
            check()
        for each in reversed(done):
            project.undo(each)
            check()

    def it_is_read_anew_when_most_has_changed(self, project: Project, finder: Finder) -> None:
        found(finder, project, Query())
        dice = Random(1)
        codings = [
            replace(
                coding_of(project, "21-ende-fgd", Span(4, dice.randrange(5, 90)), COST.id).coding,
                id=f"y-{number}",
            )
            for number in range(1_200)
        ]
        project.perform(Rewrite(tuple(codings)))
        assert len(found(finder, project, Query())) == 9 + 1_200

    def it_is_read_anew_after_a_failure(
        self, project: Project, finder: Finder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found(finder, project, Query())
        project.perform(RemoveCodings(("x-0",)))
        monkeypatch.setattr("workbench.services.query_index.bare", lambda _text: 1 / 0)
        project.perform(AddCoding(coding_of(project, "21-ende-fgd", Span(4, 9), COST.id).coding))
        with pytest.raises(ZeroDivisionError):
            found(finder, project, Query())
        monkeypatch.undo()
        assert len(found(finder, project, Query())) == 9

    def it_follows_no_more_once_closed(self, project: Project, finder: Finder) -> None:
        found(finder, project, Query())
        finder.close()
        project.perform(RemoveCodings(("x-0",)))
        assert "x-0" in found(finder, project, Query())


class DescribeTheSharedIndex:
    def it_is_loaded_once_for_everybody_and_followed_until_the_last_closes(self, project: Project) -> None:
        one, other = Finder(project), Comparer(project)
        found(one, project, Query())
        before = query_index(project)
        assert before.now() is before.now()
        before.close()
        other.close()
        project.perform(RemoveCodings(("x-0",)))
        assert "x-0" not in found(one, project, Query())
        one.close()
        again = query_index(project)
        assert again is not before
        again.close()


class DescribeTheOrder:
    @pytest.mark.parametrize(
        ("order", "ids"),
        [
            (Order(), "x-0 x-1 x-2 x-3 x-4 x-5 x-6 x-7 x-8"),
            (Order(SortBy.TEXT, descending=True), "x-8 x-7 x-6 x-5 x-3 x-4 x-1 x-2 x-0"),
            (Order(SortBy.CODE), "x-0 x-1 x-2 x-5 x-7 x-3 x-4 x-6 x-8"),
            (Order(SortBy.DISTRICT), "x-0 x-1 x-2 x-3 x-4 x-5 x-6 x-7 x-8"),
            (Order(SortBy.CODER), "x-2 x-6 x-7 x-0 x-1 x-3 x-4 x-5 x-8"),
            (Order(SortBy.DATE), "x-0 x-1 x-2 x-3 x-4 x-5 x-6 x-7 x-8"),
            (Order(SortBy.LENGTH), "x-8 x-0 x-7 x-6 x-5 x-1 x-2 x-3 x-4"),
            (Order(SortBy.SPEAKER), "x-5 x-0 x-8 x-1 x-2 x-6 x-3 x-4 x-7"),
        ],
    )
    def it_is_the_one_asked_for(self, project: Project, finder: Finder, order: Order, ids: str) -> None:
        assert " ".join(found(finder, project, Query(), order)) == ids

    @pytest.mark.parametrize(
        ("group", "headings"),
        [
            (GroupBy.NOTHING, []),
            (GroupBy.CODE, [("Beban kerja / Biaya pribadi", 5), ("Beban kerja / Pelaporan digital", 1),
                            ("Konteks wilayah / Jaringan internet", 3)]),
            (GroupBy.SOURCE, [("03-garut-fgd-pendamping", 5), ("04-garut-fgd-kpm", 1), ("21-ende-fgd", 2),
                              ("catatan lapangan", 1)]),
            (GroupBy.DISTRICT, [("Garut", 6), ("Ende", 2), ("", 1)]),
        ],
    )  # fmt: skip
    def it_stands_under_headings(
        self, project: Project, finder: Finder, group: GroupBy, headings: list[tuple[str, int]]
    ) -> None:
        groups = finder.find(Query(), project.codebook(), Order(group=group)).groups
        assert [(each.label, each.count) for each in groups] == headings
        starts = [each.start for each in groups]
        assert starts == [sum(count for _label, count in headings[:place]) for place in range(len(groups))]

    def it_has_a_heading_for_codes_that_a_book_does_not_know_yet(
        self, project: Project, finder: Finder
    ) -> None:
        earlier = Codebook(each for each in project.codebook() if each.id != SIGNAL.id)
        groups = finder.find(Query(), earlier, Order(group=GroupBy.CODE)).groups
        assert (groups[-1].key, groups[-1].count) == ("", 3)

    def it_measures_length_in_code_points(self, project: Project, finder: Finder) -> None:
        shortest = found(finder, project, Query(), Order(SortBy.LENGTH))
        lengths = [project.reader.get(Coding, each).span.length for each in shortest]
        assert lengths == sorted(lengths)

    def it_has_no_headings_over_nothing(self, project: Project, finder: Finder) -> None:
        nothing = finder.find(for_code("c-gone"), project.codebook(), Order(group=GroupBy.CODE))
        assert (len(nothing), nothing.groups) == (0, ())


class DescribeMemos:
    def it_looks_at_a_memos_title_and_at_its_words_without_their_signs(
        self, project: Project, finder: Finder
    ) -> None:
        memo = new_memo(project, MemoTarget.CODING, "x-0", "Beban **kerja** lagi.")
        project.perform(SetMemo(replace(memo, title="Bahan bab empat")))
        for words in ("bab empat", "beban kerja"):
            assert found(finder, project, Query(terms=(Term(Contains(Where.MEMO, words)),))) == ["x-0"]


class DescribeBlindMode:
    def it_finds_what_the_coder_who_works_did_alone(self, project: Project, finder: Finder) -> None:
        project.coder = BAYU
        project.perform(SetMemo(new_memo(project, MemoTarget.CODING, "x-0", "Penting.")))
        project.coder = SARI
        asked = Query(terms=(Term(Contains(Where.MEMO, "penting")),))
        assert found(finder, project, asked) == ["x-0"]
        project.be_blind(wanted=True)
        assert found(finder, project, asked) == []
        assert "x-2" not in found(finder, project, Query())
        project.perform(RemoveCodings(("x-1",)))
        assert found(finder, project, Query()) == ["x-0", "x-3", "x-4", "x-5", "x-8"]
        project.be_blind(wanted=False)
        assert found(finder, project, asked) == ["x-0"]
        assert len(found(finder, project, Query())) == 8


class DescribeWhatWasFound:
    def it_says_everything_of_a_row(self, project: Project, finder: Finder) -> None:
        project.perform(SetMemo(new_memo(project, MemoTarget.CODING, "x-3", "Cek lagi.")))
        all_of_them = finder.find(Query(), project.codebook())
        (row,) = all_of_them.rows(project.reader, 3, 4)
        assert row is not None
        quotation = row.quotation
        assert (quotation.coding.id, quotation.speaker, quotation.role) == ("x-3", "P2", Role.FACILITATOR)
        assert (quotation.district_name, quotation.coder_name, quotation.memo) == (
            "Garut",
            "Sari",
            "Cek lagi.",
        )
        assert quotation.code_path == "Beban kerja / Pelaporan digital"
        assert quotation.paragraph == 3
        assert (row.before, row.after, row.others, row.seconds) == ("P2: ", "", (SIGNAL.id,), None)

    def it_counts_sources_and_speakers(self, project: Project, finder: Finder) -> None:
        tally = finder.find(Query(), project.codebook()).tally
        assert (tally.codings, tally.sources, tally.speakers) == (9, 4, 7)

    def it_says_nothing_of_a_row_that_is_gone_since(self, project: Project, finder: Finder) -> None:
        everything = finder.find(Query(), project.codebook())
        project.perform(RemoveCodings(("x-1",)))
        assert everything.rows(project.reader, 0, 3)[1] is None
        assert [each.quotation.coding.id for each in everything.chosen(project.reader, [0, 1, 2])] == [
            "x-0",
            "x-2",
        ]

    def it_knows_the_codes_that_are_gone(self, project: Project) -> None:
        query = Query(terms=(*for_code("c-gone").terms, *for_code(COST.id).terms))
        assert gone_codes(query, project.codebook()) == ("c-gone",)

    def it_can_leave_out_what_others_did(self, project: Project, finder: Finder) -> None:
        both = Query(terms=(Term(CodeIs(COST.id)), Term(NextTo(Relation.OVERLAPS, COST.id))))
        book = project.codebook()
        assert finder.find(both, book).ids() == ("x-1", "x-2")
        assert finder.find(both, book, coders=frozenset({SARI.id})).ids() == ()
        assert finder.find(Query(), book, coders=frozenset({BAYU.id})).ids() == ("x-2", "x-6", "x-7")
        assert project.clock() == NOON
        assert project.reader.get(Code, COST.id) == COST
