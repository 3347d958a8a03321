"""The door to templates: opening an author's own through the guard, and what is to be said of it beforehand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.templates import House, OwnTemplate, Template, TemplateChoice, TemplateRemark

if TYPE_CHECKING:
    from workbench.language.readers.archive import Archive

SUFFIXES: Final = (".docx", ".dotx")
"""The endings of files that can be templates."""

_MACRO_SUFFIXES: Final = (".docm", ".dotm")
_OLD_SUFFIXES: Final = (".doc", ".dot")
_NO_WORD: Final = frozenset({FileReason.UNKNOWN_FORMAT, FileReason.OLD_EXCEL})
_LIMIT: Final = 64 * 1024 * 1024
"""The greatest size of all parts of a template together, in bytes: letterheads with pictures are a tenth of that."""


def template_named(text: str) -> TemplateChoice:
    """Return what somebody means who writes ``plain``, ``article``, ``brief``, ``ministry`` or the place of a file."""
    try:
        return House(text.casefold())
    except ValueError:
        return Path(text)


def opened_template(choice: TemplateChoice) -> Template:
    """Return a look of ours as it is, and an author's own template read; her file is only read.

    Raises:
        FileRefused: MISSING, NO_RIGHTS, MACROS, NOT_WORD (another format), OLD_WORD, PROTECTED, DAMAGED, TOO_LARGE,
            UNSAFE or CHANGED; its facts hold ``template``.
    """
    if isinstance(choice, House):
        return choice
    # Not above: with it come the readers of all formats, which the window's start has no use for.
    from workbench.language.readers.archive import Archive
    from workbench.language.readers.refusing import must_be_file, told_as_refusals, unchanged

    with _of_template(), told_as_refusals(choice):
        must_be_file(choice)
        _refuse_others(choice)
        with unchanged(choice), Archive(choice) as archive:
            return OwnTemplate(choice, _parts(archive))


def template_remarks(choice: TemplateChoice, language: str = "id") -> tuple[TemplateRemark, ...]:
    """Return what a template lacks, before anything is written; ours lack nothing.

    Raises:
        FileRefused: it can't be used; see ``opened_template``.
    """
    template = opened_template(choice)
    if not isinstance(template, OwnTemplate):
        return ()
    from exports.word_templates import remarks_on

    with _of_template():
        return remarks_on(template, language)


def save_house_template(house: House, path: Path, language: str) -> None:
    """Write a look of ours as a ``.docx`` or ``.dotx`` that an author can change and use as her own.

    Raises:
        FileRefused: another ending, or the file can't be written.
    """
    if path.suffix.casefold() not in SUFFIXES:
        raise FileRefused(path, FileReason.NOT_WORD, {"template": "yes"})
    from exports.word_templates import write_house_template

    write_house_template(house, path, language)


@contextmanager
def _of_template() -> Iterator[None]:
    """Have a refusal say that a template was meant, which is not to be imported."""
    try:
        yield
    except FileRefused as refused:
        reason = FileReason.NOT_WORD if refused.reason in _NO_WORD else refused.reason
        raise FileRefused(refused.path, reason, {**refused.facts, "template": "yes"}) from refused


def _refuse_others(path: Path) -> None:
    suffix = path.suffix.casefold()
    if suffix in _MACRO_SUFFIXES:
        raise FileRefused(path, FileReason.MACROS)
    if suffix not in (*SUFFIXES, *_OLD_SUFFIXES):
        raise FileRefused(path, FileReason.NOT_WORD)


def _parts(archive: "Archive") -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    size = 0
    for name in sorted(archive.names()):
        parts[name] = archive.part(name) or b""
        size += len(parts[name])
        if size > _LIMIT:
            raise FileRefused(archive.path, FileReason.TOO_LARGE, {"limit": str(_LIMIT)})
    return parts
