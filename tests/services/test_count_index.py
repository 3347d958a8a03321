"""What is kept for counting: after every change the same as read anew."""

import threading
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE
from tests.services.plain_counting import Plain
from tests.services.study import BAYU, COST, SIGNAL, study_project
from workbench.coding.codings import RecodeCoding, RemoveCodings
from workbench.coding.material import PlaceSource, RemoveSource, SetRole
from workbench.coding.removal import RemoveCode
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.operations import Operation
from workbench.domain.participants import Role
from workbench.domain.queries import Query, for_code
from workbench.domain.query_form import written
from workbench.domain.spans import Span
from workbench.services import count_index
from workbench.services.coding import coding_of
from workbench.services.correcting import correction_of
from workbench.services.count_index import Counted, CountIndex
from workbench.services.finding import Finder
from workbench.services.projects import Project
from workbench.services.tabulating import CellWish, Tabulator

BY_DISTRICT = MatrixWish((Facet(Dimension.CODE),), (Facet(Dimension.DISTRICT),))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return study_project(tmp_path)


def corrected(project: Project) -> Operation:
    text = project.reader.text("21-ende-fgd")
    operation = correction_of(project, "21-ende-fgd", text.replace("Sinyal itu", "Eh sinyal itu")).operation
    assert operation is not None
    return operation


CHANGES: tuple[Callable[[Project], Operation], ...] = (
    lambda _project: RecodeCoding("x-0", SIGNAL.id),
    lambda _project: RemoveCodings(("x-2", "x-8")),
    lambda _project: PlaceSource("catatan lapangan", ENDE.id),
    lambda _project: SetRole("21-ende-fgd-P1", Role.MODERATOR),
    lambda project: coding_of(project, "21-ende-fgd", Span(4, 30), COST.id),
    corrected,
    lambda _project: RemoveSource("04-garut-fgd-kpm"),
    lambda _project: RemoveCode(SIGNAL.id),
)


def same(kept: Counted, fresh: Counted) -> bool:
    order = [np.argsort(each.codings.number) for each in (kept, fresh)]
    columns = all(
        np.array_equal(
            getattr(kept.codings, each.name)[order[0]], getattr(fresh.codings, each.name)[order[1]]
        )
        for each in fields(kept.codings)
    )
    texts = all(np.array_equal(kept.words[each].whole, words.whole) for each, words in fresh.words.items())
    in_order = np.all(np.diff(kept.codings.source) >= 0)
    return bool(columns and texts and in_order and vars(kept.records) == vars(fresh.records))


class DescribeTheIndex:
    @pytest.mark.parametrize("measured", [False, True])
    def it_is_mended_after_every_change_done_or_undone(self, project: Project, measured: bool) -> None:
        index = CountIndex(project)

        def check() -> None:
            kept, fresh = (each.now(measured=measured) for each in (index, CountIndex(project)))
            assert same(kept, fresh)

        check()
        done = []
        for change in CHANGES:
            done.append(project.perform(change(project)))
            check()
        for each in reversed(done):
            project.undo(each)
            check()

    def it_stays_what_it_is_when_nothing_changes(self, project: Project) -> None:
        index = CountIndex(project)
        assert index.now() is index.now()
        assert index.now(measured=True) is index.now()

    def it_is_read_anew_when_most_has_changed(
        self, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(count_index, "_FEW", 2)
        index = CountIndex(project)
        index.now(measured=True)
        codings = [coding_of(project, "21-ende-fgd", Span(4, 9 + each), COST.id).coding for each in range(9)]
        project.perform(Rewrite(tuple(codings)))
        assert index.now().codings.size == 18
        assert same(index.now(measured=True), CountIndex(project).now(measured=True))

    def it_is_read_anew_after_a_failure(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        index = CountIndex(project)
        index.now()
        project.perform(RemoveCodings(("x-0",)))
        monkeypatch.setattr(CountIndex, "_with_changed", lambda *_arguments: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            index.now()
        monkeypatch.undo()
        assert index.now().codings.size == 8

    def it_is_one_for_all_who_ask(self, project: Project) -> None:
        found: list[CountIndex] = []
        threads = [
            threading.Thread(target=lambda: found.append(count_index.count_index(project)))
            for _each in range(4)
        ]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert len(set(map(id, found))) == 1


class DescribeQueries:
    def it_counts_what_the_retrieval_finds(self, project: Project) -> None:
        finder, tabulator = Finder(project), Tabulator(project)
        for blind in (False, True):
            project.be_blind(wanted=blind)
            for query in (Query(), for_code(COST.id), for_code("c-gone")):
                wish = MatrixWish(BY_DISTRICT.rows, (Facet(Dimension.KIND),), query=written(query))
                found = set(tabulator.codings_in(CellWish(wish, None, None)))
                assert found == set(finder.find(query, project.codebook()).ids())
                assert tabulator.matrix(wish).grand_total == len(found)
        project.be_blind(wanted=False)
        project.perform(RemoveCodings(("x-0",)))
        wish = MatrixWish(BY_DISTRICT.rows, (Facet(Dimension.KIND),), query=written(Query()))
        assert tabulator.matrix(wish).grand_total == len(finder.find(Query(), project.codebook()))
        tabulator.close()
        tabulator.close()
        finder.close()

    def it_counts_nothing_of_a_code_that_is_gone(self, project: Project) -> None:
        wish = MatrixWish(BY_DISTRICT.rows, BY_DISTRICT.columns, query=written(for_code("c-gone")))
        assert Tabulator(project).matrix(wish).grand_total == 0


class DescribeBlindMode:
    @pytest.mark.parametrize("measure", [Measure.CODINGS, Measure.WORDS])
    def it_counts_ones_own_work(self, project: Project, measure: Measure) -> None:
        project.be_blind(wanted=True)
        project.switch_coder(BAYU.name)
        wish = MatrixWish(BY_DISTRICT.rows, BY_DISTRICT.columns, measure)
        found = Tabulator(project).matrix(wish)
        plain = Plain(project.whole, coder=BAYU.id)
        assert found.grand_total == plain.measured([each.id for each in plain.codings], measure)
        assert found.lacks == ()
