import re
import uuid
from datetime import UTC, date, datetime

import pytest

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case, CaseState
from workbench.domain.clock import system_clock
from workbench.domain.codings import Coding, Quotation, Segment
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import new_id
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant, Role
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.surveys import ColumnPart, Survey, SurveyColumn
from workbench.domain.turns import Turn, turn_at

NOW = datetime(2026, 3, 2, tzinfo=UTC)


class DescribeIds:
    def it_sorts_as_it_was_made_even_when_the_clock_is_put_back(self, monkeypatch: pytest.MonkeyPatch):
        made = [new_id() for _ in range(500)]
        monkeypatch.setattr("workbench.domain.ids.time.time_ns", lambda: 1_000_000_000)
        made += [new_id() for _ in range(5)]
        assert made == sorted(set(made))
        assert {uuid.UUID(each).version for each in made} == {7}

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

    def it_knows_who_took_part_speakers_first(self):
        turns = (Turn(0, "B", 0, 3, 5, "b"), Turn(1, "?", 5, 6, 7), Turn(2, "A", 7, 9, 9, "a"))
        assert Transcript("s", "dua kata", turns, ("c", "a")).people == ("b", "a", "c")

    def it_lets_a_participant_take_another_role_name_and_place(self):
        person = Participant("p", "P1").in_role(Role.OFFICIAL).renamed("P2").placed("d")
        assert person == Participant("p", "P2", Role.OFFICIAL, "d")

    def it_lays_attributes_over_the_known_ones(self):
        person = Participant("p", "P1", attributes=(("Usia", "34"), ("Desa", "A")))
        told = person.described((("Usia", "35"), ("Desa", ""), ("L/P", "P")))
        assert told.attributes == (("Usia", "35"), ("L/P", "P"))
        assert (told.attribute("Usia"), told.attribute("Desa")) == ("35", "")


class DescribeSurveys:
    def it_knows_its_open_questions_by_their_keys(self):
        columns = (
            SurveyColumn("Apa kendalanya?", ColumnPart.ANSWER, "P1"),
            SurveyColumn("Usia", ColumnPart.ATTRIBUTE),
        )
        survey = Survey("s", columns)
        assert (survey.id, survey.questions) == ("s", {"P1": "Apa kendalanya?"})


class DescribeCorrections:
    def it_says_whose_words_an_earlier_text_holds(self):
        assert EarlierText("e", Transcript("s", "dua"), NOW).source == "s"

    def it_lets_what_waits_keep_its_id(self):
        coding = Coding("x", Segment("s", Span(0, 3), "dua", "h"), "c", "k", NOW)
        memo = Memo("m", MemoTarget.SOURCE, "s", "Cek.", "k", NOW, coding.segment)
        assert (Unplaced("e", "s", coding).id, Unplaced("e", "s", coding).code) == ("x", "c")
        assert (Unplaced("e", "s", memo=memo).id, Unplaced("e", "s", memo=memo).code) == ("m", None)


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
