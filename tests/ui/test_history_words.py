"""What a step changed, in words: no field, kind or value is left in the program's own language."""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import get_type_hints

import pytest

from tests.fakes import records as made
from workbench.domain.codes import Code, Guide
from workbench.domain.sources import SourceKind
from workbench.domain.store import RECORD_KINDS
from workbench.services.history import RecordChange
from workbench.storage.codec import dumped
from workbench.storage.kinds import KINDS
from workbench.ui.phrases_history import (
    _CHOICES,
    _UNTOLD,
    FIELD_WORDS,
    KIND_WORDS,
    VALUE_WORDS,
    change_title,
    changed_fields,
    field_words,
    kind_key,
    value_words,
)


def _change(kind: str, before: object, after: object, name: str = "Biaya") -> RecordChange:
    turned = [None if each is None else json.loads(dumped(each)) for each in (before, after)]
    return RecordChange(kind, "x", name, *turned)


class DescribeKindsAndFields:
    def it_names_every_kind(self) -> None:
        assert {kind_key(kind) for kind in RECORD_KINDS} == set(KINDS) == set(KIND_WORDS)

    @pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.__name__)
    def it_names_every_field_of_a_kind_or_keeps_it_to_itself(self, kind: type) -> None:
        for field in fields(kind):
            hint = get_type_hints(kind)[field.name]
            inner = [each.name for each in fields(hint)] if is_dataclass(hint) else [field.name]
            for name in inner:
                # Spans and segments are told by what is in them.
                assert name in FIELD_WORDS or name in _UNTOLD | {"span", "segment"}, (kind, name)

    @pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.__name__)
    def it_says_every_choice_in_both_languages(self, kind: type) -> None:
        for field in fields(kind):
            hint = get_type_hints(kind)[field.name]
            if field.name in _CHOICES and isinstance(hint, type) and issubclass(hint, Enum):
                missing = {each.value for each in hint} - set(VALUE_WORDS) - {SourceKind.FGD.value}
                assert missing == set(), (kind, field.name)


class DescribeAChange:
    @pytest.mark.parametrize(("language", "how"), [("en", "added"), ("id", "ditambahkan")])
    def it_says_what_was_added(self, language: str, how: str) -> None:
        change = _change("code", None, made.NETWORK)
        assert change_title(change, language).endswith(f": {how}")
        told = {each.name: each.after for each in changed_fields(change, {"c-work": "Beban kerja"}, language)}
        assert made.NETWORK.name in told.values()
        assert "Beban kerja" in told.values()

    def it_says_what_was_removed_and_changed(self) -> None:
        gone = _change("code", made.NETWORK, None, name="")
        assert change_title(gone, "en") == "Code: removed"
        assert all(each.after == "" for each in changed_fields(gone, {}, "en"))
        other = Code(
            "c-net", "Sinyal", "c-work", 0, guide=Guide("Batang sinyal.", keywords=("sinyal", "jaringan"))
        )
        change = _change("code", made.NETWORK, other)
        assert change_title(change, "id") == "Kode “Biaya”: diubah"
        told = {each.name: (each.before, each.after) for each in changed_fields(change, {}, "en")}
        assert told == {
            "name": (made.NETWORK.name, "Sinyal"),
            "definition": ("", "Batang sinyal."),
            "keywords": ("", "sinyal, jaringan"),
        }

    @pytest.mark.parametrize("record", made.ONE_OF_EACH, ids=lambda record: type(record).__name__)
    @pytest.mark.parametrize("language", ["en", "id"])
    def it_can_be_said_of_every_kind(self, record: object, language: str) -> None:
        change = _change(kind_key(type(record)), None, record)
        assert change_title(change, language)
        assert all(each.name for each in changed_fields(change, {}, language))


class DescribeValues:
    def it_says_each_sort_of_value_in_words(self) -> None:
        assert value_words("research_consent", True, {}, "id") == "ya"
        assert value_words("research_consent", False, {}, "en") == "no"
        assert value_words("status", "retired", {}, "en") == "archived"
        assert value_words("evidence", ["x-1", "x-9"], {"x-1": "Anak-anak"}, "en") == "Anak-anak, x-9"
        assert value_words("attributes", [["usia", "40"]], {}, "en") == "usia: 40"
        assert value_words("themes", [{"code": "c-1", "strength": 2}], {"c-1": "Beban"}, "en") == "Beban"
        assert value_words("examples", [{"kind": "typical", "quote": ""}], {}, "id") == "1 hal"
        assert value_words("turns", [1, 2, 3], {}, "en") == "3"
        assert value_words("edited_at", "2026-03-02T08:30:00+00:00", {}, "en").startswith("2026-03-0")
        assert value_words("text", None, {}, "en") == value_words("aliases", [], {}, "en") == ""
        assert len(value_words("text", "kata " * 999, {}, "en")) <= 240

    def it_tells_the_english_guide_from_the_first(self) -> None:
        assert field_words("guide_en.definition", "en") == "definition (English)"
        assert field_words("guide.definition", "id") == "definisi"
        assert field_words("of no kind", "en") == "of no kind"
