"""A project's stop words: those that come with the program, and what the researcher changed in them."""

import json
from collections.abc import Iterable

from workbench.domain.words import folded_words, form_of
from workbench.services.projects import Project

SETTING = "stop_words"


def stop_words(project: Project) -> frozenset[str]:
    """Return the words that lists of words leave out, without case and accents.

    Asked on the thread that opened the project. Glued words are one: *jum'at*.
    """
    added, taken = _changes(project)
    return given_stop_words() - taken | added


def keep_stop_words(project: Project, words: Iterable[str]) -> None:
    """Let lists of words leave out just these words from now on. Raises ReadOnly."""
    wanted = frozenset(form for word in words if (form := _form(word)))
    known = given_stop_words()
    # Kept as changes, so that a better list of a later version reaches projects that have one of their own.
    said = {"added": sorted(wanted - known), "taken": sorted(known - wanted)}
    project.file.set_setting(SETTING, json.dumps(said, ensure_ascii=False))


def given_stop_words() -> frozenset[str]:
    """Return the words that come with the program."""
    from workbench.language.stop_words import STOP_WORDS

    return frozenset(_form(word) for word in STOP_WORDS)


def _changes(project: Project) -> tuple[frozenset[str], frozenset[str]]:
    try:
        said = json.loads(project.file.setting(SETTING) or "{}")
        return frozenset(map(str, said.get("added", ()))), frozenset(map(str, said.get("taken", ())))
    except (ValueError, AttributeError, TypeError):
        return frozenset(), frozenset()


def _form(word: str) -> str:
    """Return a word as the index of words names it; nothing for what is no word."""
    return form_of(word) if folded_words(word) else ""
