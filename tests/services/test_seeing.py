"""Blind mode below the window: what a coder's reader gives, and what may be changed with eyes closed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.records import SARI
from tests.services.study import BAYU, COST, NOON, REPORTING, study_project
from workbench.coding.coders import RenameCoder
from workbench.coding.codings import RemoveCodings, SetMemo
from workbench.coding.material import RemoveSource
from workbench.coding.merging import MergeCodes, Overlaps
from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import Unplaced
from workbench.domain.errors import UnknownThing, UnseenWork
from workbench.domain.ids import MemoId
from workbench.domain.matrices import Dimension, Facet, MatrixWish
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Refusal, Suggestion
from workbench.services import coding as do
from workbench.services import deciding
from workbench.services.correcting import correction_of, review_items
from workbench.services.counting import counted_codings, left_out
from workbench.services.history import ProjectHistory
from workbench.services.material import source_items
from workbench.services.projects import Project, open_project
from workbench.services.reporting_themes import theme_report
from workbench.services.retrieval import code_counts, coding_ties
from workbench.services.seeing import BlindReader, owner_of
from workbench.services.tabulating import Tabulator
from workbench.services.wastebasket import contents_of, wastebasket

BY_CODER = MatrixWish((Facet(Dimension.CODE),), (Facet(Dimension.CODER),))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = study_project(tmp_path)
    made.coder = SARI
    yield made
    made.close()


@pytest.fixture
def blind(project: Project) -> Project:
    """The project as Sari sees it: five codings of hers, four of Bayu's."""
    project.be_blind(wanted=True)
    return project


def all_codings(project: Project) -> tuple[Coding, ...]:
    return project.whole.all(Coding)


def of(project: Project, coder: str) -> list[Coding]:
    return [each for each in all_codings(project) if each.coder == coder]


class DescribeTheBlindReader:
    def it_gives_one_coders_codings(self, blind: Project) -> None:
        own, others = of(blind, blind.coder.id), of(blind, BAYU.id)
        assert own
        assert others
        assert list(blind.reader.all(Coding)) == own
        assert blind.reader.count(Coding) == len(own)
        assert blind.reader.find(Coding, others[0].id) is None
        assert blind.reader.present(others[0]) is None
        assert blind.reader.present(own[0]) == own[0]
        with pytest.raises(UnknownThing):
            blind.reader.get(Coding, others[0].id)
        assert blind.reader.among(Coding, [others[0].id, own[0].id]) == (own[0],)
        assert {each.coder for each in blind.reader.where(Coding, code=COST.id)} == {blind.coder.id}

    def it_is_the_same_for_a_job(self, blind: Project) -> None:
        with blind.reading() as reader:
            assert isinstance(reader, BlindReader)
            assert {each.coder for each in reader.all(Coding)} == {blind.coder.id}
            source = reader.all(Source)[0]
            assert reader.text(source.id) == blind.whole.text(source.id)
            assert reader.talks_of(()) == {}

    def it_gives_what_is_everybodys(self, blind: Project) -> None:
        assert blind.reader.count(Source) == blind.whole.count(Source)
        assert blind.reader.get(Source, blind.reader.all(Source)[0].id)

    def it_keeps_memos_and_refusals_of_others_apart(self, project: Project) -> None:
        theirs, mine = of(project, BAYU.id)[0], of(project, project.coder.id)[0]
        project.switch_coder("Bayu")
        project.perform(do.memo_on(project, MemoTarget.CODING, mine.id, "Dari Bayu"))
        project.perform(do.memo_on(project, MemoTarget.CODE, COST.id, "Untuk semua"))
        project.perform(deciding.refusal_of(project, Suggestion(mine.source, mine.span, "", COST.id, 0.5)))
        project.coder = SARI
        project.perform(do.memo_on(project, MemoTarget.CODING, theirs.id, "Pada milik Bayu"))
        project.be_blind(wanted=True)
        assert [each.text for each in project.reader.all(Memo)] == ["Untuk semua"]
        assert project.reader.all(Refusal) == ()
        assert do.memo_about(project, mine.id) is None
        unseen = [each for each in project.whole.all(Memo) if each.text != "Untuk semua"]
        assert [project.reader.find(Memo, each.id) for each in unseen] == [None, None]

    def it_keeps_what_waits_for_a_place_apart(self, blind: Project) -> None:
        source = "03-garut-fgd-pendamping"
        text = blind.whole.text(source)
        operation = correction_of(blind, source, text[: text.index("Bensin")] + "Ada." * 30).operation
        assert operation is not None
        blind.perform(operation)
        waiting = blind.whole.all(Unplaced)
        assert {owner_of(each) for each in waiting} == {blind.coder.id, BAYU.id}
        own = [each for each in waiting if owner_of(each) == blind.coder.id]
        assert len(review_items(blind)) == len(own)


