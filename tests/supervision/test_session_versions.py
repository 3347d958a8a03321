"""Sessions that are final: reopened, archived, marked; and every version readable."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NETWORK, NOW, WORKLOAD
from tests.supervision.desk import DENIS, NIK, desk, logged, meeting
from workbench.domain.cases import ThemeTie
from workbench.domain.errors import InvalidField, PersonalNumber, UnknownThing
from workbench.domain.sessions import CaseDiscussion, Session, SessionState, SessionVersion
from workbench.supervision.session_keeping import ArchiveSession, MarkSession, ReopenSession
from workbench.supervision.session_operations import (
    AcknowledgeSession,
    AddAddendum,
    EditSession,
    FinaliseSession,
)
from workbench.supervision.session_versions import VersionKind, version_of, versions_of, with_known_codes

DRAFT, FINALISED, ADDENDUM, REOPENED = VersionKind


def day(number: int) -> datetime:
    return NOW + timedelta(days=number)


@pytest.fixture
def store() -> MemoryStore:
    kept = desk()
    logged(kept, meeting(kept, CaseDiscussion(DENIS.id, "kunjungan")))
    return kept


def now(store: MemoryStore) -> Session:
    return store.get(Session, "z-1")


def finalised(store: MemoryStore, at: datetime) -> None:
    store.perform(FinaliseSession(now(store), at))


def added(store: MemoryStore, words: str, at: datetime) -> None:
    store.perform(AddAddendum(now(store), (("text", words),), "Sari", at))


def reopened(store: MemoryStore, reason: str, at: datetime) -> None:
    store.perform(ReopenSession(now(store), f"v-{at:%d}", reason, at))


class DescribeReopening:
    def it_keeps_what_was_final_and_begins_a_revision(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        store.perform(AcknowledgeSession(now(store), "PD-07", day(2)))
        before = now(store)
        reopened(store, " salah kasus ", day(3))
        (kept,) = store.all(SessionVersion)
        assert (kept.session, kept.revision, kept.kept_at, kept.content) == ("z-1", 1, day(3), before)
        after = now(store)
        assert (after.state, after.revision, after.reason) == (SessionState.REOPENED, 2, "salah kasus")
        assert (after.finalised_at, after.acknowledged_by, after.acknowledged_at) == (None, "", None)

    def it_is_finalised_again_under_its_new_revision(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        reopened(store, "salah kasus", day(2))
        store.perform(EditSession(replace(now(store), summary="Dibetulkan")))
        finalised(store, day(3))
        after = now(store)
        assert (after.state, after.revision, after.summary) == (SessionState.FINALISED, 2, "Dibetulkan")

    def it_wants_a_reason_without_personal_numbers(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        with pytest.raises(InvalidField) as told:
            reopened(store, " ", day(2))
        assert told.value.name == "reason"
        with pytest.raises(PersonalNumber):
            reopened(store, NIK, day(2))


class DescribeTheMarks:
    def it_changes_them_alone(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        before = now(store)
        store.perform(MarkSession(before, research_consent=True, keep_until=date(2031, 1, 1)))
        assert now(store) == replace(before, research_consent=True, keep_until=date(2031, 1, 1))


class DescribeVersions:
    def it_has_one_of_a_draft(self, store: MemoryStore) -> None:
        (only,) = versions_of(store, now(store))
        assert (only.revision, only.kind, only.at, only.by) == (1, DRAFT, NOW, "KK-01")
        assert only.session == now(store)

    def it_parts_addenda_and_reopenings(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        added(store, "pertama", day(2))
        store.perform(AcknowledgeSession(now(store), "PD-07", day(3)))
        added(store, "kedua", day(4))
        reopened(store, "salah kasus", day(5))
        store.perform(EditSession(replace(now(store), summary="Dibetulkan")))
        finalised(store, day(6))
        added(store, "ketiga", day(7))
        found = versions_of(store, now(store))
        assert [(each.revision, each.kind, each.at, each.by) for each in found] == [
            (1, FINALISED, day(1), "KK-01"),
            (2, ADDENDUM, day(2), "Sari"),
            (3, ADDENDUM, day(4), "Sari"),
            (4, REOPENED, day(6), "KK-01"),
            (5, ADDENDUM, day(7), "Sari"),
        ]
        assert [each.session.revision for each in found] == [1, 2, 3, 4, 5]
        assert [each.session.summary for each in found] == ["", "", "", "Dibetulkan", "Dibetulkan"]
        assert [len(each.session.addenda) for each in found] == [0, 1, 2, 2, 3]
        assert [each.reason for each in found] == ["", "", "", "salah kasus", ""]
        assert found[1].fields == (("text", "pertama"),)
        assert found[-1].session == now(store)

    def it_shows_a_signature_from_the_revision_on_that_was_signed(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        added(store, "pertama", day(2))
        store.perform(AcknowledgeSession(now(store), "PD-07", day(3)))
        store.perform(ArchiveSession(now(store)))
        added(store, "kedua", day(4))
        first, second, third = versions_of(store, now(store))
        assert (first.session.state, first.session.acknowledged_by) == (SessionState.FINALISED, "")
        assert (second.session.state, second.session.acknowledged_by) == (SessionState.ACKNOWLEDGED, "PD-07")
        assert third.session.state is SessionState.ARCHIVED

    def it_leaves_an_unsigned_one_unsigned(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        added(store, "pertama", day(2))
        assert [each.session.state for each in versions_of(store, now(store))] == [SessionState.FINALISED] * 2

    def it_is_reopened_before_it_is_final_again(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        reopened(store, "salah kasus", day(2))
        first, second = versions_of(store, now(store))
        assert (first.kind, first.session.state) == (FINALISED, SessionState.FINALISED)
        assert (second.kind, second.at, second.session.state) == (REOPENED, day(2), SessionState.REOPENED)

    def it_finds_one_by_its_revision(self, store: MemoryStore) -> None:
        finalised(store, day(1))
        assert version_of(store, now(store), 1).session == now(store)
        with pytest.raises(UnknownThing) as told:
            version_of(store, now(store), 2)
        assert (told.value.kind, told.value.name) == ("session_version", "END/2026/001 (2)")


class DescribeAnOldVersionsCodes:
    def it_leaves_out_those_that_are_gone(self, store: MemoryStore) -> None:
        ties = (ThemeTie(WORKLOAD.id), ThemeTie("c-gone"))
        talk = CaseDiscussion(DENIS.id, themes=ties, refused=("c-gone", NETWORK.id))
        shown = with_known_codes(store, replace(now(store), discussions=(talk,)))
        assert shown.discussions[0].themes == (ThemeTie(WORKLOAD.id),)
        assert shown.discussions[0].refused == (NETWORK.id,)


class DescribeTheSteps:
    def it_is_named_by_the_number(self, store: MemoryStore) -> None:
        session = now(store)
        steps = [
            ReopenSession(session, "v-1", "x", NOW, "izin dinas").step,
            ArchiveSession(session).step,
            MarkSession(session, research_consent=False, keep_until=None).step,
        ]
        assert [(each.verb, each.subject) for each in steps] == [
            ("reopen_session", "END/2026/001 [justified: izin dinas]"),
            ("archive_session", "END/2026/001"),
            ("mark_session", "END/2026/001"),
        ]
