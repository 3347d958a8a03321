import json

import pytest
from hypothesis import given

from tests.fakes import records as made
from workbench.domain.codes import Code, Guide
from workbench.domain.store import RECORD_KINDS, Record
from workbench.storage.codec import decoded, dumped, loaded
from workbench.storage.kinds import KINDS, kind_name


class DescribeRecordsAsJson:
    @given(record=made.RECORDS)
    def it_brings_any_record_back(self, record: Record):
        assert loaded(type(record), dumped(record)) == record

    @given(record=made.RECORDS)
    def it_writes_the_same_record_the_same_way(self, record: Record):
        assert dumped(loaded(type(record), dumped(record))) == dumped(record)

    def it_has_a_strategy_for_every_kind(self):
        assert set(made.STRATEGIES) == set(RECORD_KINDS)

    def it_names_every_column(self):
        assert json.loads(dumped(made.REFUSAL)) == {
            "id": "r-1",
            "source": "s-1",
            "span": {"start": 4, "end": 13},
            "code": "c-work",
            "coder": "k-sari",
            "created_at": "2026-03-02T08:30:00+00:00",
        }

    def it_reads_what_an_older_version_wrote_without_a_field(self):
        assert decoded(Code, {"id": "c", "name": "Beban"}) == Code("c", "Beban", guide=Guide())


class DescribeKinds:
    @pytest.mark.parametrize(("name", "kind"), KINDS.items())
    def it_tells_kinds_apart_by_name(self, name: str, kind: type):
        assert KINDS[kind_name(kind)] is kind
        assert name.islower()
