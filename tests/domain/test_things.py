import re
from datetime import UTC, date, datetime

import pytest

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case, CaseState
from workbench.domain.clock import system_clock
from workbench.domain.codings import Coding, Quotation, Segment
from workbench.domain.districts import District, DistrictLink, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import new_id
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant, Role
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn, turn_at

NOW = datetime(2026, 3, 2, tzinfo=UTC)


class DescribeIds:
    def it_makes_uuids_of_version_seven_that_sort_by_time(self):
        ids = [new_id() for _ in range(50)]
        assert all(
            re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", each)
            for each in ids
        )
        assert len(set(ids)) == 50
        assert [each[:13] for each in ids] == sorted(each[:13] for each in ids)


class DescribeClock:
    def it_tells_utc_to_the_millisecond(self):
        now = system_clock()
        assert now.tzinfo is UTC
        assert now.microsecond % 1000 == 0


class DescribeTurns:
    TURNS = (Turn(0, "M", 0, 3, 10), Turn(1, "P1", 12, 16, 20))

    @pytest.mark.parametrize(
        ("position", "index"), [(0, 0), (9, 0), (10, None), (11, None), (12, 1), (19, 1), (20, None)]
    )
    def it_finds_the_turn_at_a_position(self, position, index):
        turn = turn_at(self.TURNS, position)
        assert (turn.index if turn else None) == index

    def it_finds_none_without_turns(self):
        assert turn_at((), 3) is None


class DescribeDistricts:
    BOGOR = District("b", "Kabupaten Bogor", aliases=("Bogor",))

    @pytest.mark.parametrize("name", ["Bogor", "kabupaten  bogor", "Kab. Bogor", "b"])
    def it_goes_by_several_names(self, name):
        assert district_named([self.BOGOR], name) is self.BOGOR

    def it_does_not_answer_to_others(self):
        with pytest.raises(UnknownThing):
            district_named([self.BOGOR], "Kota Bogor")

    def it_restates_a_link(self):
        link = DistrictLink("l", "c", "b", "r", NOW).restated("sebab", ("k",))
        assert (link.note, link.evidence) == ("sebab", ("k",))


class DescribeSources:
    def it_takes_counts_and_fingerprint_from_the_text(self):
        source = described("s", "FGD", SourceKind.FGD, "txt", "dua kata", NOW)
        assert (source.characters, source.words) == (8, 2)
        assert source.renamed("B").name == "B"
        assert source.placed("d").district == "d"
        assert Transcript("s", "dua kata").id == "s"

    def it_lets_a_participant_take_another_role(self):
        assert Participant("p", "s", "P1").in_role(Role.OFFICIAL).role is Role.OFFICIAL


class DescribeQuotation:
    def it_says_where_the_words_stand(self):
        coding = Coding("k", Segment("s", Span(0, 3), "dua", "x"), "c", "r", NOW)
        assert (
            Quotation(coding, "FGD Garut", "T / K", "Rini", 41, speaker="P3").provenance
            == "FGD Garut, P3, par. 41"
        )
        assert Quotation(coding, "FGD Garut", "T / K", "Rini", 41).provenance == "FGD Garut, par. 41"
        assert (coding.source, coding.span, coding.recoded("d").code) == ("s", Span(0, 3), "d")


class DescribeMemo:
    def it_is_rewritten(self):
        assert Memo("m", MemoTarget.CODE, "c", "lama", "r", NOW).rewritten("baru").text == "baru"


class DescribeSupervisionRecords:
    def it_knows_when_an_action_is_overdue(self):
        action = Action("a", "kunjungan", "PD-01", date(2026, 3, 1), "k", "s", NOW)
        assert action.overdue(date(2026, 3, 2))
        assert not action.overdue(date(2026, 3, 1))
        assert not action.in_state(ActionState.DONE).overdue(date(2026, 3, 2))

    def it_moves_a_case_and_a_session_to_another_state(self):
        case = Case("k", "K-1", "d", "PD-01", NOW).in_state(CaseState.STABLE, "membaik")
        assert (case.state, case.reason) == (CaseState.STABLE, "membaik")
        session = Session(
            "s", "END/2026/001", date(2026, 3, 2), "d", "KK", NOW, discussions=(CaseDiscussion("k", "x"),)
        )
        assert session.in_state(SessionState.FINALISED).state is SessionState.FINALISED
        assert session.discussion_of("k").discussed == "x"
        assert session.discussion_of("other") is None
