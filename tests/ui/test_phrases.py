"""The words for facts: every error, step, doubt and kind has some, in both languages."""

import ast
import inspect
import re
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path

import pytest

import workbench
from workbench.domain import errors as e
from workbench.domain.operations import Step
from workbench.language.readers import DoubtKind
from workbench.storage.kinds import KINDS
from workbench.ui import phrases
from workbench.ui.phrases_files import FILE_WORDS, TEXT_WORDS
from workbench.ui.phrases_steps import STEP_WORDS
from workbench.ui.phrases_warnings import WARNING_WORDS

LANGUAGES = ("id", "en")
FAMILIES = {e.WorkbenchError, e.ProjectUnusable, e.RuleBroken, e.InputRefused}
SOURCES = sorted(Path(workbench.__file__).parent.rglob("*.py"))
FACTS: dict[str, object] = {
    "Path": Path("folder/berkas.x"),
    "int": 7,
    "str": "Anu",
    "int | None": 9,
    "tuple[str, ...]": ("satu", "dua"),
    "tuple[tuple[str, str], ...]": (("situation", "name"), ("situation", "phone")),
    "dict[str, str]": {"what": "apa"},
    "FileReason": e.FileReason.NOT_A_RECORD,
    "TextUnusableReason": e.TextUnusableReason.NUL_CHARACTERS,
}


def kinds_of_error() -> list[type[e.WorkbenchError]]:
    found = [each for _, each in inspect.getmembers(e, inspect.isclass)]
    return [each for each in found if issubclass(each, e.WorkbenchError) and each not in FAMILIES]


def example(kind: type[e.WorkbenchError], *, bare: bool) -> e.WorkbenchError:
    """An error with all its facts, or only with those that it can't be without."""
    facts: dict[str, object] = {}
    for each in fields(kind) if is_dataclass(kind) else ():
        optional = each.default is not MISSING or each.default_factory is not MISSING
        if not (bare and optional):
            name = each.type if isinstance(each.type, str) else getattr(each.type, "__name__", "")
            facts[each.name] = FACTS[name if name in FACTS else str(each.type)]
    return kind(**facts)


def verbs_written(name: str, place: int = 0) -> set[str]:
    """The literal verbs in calls of a function, anywhere in the program."""
    found: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                argument = node.args[place] if node.args else None
                if isinstance(argument, ast.Constant):
                    found.add(str(argument.value))
    return found


def assert_tells(words: str) -> None:
    happened, do = words.split("; ", 1)
    assert happened
    assert do
    assert words == words.strip().removesuffix(".")
    assert "\n" not in words
    assert not re.search(r"[{}]|None|  ", words), words


class DescribePhrase:
    @pytest.mark.parametrize("kind", kinds_of_error())
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("bare", [True, False])
    def it_has_words_for_every_error(
        self, kind: type[e.WorkbenchError], language: str, *, bare: bool
    ) -> None:
        assert_tells(phrases.phrase(example(kind, bare=bare), language))

    @pytest.mark.parametrize("kind", kinds_of_error())
    def it_says_other_things_in_the_other_language(self, kind: type[e.WorkbenchError]) -> None:
        error = example(kind, bare=False)
        assert phrases.phrase(error, "id") != phrases.phrase(error, "en")

    @pytest.mark.parametrize("reason", list(e.FileReason))
    @pytest.mark.parametrize("language", LANGUAGES)
    def it_has_words_for_every_reason_against_a_file(self, reason: e.FileReason, language: str) -> None:
        words = phrases.phrase(e.FileRefused(Path("a/FGD {x}.docx"), reason), language)
        assert_tells(words.replace("{x}", ""))
        assert "FGD {x}.docx" in words
        assert "a/FGD" not in words

    @pytest.mark.parametrize("reason", list(e.TextUnusableReason))
    def it_has_words_for_every_unusable_text(self, reason: e.TextUnusableReason) -> None:
        assert_tells(phrases.phrase(e.TextUnusable(reason), "id"))
        assert e.FileReason(reason.value) in FILE_WORDS

    @pytest.mark.parametrize("language", LANGUAGES)
    def it_tells_of_a_bug_without_what_it_says(self, language: str) -> None:
        words = phrases.phrase(ValueError("zirahkencana"), language)
        assert_tells(words)
        assert "ValueError" in words
        assert "zirahkencana" not in words

    def it_survives_an_error_of_tomorrow(self) -> None:
        class Tomorrow(e.RuleBroken):
            pass

        assert "Tomorrow" in phrases.phrase(Tomorrow(), "en")

    @pytest.mark.parametrize("name", ["{0}", "{name.__class__}", "a{b", "%s", "“x”"])
    def it_takes_names_as_they_are(self, name: str) -> None:
        assert name in phrases.phrase(e.UnknownThing("code", name), "en")
        assert name in phrases.phrase(e.InvalidField("colour", name, (name,)), "id")

    def it_lists_what_is_allowed_only_when_something_is(self) -> None:
        assert "possible" not in phrases.phrase(e.InvalidField("a", "b"), "en")
        assert "(possible: x, y)" in phrases.phrase(e.InvalidField("a", "b", ("x", "y")), "en")
        assert "(yang mungkin: x)" in phrases.phrase(e.IllegalTransition("case", "a", "b", ("x",)), "id")

    def it_says_an_action(self) -> None:
        said = {
            kind: phrases.phrase(e.IllegalTransition(kind, "a", "b"), "en") for kind in ("action", "case")
        }
        assert said["action"].startswith("an action that")
        assert said["case"].startswith("a case that")

    def it_parts_what_a_case_lacks_to_be_closed(self) -> None:
        lacks = e.ClosingIncomplete("K-1", ("outcome", "reason"), ("Ground check",))
        assert phrases.phrase(lacks, "id") == (
            "kasus K-1 belum dapat ditutup, kurang: hasil akhir, alasan, "
            "tindak lanjut masih terbuka: “Ground check”; lengkapi dahulu"
        )
        assert phrases.phrase(e.ClosingIncomplete("K-1", (), ("Ground check",)), "en") == (
            "case K-1 can't be closed yet, with open actions: “Ground check”; complete it first"
        )

    def it_tells_the_length_only_when_it_is_known(self) -> None:
        assert "characters" not in phrases.phrase(e.SpanOutOfRange(3, 2), "en")
        assert "(5 characters)" in phrases.phrase(e.SpanOutOfRange(3, 9, 5), "en")

    @pytest.mark.parametrize("language", LANGUAGES)
    def it_starts_a_sentence_with_a_capital_and_ends_it(self, language: str) -> None:
        words = phrases.sentence(e.ReadOnly(), language)
        assert words[0].isupper()
        assert words.endswith(".")