class DescribeWhatIsCounted:
    def it_is_ones_own_work_everywhere(self, blind: Project) -> None:
        own = {each.id for each in of(blind, blind.coder.id)}
        assert {each.id for each in counted_codings(blind, blind.reader)} == own
        assert left_out(blind) == {each.id for each in of(blind, BAYU.id)}
        assert {tie[0] for tie in coding_ties(blind)} == own
        assert sum(each.codings for each in code_counts(blind).values()) == len(own)
        assert sum(each.codings for each in source_items(blind)) == len(own)
        matrix = Tabulator(blind).matrix(BY_CODER)
        assert sum(map(sum, matrix.cells)) == len(own)

    def it_is_nothing_for_somebody_who_did_nothing_yet(self, blind: Project) -> None:
        blind.switch_coder("Tri")
        matrix = Tabulator(blind).matrix(BY_CODER)
        assert sum(map(sum, matrix.cells)) == 0
        assert blind.reader.all(Coding) == ()

    @pytest.mark.parametrize(
        ("language", "words"), [("en", "only codings of Sari"), ("id", "hanya pengodean Sari")]
    )
    def it_is_said_in_the_report(self, blind: Project, language: str, words: str) -> None:
        assert words in str(theme_report(blind, language))
        blind.be_blind(wanted=False)
        assert words not in str(theme_report(blind, language))


class DescribeTheWastebasket:
    def it_does_not_tell_a_blind_coder_what_others_threw_away(self, project: Project) -> None:
        project.coder = BAYU
        project.perform(RemoveCodings((of(project, BAYU.id)[0].id,)))
        project.coder = SARI
        project.perform(RemoveCodings((of(project, SARI.id)[0].id,)))
        assert [each.coder for each in wastebasket(project)] == ["Sari", "Bayu"]
        project.be_blind(wanted=True)
        assert [each.coder for each in wastebasket(project)] == ["Sari"]

    def it_knows_ones_own_by_who_threw_them_away_whatever_they_are_called(self, project: Project) -> None:
        project.coder = BAYU
        project.perform(RemoveCodings((of(project, BAYU.id)[0].id,)))
        project.coder = SARI
        project.perform(RemoveCodings((of(project, SARI.id)[0].id,)))
        project.perform(RenameCoder(SARI.id, "Sari Dewi"))
        project.be_blind(wanted=True)
        assert [each.coder for each in wastebasket(project)] == ["Sari"]

    def it_tells_nothing_of_others_work_that_went_with_a_code_or_a_source(self, project: Project) -> None:
        own = sum(each.code == COST.id for each in of(project, SARI.id))
        project.perform(RemoveCode(COST.id, COST.name))
        source = project.reader.get(Source, "21-ende-fgd")
        text = project.reader.text(source.id)
        segment = Segment(source.id, Span(4, 16), text[4:16], source.sha256)
        note = Memo(MemoId("m-bayu"), MemoTarget.SOURCE, source.id, "Dari Bayu", BAYU.id, NOON, segment)
        project.perform(SetMemo(note))
        project.perform(RemoveSource(source.id, source.name))
        project.be_blind(wanted=True)
        gone_source, gone_code = wastebasket(project)
        assert gone_code.counts["coding"] == own
        assert len(contents_of(project, gone_code).words["coding"]) == own
        assert set(gone_source.counts) == {"source", "participant"}
        assert "memo" not in contents_of(project, gone_source).words
        project.perform(contents_of(project, gone_source).operation)
        assert project.whole.find(Memo, note.id) == note


