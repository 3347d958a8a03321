from dataclasses import replace
from typing import Final

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.bringing_back import BringBack
from workbench.coding.district_removal import RemoveDistrict, district_contents
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.errors import DistrictInUse, UnknownThing
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import Restoration
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import Edit, Record

NOTED: Final = replace(made.MEMO, id="m-9", target=MemoTarget.DISTRICT, about="d-garut", text="Jauh.")
ELSEWHERE: Final = replace(made.SUMMARY, id="y-2", kind=SubjectKind.PARTICIPANT, subject="d-garut")


def _store(*more: Record) -> MemoryStore:
    """Everything there is in Garut but supervision."""
    kept = made.ONE_OF_EACH[: made.ONE_OF_EACH.index(made.CASE)]
    return MemoryStore(*kept, made.JUDGED, made.SAVED, NOTED, *more)


def _taken(inverse: Restoration) -> tuple[tuple[Record, ...], tuple[Edit, ...]]:
    """Return what an operation removed and what it changed, as the wastebasket hands it over."""
    edits = [edit.reversed() for edit in inverse.edits]
    gone = tuple(edit.before for edit in edits if edit.after is None and edit.before is not None)
    return gone, tuple(edit for edit in edits if edit.before is not None and edit.after is not None)


class DescribeRemoveDistrict:
    def it_takes_what_was_said_of_it_along_and_leaves_material_without_it(self) -> None:
        store = _store(ELSEWHERE)
        RemoveDistrict(made.GARUT.id, "Garut").apply(store)
        assert store.find(District, "d-garut") is None
        assert store.find(Outline, "d-garut") is None
        assert store.all(DistrictLink) == ()
        assert [each.id for each in store.all(Summary)] == ["y-2"]
        assert NOTED not in store.all(Memo)
        assert {each.district for each in store.all(Source)} == {None}
        assert all(each.district != "d-garut" for each in store.all(Participant))
        assert all(row.district is None for each in store.all(JointDisplay) for row in each.rows)

    def it_is_undone_by_what_it_returns(self) -> None:
        store, whole = _store(), _store()
        RemoveDistrict(made.GARUT.id).apply(store).apply(store)
        for kind in (District, Outline, DistrictLink, Summary, Memo, Source, Participant, JointDisplay):
            assert set(store.all(kind)) == set(whole.all(kind))

    def it_goes_without_an_outline_and_from_displays_that_do_not_name_it(self) -> None:
        display = replace(
            made.DISPLAY, id="j-2", title="Lain", rows=(replace(made.DISPLAY.rows[0], district=None),)
        )
        store = MemoryStore(
            made.GARUT,
            made.SARI,
            made.WORKLOAD,
            made.NETWORK,
            replace(display, rows=(replace(display.rows[0], quotations=()),)),
        )
        before = store.all(JointDisplay)
        RemoveDistrict(made.GARUT.id).apply(store)
        assert store.all(District) == ()
        assert store.all(JointDisplay) == before

    def it_is_refused_while_supervision_is_recorded_there(self) -> None:
        store = MemoryStore(*made.ONE_OF_EACH)
        with pytest.raises(DistrictInUse) as raised:
            RemoveDistrict(made.GARUT.id).apply(store)
        assert (raised.value.name, raised.value.cases, raised.value.sessions) == ("Garut", 1, 1)

    def it_refuses_one_that_is_not_there(self) -> None:
        with pytest.raises(UnknownThing):
            RemoveDistrict(made.ENDE.id).apply(MemoryStore(made.GARUT))

    def it_is_named_by_the_district(self) -> None:
        assert RemoveDistrict(made.GARUT.id, "Garut").step.subject == "Garut"


class DescribeItsContents:
    def it_counts_what_hangs_on_it(self) -> None:
        found = district_contents(MemoryStore(*made.ONE_OF_EACH, NOTED), made.GARUT.id)
        assert (found.sources, found.links, found.summaries, found.memos) == (1, 1, 1, 1)
        assert (found.cases, found.sessions) == (1, 1)
        assert found.participants >= 1


class DescribeBringingItBack:
    def it_comes_back_with_what_it_had(self) -> None:
        store = _store()
        records, mended = _taken(RemoveDistrict(made.GARUT.id).apply(store))
        BringBack(records, mended).apply(store)
        whole = _store()
        for kind in (Outline, DistrictLink, Summary, Memo, Source, Participant, JointDisplay):
            assert set(store.all(kind)) == set(whole.all(kind))
        assert store.get(District, "d-garut").name == "Garut"

    def it_gets_a_number_where_its_name_is_taken_and_stands_last(self) -> None:
        store = _store()
        records, mended = _taken(RemoveDistrict(made.GARUT.id).apply(store))
        store.put(District("d-new", "Kabupaten Garut", position=4))
        BringBack(records, mended).apply(store)
        back = store.get(District, "d-garut")
        assert (back.name, back.position) == ("Garut (2)", 5)

    def it_leaves_material_where_somebody_has_put_it_meanwhile(self) -> None:
        store = _store()
        records, mended = _taken(RemoveDistrict(made.GARUT.id).apply(store))
        store.put(made.ENDE, *(replace(each, district=made.ENDE.id) for each in store.all(Source)))
        BringBack(records, mended).apply(store)
        assert {each.district for each in store.all(Source)} == {"d-ende"}

    def it_brings_no_outline_without_its_district(self) -> None:
        store = _store()
        records, mended = _taken(RemoveDistrict(made.GARUT.id).apply(store))
        without = tuple(each for each in records if not isinstance(each, District | DistrictLink | Memo))
        remark = replace(made.REMARK, id="m-77")
        BringBack((*without, remark), mended).apply(store)
        assert store.get(Memo, "m-77") == remark
        assert store.all(Outline) == ()
        assert {each.district for each in store.all(Source)} == {None}
