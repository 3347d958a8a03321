"""The published schemas say what the readers take: no more, no less."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import DENIS, MARIA, desk, logged, meeting
from workbench.domain.errors import InvalidField, UnknownField, UnknownThing
from workbench.domain.sessions import CaseDiscussion
from workbench.services.schemas import EXAMPLES, SHAPES, Schema, schema_of
from workbench.supervision import case_event_records as events
from workbench.supervision.addenda import addendum_record
from workbench.supervision.case_records import case_record
from workbench.supervision.facilitator_records import facilitator_record
from workbench.supervision.mentorship_records import goal_record, meeting_record, mentorship_record
from workbench.supervision.session_records import action_record, session_record

PUBLISHED = Path(__file__).parents[2] / "docs" / "schemas"


def store() -> MemoryStore:
    kept = desk()
    logged(kept, meeting(kept, CaseDiscussion(DENIS.id), CaseDiscussion(MARIA.id)))
    return kept


STORE = store()
MET = meeting(STORE, CaseDiscussion(DENIS.id), CaseDiscussion(MARIA.id))
OCCASION = events.Occasion("KK-01", NOW, NOW.date())
READERS: Mapping[str, Callable[[object], object]] = {
    "case": lambda data: case_record(data, STORE, id="q-9", at=NOW),
    "session": lambda data: session_record(data, STORE, id="z-9", at=NOW),
    "addendum": lambda data: addendum_record(data, STORE, MET, at=NOW),
    "action": lambda data: action_record(data, STORE, case=DENIS.id, session="z-1", at=NOW),
    "facilitator": lambda data: facilitator_record(data, STORE, id="i-9", at=NOW),
    "mentorship": lambda data: mentorship_record(data, STORE, id="h-9", at=NOW),
    "goal": goal_record,
    "meeting": meeting_record,
    "flag": lambda data: events.flag_record(data, id="g-9", case=DENIS.id, now=OCCASION),
    "resolution": lambda data: events.resolution_record(data, OCCASION),
    "escalation": lambda data: events.escalation_record(data, id="g-9", case=DENIS.id, now=OCCASION),
    "answer": lambda data: events.answer_record(data, OCCASION),
    "referral": lambda data: events.referral_record(data, id="g-9", case=DENIS.id, now=OCCASION),
    "feedback": lambda data: events.feedback_record(data, OCCASION),
    "approval": lambda data: events.approval_record(data, id="g-9", case=DENIS.id, now=OCCASION),
    "decision": lambda data: events.decision_record(data, OCCASION),
}
VALUES = (
    None,
    "",
    " ",
    "x",
    "2026-03-02",
    "2026-02-30",
    "2026-02",
    "2026-13",
    "2026",
    "0000",
    "24:00",
    "high",
    0,
    1,
    1441,
    100_001,
    3,
    4,
    -1,
    1.5,
    True,
    [],
    {},
    [""],
    ["x"],
)


def validator(what: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(what), format_checker=FormatChecker())


def is_read(what: str, data: object) -> bool:
    """Tell whether the reader takes the shape of a record; whether its names are there is another question."""
    try:
        READERS[what](data)
    except (UnknownField, InvalidField):
        return False
    except UnknownThing:
        return True
    return True


def places(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the paths of everything within a record."""
    if isinstance(data, Mapping):
        inner: list[tuple[Any, object]] = list(data.items())
    else:
        inner = list(enumerate(data)) if isinstance(data, list) else []
    for name, value in inner:
        yield (*path, name)
        yield from places(value, (*path, name))


def whole(what: str) -> dict[str, object]:
    """The last example of a kind, with a code that the desk's codebook has."""
    told = json.dumps(EXAMPLES[what][-1]).replace("Beban kerja / Biaya pribadi", "Beban kerja")
    return cast("dict[str, object]", json.loads(told))


class DescribeSchemas:
    @pytest.mark.parametrize("what", SHAPES)
    def it_is_itself_valid(self, what: str) -> None:
        Draft202012Validator.check_schema(schema_of(what))

    @pytest.mark.parametrize("what", SHAPES)
    def it_is_published_as_it_stands(self, what: str) -> None:
        assert json.loads((PUBLISHED / f"{what}.schema.json").read_text(encoding="utf-8")) == schema_of(what)

    def it_is_the_only_one_published(self) -> None:
        published = {path.name for path in PUBLISHED.glob("*.json")}
        assert published == {f"{what}.schema.json" for what in SHAPES}

    @pytest.mark.parametrize(
        ("what", "example"), [(what, example) for what, given in EXAMPLES.items() for example in given]
    )
    def it_takes_its_examples_as_the_reader_does(self, what: str, example: Schema) -> None:
        assert list(validator(what).iter_errors(example)) == []
        assert is_read(what, example)

    @pytest.mark.parametrize("what", SHAPES)
    def it_knows_the_names_that_the_reader_knows(self, what: str) -> None:
        properties = cast("dict[str, object]", schema_of(what)["properties"])
        assert tuple(properties) == SHAPES[what].fields

    @pytest.mark.parametrize("what", SHAPES)
    def it_wants_what_the_reader_wants(self, what: str) -> None:
        required = set(cast("list[str]", schema_of(what).get("required", [])))
        for name in SHAPES[what].fields:
            without = {key: value for key, value in whole(what).items() if key != name}
            assert is_read(what, without) is (name not in required)

    @given(st.data())
    def it_refuses_what_the_reader_refuses(self, data: st.DataObject) -> None:
        what = data.draw(st.sampled_from(sorted(SHAPES)))
        record = whole(what)
        fields = SHAPES[what].fields
        path = data.draw(st.sampled_from([*places(record), *((name,) for name in fields)]))
        value = data.draw(st.sampled_from(VALUES))
        inside: Any = record
        for step in path[:-1]:
            inside = inside[step]
        inside[path[-1]] = value
        # a time that comes before the other is no matter of shape
        assert validator(what).is_valid(record) is is_read(what, record), (path, value)

    @given(st.data())
    def it_refuses_unknown_names_as_the_reader_does(self, data: st.DataObject) -> None:
        what = data.draw(st.sampled_from(sorted(SHAPES)))
        record = whole(what)
        objects = [path for path in places(record) if isinstance(_at(record, path), dict)]
        path = data.draw(st.sampled_from([(), *objects]))
        _at(record, path)["mood"] = "x"
        assert not validator(what).is_valid(record)
        with pytest.raises(UnknownField) as told:
            READERS[what](record)
        assert told.value.name.endswith("mood")

    @pytest.mark.parametrize("hint", ["float", "bytes"])
    def it_can_not_be_made_for_a_type_that_no_file_has(self, hint: str) -> None:
        from workbench.services.schemas import _of_type

        with pytest.raises(TypeError):
            _of_type({"float": float, "bytes": bytes}[hint], {})
        with pytest.raises(TypeError):
            _of_type(hint, {})


def _at(record: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        record = record[step]
    return record