class DescribeKinds:
    def it_names_every_kind_of_record(self) -> None:
        assert set(KINDS) <= set(phrases.KIND_WORDS)

    def it_names_every_kind_that_an_error_names(self) -> None:
        named = (
            verbs_written("UnknownThing")
            | verbs_written("AmbiguousName")
            | verbs_written("IllegalTransition")
        )
        assert {"source", "code", "study", "case"} <= named
        assert named <= set(phrases.KIND_WORDS)

    def it_leaves_no_kind_in_english(self) -> None:
        for kind in KINDS:
            assert (
                f"tidak ada {kind} " not in phrases.phrase(e.UnknownThing(kind, "x"), "id") or kind == "memo"
            )


class DescribeStepText:
    def it_has_words_for_every_verb_of_an_operation(self) -> None:
        verbs = verbs_written("Step") | verbs_written("justified_step") | {"found_study"}
        assert {"add_coding", "import_sources", "add_case", "finalise_session"} <= verbs
        assert verbs <= set(STEP_WORDS)

    @pytest.mark.parametrize("verb", sorted(STEP_WORDS))
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("step", [("", 1), ("Beban {kerja}", 1), ("Beban", 7)])
    def it_speaks_of_one_and_of_many(self, verb: str, language: str, step: tuple[str, int]) -> None:
        words = phrases.step_text(Step(verb, *step), language)
        assert words[0].isupper()
        assert "“”" not in words
        assert not re.search(r"[{}]", words.replace("{kerja}", ""))

    def it_counts_many_and_shortens_names(self) -> None:
        assert phrases.step_text(Step("import_sources", "FGD", 3), "en") == "Import 3 sources"
        assert phrases.step_text(Step("add_code", "x" * 99), "id") == f"Tambah kode “{'x' * 31}…”"

    @pytest.mark.parametrize("verb", sorted(STEP_WORDS))
    def it_is_translated(self, verb: str) -> None:
        for pair in STEP_WORDS[verb]:
            assert pair[0] != pair[1]


class DescribeWarningText:
    @pytest.mark.parametrize("kind", list(DoubtKind))
    @pytest.mark.parametrize("language", LANGUAGES)
    def it_has_words_for_every_doubt(self, kind: DoubtKind, language: str) -> None:
        words = phrases.warning_text(kind, {}, language)
        assert words
        assert not re.search(r"[{}]", words)

    def it_knows_no_doubt_that_nobody_has(self) -> None:
        assert set(WARNING_WORDS) == {kind.value for kind in DoubtKind}

    def it_puts_facts_in(self) -> None:
        assert "cp1252" in phrases.warning_text("encoding_guessed", {"encoding": "cp1252"}, "en")


class DescribeShortened:
    @pytest.mark.parametrize(
        ("text", "short"),
        [
            ("", ""),
            ("a b", "a b"),
            ("a\n b", "a b"),
            ("1234567890", "1234567890"),
            ("12345678901", "123456789…"),
        ],
    )
    def it_keeps_to_a_length(self, text: str, short: str) -> None:
        assert phrases.shortened(text, 10) == short

    def it_leaves_no_space_before_the_ellipsis(self) -> None:
        assert phrases.shortened("12345678 0123", 10) == "12345678…"


class DescribeWords:
    @pytest.mark.parametrize("words", [FILE_WORDS, TEXT_WORDS, WARNING_WORDS, phrases.ERROR_WORDS])
    def it_uses_the_same_facts_in_both_languages(self, words: dict[object, phrases.Pair]) -> None:
        for one, other in words.values():
            assert set(re.findall(r"{\w+}", one)) == set(re.findall(r"{\w+}", other))

    def it_speaks_of_fields_that_errors_have(self) -> None:
        for kind, pair in phrases.ERROR_WORDS.items():
            known = {each.name for each in fields(kind)} if is_dataclass(kind) else set()
            assert set(re.findall(r"{(\w+)}", pair[0])) <= known
