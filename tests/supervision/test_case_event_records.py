"""Flags, escalations, referrals and approvals as JSON: read, written, refused by the name of the field."""

from datetime import date

import pytest

from tests.fakes.records import NOW
from tests.supervision.desk import DENIS
from workbench.domain.errors import InvalidField, UnknownField
from workbench.supervision.case_event_records import (
    Occasion,
    Settlement,
    answer_record,
    approval_data,
    approval_record,
    decision_record,
    escalation_data,
    escalation_record,
    feedback_record,
    flag_data,
    flag_record,
    referral_data,
    referral_record,
    resolution_record,
)

WORKING = Occasion("Sari", NOW, date(2026, 3, 2))
FLAG = {"reason": "Belum ada kabar", "due": "2026-03-09", "raised_by": "KK-01"}
ESCALATION = {
    "level": "province",
    "to": "Dinas Sosial Provinsi",
    "reason": "Sengketa",
    "sent": "Ringkasan",
    "sent_by": "KK-01",
    "sent_on": "2026-03-01",
}
REFERRAL = {
    "agency": "Puskesmas",
    "reason": "Gizi",
    "made_by": "PD-07",
    "made_on": "2026-03-01",
    "consented_on": "2026-03-01",
    "without_consent": "",
    "feedback_due": "2026-03-20",
}
APPROVAL = {"of": "closure", "note": "Selesai", "requested_by": "KK-01"}


class DescribeRecordsOfEvents:
    def it_reads_and_writes_the_same(self) -> None:
        assert flag_data(flag_record(FLAG, id="f-1", case=DENIS.id, now=WORKING)) == FLAG
        escalation = escalation_record(ESCALATION, id="e-1", case=DENIS.id, now=WORKING)
        assert escalation_data(escalation) == ESCALATION
        assert referral_data(referral_record(REFERRAL, id="r-1", case=DENIS.id, now=WORKING)) == REFERRAL
        assert approval_data(approval_record(APPROVAL, id="v-1", case=DENIS.id, now=WORKING)) == APPROVAL

    def it_takes_who_works_and_today_for_what_is_not_said(self) -> None:
        flag = flag_record({"reason": "x"}, id="f-1", case=DENIS.id, now=WORKING)
        assert (flag.raised_by, flag.raised_at, flag.due) == ("Sari", NOW, None)
        assert flag_data(flag)["due"] is None
        made = referral_record({"agency": "x", "reason": "y"}, id="r-1", case=DENIS.id, now=WORKING)
        assert (made.made_by, made.made_on) == ("Sari", date(2026, 3, 2))
        sent = escalation_record(
            {"level": "dinas", "to": "x", "reason": "y", "sent": "z"}, id="e-1", case=DENIS.id, now=WORKING
        )
        assert (sent.sent_by, sent.sent_on) == ("Sari", date(2026, 3, 2))
        assert approval_record({"of": "plan"}, id="v-1", case=DENIS.id, now=WORKING).requested_by == "Sari"

    def it_reads_how_things_were_settled(self) -> None:
        today, day = date(2026, 3, 2), date(2026, 3, 1)
        assert resolution_record({"note": "x"}, WORKING) == Settlement("Sari", today, "x")
        assert answer_record({"answer": "x", "answered_on": "2026-03-01"}, WORKING).on == day
        assert answer_record({"answer": "x"}, WORKING).on == today
        assert feedback_record({"outcome": "x"}, WORKING) == Settlement("Sari", today, "x")
        assert decision_record({"decided_by": "KP-01"}, WORKING) == Settlement("KP-01", today, "")

    @pytest.mark.parametrize("level", [None, "camat"])
    def it_refuses_another_level(self, level: str | None) -> None:
        with pytest.raises(InvalidField) as told:
            escalation_record({**ESCALATION, "level": level}, id="e-1", case=DENIS.id, now=WORKING)
        assert (told.value.name, told.value.allowed) == ("level", ("dinas", "province", "ministry"))

    def it_refuses_an_approval_of_nothing(self) -> None:
        with pytest.raises(InvalidField) as told:
            approval_record({}, id="v-1", case=DENIS.id, now=WORKING)
        assert told.value.name == "of"

    def it_refuses_unknown_fields_by_name(self) -> None:
        with pytest.raises(UnknownField) as told:
            flag_record({**FLAG, "warna": "merah"}, id="f-1", case=DENIS.id, now=WORKING)
        assert told.value.name == "warna"