class DescribeTheHistory:
    def it_does_not_tell_what_a_step_did_to_the_work_of_others(self, project: Project) -> None:
        project.perform(MergeCodes((COST.id,), REPORTING.id, Overlaps.KEEP))
        own = {each.id for each in of(project, SARI.id)}
        history = ProjectHistory(project)
        history.follow()
        (step, *_rest) = history.steps(limit=5)
        open_eyed = history.details(step.heading.number)
        project.be_blind(wanted=True)
        found = history.details(step.heading.number)
        codings = {each.id for each in found.changes if each.kind == "coding"}
        assert codings
        assert codings <= own
        assert {each.id for each in open_eyed.changes if each.kind == "coding"} > codings
        assert found.total == len(found.changes)
        assert [each.kind for each in history.details(step.heading.number, limit=1).changes] == [
            found.changes[0].kind
        ]

    def it_names_nothing_of_others_that_a_shared_record_points_at(self, project: Project) -> None:
        theirs = of(project, BAYU.id)[0]
        project.perform(do.link(project, theirs.code, "d-mimika", "", (theirs.id,)))
        history = ProjectHistory(project)
        history.follow()
        number = history.steps(limit=1)[0].heading.number
        assert theirs.id in history.details(number).names
        project.be_blind(wanted=True)
        assert theirs.id not in history.details(number).names


class DescribeChangesWithEyesClosed:
    def it_refuses_to_take_unseen_work_away(self, blind: Project) -> None:
        before = all_codings(blind)
        with pytest.raises(UnseenWork) as refused:
            blind.perform(RemoveCode(COST.id, COST.name))
        assert refused.value.count == sum(each.code == COST.id for each in of(blind, BAYU.id))
        assert all_codings(blind) == before
        with pytest.raises(UnseenWork):
            blind.perform(RemoveCodings((of(blind, BAYU.id)[0].id,)))

    def it_lets_ones_own_work_go(self, blind: Project) -> None:
        blind.perform(RemoveCode(REPORTING.id, REPORTING.name))
        assert not any(each.code == REPORTING.id for each in all_codings(blind))

    def it_refuses_nothing_with_eyes_open(self, project: Project) -> None:
        project.perform(RemoveCode(COST.id, COST.name))
        assert not any(each.code == COST.id for each in all_codings(project))


class DescribeTheSetting:
    def it_is_heeded_by_a_window_and_by_nobody_else(self, blind: Project) -> None:
        path = blind.path
        blind.close()
        again = open_project(path, coder="Sari")
        assert not again.blind
        assert again.may_see(BAYU.id)
        again.heed_blind_mode()
        assert again.blind
        assert not again.may_see(BAYU.id)
        assert again.may_see(None)
        again.perform(SetMemo(do.new_memo(again, MemoTarget.CODE, COST.id, "x")))
        again.close()


class DescribeWhatWasDoneBefore:
    def it_shows_of_a_step_what_its_maker_may_see(self, blind: Project) -> None:
        blind.perform(MergeCodes((COST.id,), REPORTING.id, name=COST.name))
        history = ProjectHistory(blind)
        (step,) = history.steps(limit=1)
        own = {each.id for each in of(blind, blind.coder.id)}
        found = history.details(step.heading.number)
        assert {each.id for each in found.changes if each.kind == "coding"} <= own
        assert found.total == len(found.changes)
        assert not {each.id for each in of(blind, BAYU.id)} & found.names.keys()
        few = history.details(step.heading.number, limit=1)
        assert (len(few.changes), few.total) == (1, found.total)
        blind.be_blind(wanted=False)
        everything = history.details(step.heading.number)
        assert everything.total > found.total

    def it_tells_nothing_that_others_noted_on_what_was_thrown_away(self, project: Project) -> None:
        theirs = next(each for each in of(project, BAYU.id) if each.code == COST.id)
        memo = replace(do.new_memo(project, MemoTarget.CODING, theirs.id, "Ragu-ragu."), author=BAYU.id)
        project.perform(SetMemo(memo))
        project.perform(RemoveCode(COST.id, COST.name))
        (discarded,) = wastebasket(project)
        assert "Ragu-ragu." in contents_of(project, discarded).words["memo"]
        project.be_blind(wanted=True)
        told = contents_of(project, discarded)
        assert "memo" not in told.words
        assert memo in told.operation.records
