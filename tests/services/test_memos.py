"""Finding memos, counting them, writing them anew."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.services.study import BAYU, COST, LOAD, SIGNAL, study_project
from workbench.coding.codings import RemoveMemo, SetMemo
from workbench.domain.codings import Coding
from workbench.domain.memos import THE_PROJECT, Memo, MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.prose import Link, LinkKind
from workbench.services.memos import (
    MemoItem,
    MemoKind,
    MemoQuery,
    find_memos,
    fresh_memo,
    links_to,
    memo_count,
    memo_items,
    rewriting,
)
from workbench.services.projects import Project
from workbench.services.things import Things

GARUT = "03-garut-fgd-pendamping"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


def keep(project: Project, subject: Subject, text: str, title: str = "", **facts: object) -> Memo:
    """Write a memo and return it."""
    memo = replace(fresh_memo(project, subject, text, title), **facts)  # type: ignore[arg-type]
    project.perform(SetMemo(memo))
    return memo


@pytest.fixture
def written(project: Project) -> dict[str, Memo]:
    """A memo on each kind of thing, by what it is about."""
    coding = project.reader.get(Coding, "x-0")
    return {
        "project": keep(
            project, THE_PROJECT, "Aturan **satu segmen** satu gagasan.", type=MemoType.METHODOLOGICAL
        ),
        "source": keep(project, Subject(MemoTarget.SOURCE, GARUT), "Ramai.", type=MemoType.REFLEXIVE),
        "words": keep(project, Subject(MemoTarget.SOURCE, GARUT, coding.segment), "Cek rekaman."),
        "quotation": keep(project, Subject(MemoTarget.SOURCE, GARUT, coding.segment), ""),
        "code": keep(project, Subject(MemoTarget.CODE, COST.id), "Pola ongkos.", status=MemoStatus.DONE),
        "coding": keep(project, Subject(MemoTarget.CODING, coding.id), "Nada pasrah.", author=BAYU.id),
        "participant": keep(
            project, Subject(MemoTarget.PARTICIPANT, f"{GARUT}-P1"), "Diam.", "Siapa yang diam"
        ),
        "district": keep(project, Subject(MemoTarget.DISTRICT, "d-ende"), "Bukit."),
    }


def ids(items: tuple[MemoItem, ...]) -> set[str]:
    return {each.memo.id for each in items}


class DescribeMemoItems:
    def it_says_of_each_what_it_is_about(self, project: Project, written: dict[str, Memo]) -> None:
        items = {each.memo.id: each for each in memo_items(project.reader)}
        assert {key: items[memo.id].kind.value for key, memo in written.items()} == {
            key: key for key in written
        }
        assert {key: items[memo.id].name for key, memo in written.items()} == {
            "project": "",
            "source": GARUT,
            "words": GARUT,
            "quotation": GARUT,
            "code": "Beban kerja / Biaya pribadi",
            "coding": "Beban kerja / Biaya pribadi",
            "participant": "P1",
            "district": "Ende",
        }
        assert items[written["coding"].id].code == COST.id
        assert items[written["coding"].id].author == "Bayu"

    def it_lists_those_of_a_source_in_the_order_of_its_text(
        self, project: Project, written: dict[str, Memo]
    ) -> None:
        found = [each.memo.id for each in memo_items(project.reader, written["source"].about)]
        assert found[0] == written["source"].id
        assert set(found[1:]) == {written[each].id for each in ("words", "quotation", "coding")}


class DescribeFindMemos:
    @pytest.mark.parametrize(
        ("query", "wanted"),
        [
            (MemoQuery(type=MemoType.METHODOLOGICAL), {"project"}),
            (MemoQuery(type=MemoType.REFLEXIVE), {"source"}),
            (MemoQuery(status=MemoStatus.DONE), {"code"}),
            (MemoQuery(kind=MemoKind.QUOTATION), {"quotation"}),
            (MemoQuery(kind=MemoKind.WORDS), {"words"}),
            (MemoQuery(about="d-ende"), {"district"}),
            (MemoQuery(author=BAYU.id), {"coding"}),
            (MemoQuery(source=GARUT), {"source", "words", "coding"}),
            (MemoQuery(codes=frozenset({COST.id, LOAD.id})), {"code", "coding"}),
            (MemoQuery(codes=frozenset({SIGNAL.id})), set()),
            (MemoQuery("SATU segmen"), {"project"}),
            (MemoQuery("siapa diam"), {"participant"}),
            (MemoQuery("biaya pribadi"), {"code", "coding"}),
            (MemoQuery("bensin"), {"words", "coding"}),
            (MemoQuery("tidak ada kata ini"), set()),
            (MemoQuery(since=date(2026, 3, 3)), set()),
            (MemoQuery(until=date(2026, 3, 1)), set()),
            (MemoQuery("ramai", since=date(2026, 3, 1), until=date(2026, 3, 4)), {"source"}),
        ],
    )
    def it_finds_what_is_asked_for(
        self, project: Project, written: dict[str, Memo], query: MemoQuery, wanted: set[str]
    ) -> None:
        assert ids(find_memos(project.reader, query)) == {written[each].id for each in wanted}

    def it_shows_all_but_bare_quotations_unasked(self, project: Project, written: dict[str, Memo]) -> None:
        assert ids(find_memos(project.reader, MemoQuery())) == {
            memo.id for key, memo in written.items() if key != "quotation"
        }

    def it_goes_by_the_day_of_the_last_writing(self, project: Project, written: dict[str, Memo]) -> None:
        later = datetime(2026, 5, 5, 12, tzinfo=UTC)
        project.perform(SetMemo(replace(written["source"], edited_at=later)))
        assert ids(find_memos(project.reader, MemoQuery(since=date(2026, 5, 4)))) == {written["source"].id}


class DescribeRewriting:
    def it_dates_what_was_there_before(self, project: Project, written: dict[str, Memo]) -> None:
        operation = rewriting(project, written["code"].rewritten("Lain."))
        assert operation is not None
        assert (operation.memo.text, operation.memo.edited_at) == ("Lain.", project.clock())

    def it_does_nothing_where_nothing_changed(self, project: Project, written: dict[str, Memo]) -> None:
        operation = rewriting(project, written["code"].rewritten("Lain."))
        assert operation is not None
        project.perform(operation)
        assert rewriting(project, written["code"].rewritten("Lain.")) is None

    def it_keeps_a_new_one_as_it_is(self, project: Project) -> None:
        fresh = fresh_memo(project, THE_PROJECT, "Baru.")
        assert rewriting(project, fresh) == SetMemo(fresh)


class DescribeMemoCount:
    def it_counts_those_on_a_thing_and_the_open_ones(
        self, project: Project, written: dict[str, Memo]
    ) -> None:
        assert memo_count(project.reader, (COST.id,)) == (1, 0)
        assert memo_count(project.reader, (GARUT, "d-ende")) == (3, 3)
        assert memo_count(project.reader, ("nothing",)) == (0, 0)


class DescribeThings:
    def it_calls_things_by_their_names_and_knows_what_is_gone(
        self, project: Project, written: dict[str, Memo]
    ) -> None:
        things = Things(project.reader)
        for kind, id_, words in (
            (LinkKind.CODE, COST.id, "Biaya pribadi"),
            (LinkKind.SOURCE, GARUT, GARUT),
            (LinkKind.DISTRICT, "d-ende", "Ende"),
            (LinkKind.PARTICIPANT, f"{GARUT}-P1", "P1"),
            (LinkKind.MEMO, written["participant"].id, "Siapa yang diam"),
            (LinkKind.MEMO, written["words"].id, "Bagaimana dengan bensin dan pulsa selama ini, apakah ada…"),
            (LinkKind.MEMO, written["code"].id, "Pola ongkos."),
            (LinkKind.CODING, "x-6", "Sinyal itu cuma ada di bukit belakang gereja, jadi kami…"),
        ):
            assert (things.has(Link(kind, id_)), things.words_for(Link(kind, id_))) == (True, words)
        for kind in LinkKind:
            assert (things.has(Link(kind, "nothing")), things.words_for(Link(kind, "nothing"))) == (False, "")
        assert things.name_of(Subject(MemoTarget.CODING, "nothing")) == ""


class DescribeLinksTo:
    def it_finds_the_memos_that_link_to_a_thing(self, project: Project, written: dict[str, Memo]) -> None:
        link = Link(LinkKind.CODE, COST.id)
        memo = keep(project, THE_PROJECT, f"Lihat [ongkos]({link.address}).")
        assert links_to(project.reader.all(Memo), link, Link(LinkKind.CODE, LOAD.id)) == (memo,)
        project.perform(RemoveMemo(memo.id))
        assert links_to(project.reader.all(Memo), link) == ()
