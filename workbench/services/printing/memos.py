"""Memos: what was noted, by the things that it is about."""

from dataclasses import replace
from functools import partial
from typing import Final

from workbench.domain.errors import InvalidField
from workbench.domain.memos import MemoStatus, MemoType
from workbench.domain.participants import Participant
from workbench.domain.print_tables import Anonymity
from workbench.domain.reports import Paragraph, Section
from workbench.services.memos import MemoItem, MemoKind, MemoQuery, find_memos
from workbench.services.printing.context import Printing
from workbench.services.printing.naming import source_names, speaker_name
from workbench.services.reporting_memos import MemoPrint, memo_sections
from workbench.services.reporting_places import memo_words_of
from workbench.services.reporting_words import number, plural

_COUNTED: Final = {
    "id": "{all} memo, {open} di antaranya masih terbuka.",
    "en": "{all}, of which {open} still open.",
}


def print_memos(printing: Printing) -> tuple[Section, ...]:
    """Return the memos, with how many there are (part ``count``).

    The wish's thing names a type; without it, all but translations are printed, which stand beside their quotations.
    Its district leaves only memos on that district and on the sources in it.

    Raises:
        InvalidField: there is no such type.
    """
    language = printing.language
    found = find_memos(printing.reader, _query(printing))
    items = [_told(printing, each) for each in found if _is_wanted(printing, each)]
    how = MemoPrint(
        memo_words_of(language, printing.project.place_level),
        language,
        source_names(printing),
        partial(speaker_name, printing),
    )
    sections = memo_sections(printing.reader, items, how)
    if not items:
        return sections
    still_open = sum(each.memo.status is MemoStatus.OPEN for each in items)
    counted = number(len(items), language) if language == "id" else plural(len(items), "memo", "memos")
    told = _COUNTED[language].format(all=counted, open=number(still_open, language))
    return (Section("", (Paragraph(told, printing.live("count")),)), *sections)


def _told(printing: Printing, item: MemoItem) -> MemoItem:
    """Return a memo on a participant with what that person may be called, where that is not the name."""
    if item.kind is not MemoKind.PARTICIPANT or printing.wish.anonymity is Anonymity.NAMES:
        return item
    return replace(item, name=speaker_name(printing, printing.reader.get(Participant, item.memo.about)))


def _query(printing: Printing) -> MemoQuery:
    thing = printing.wish.thing
    try:
        return MemoQuery(type=MemoType(thing) if thing else None)
    except ValueError as error:
        raise InvalidField("thing", thing, tuple(MemoType)) from error


def _is_wanted(printing: Printing, item: MemoItem) -> bool:
    wish = printing.wish
    if not wish.thing and item.memo.type is MemoType.TRANSLATION:
        return False
    if wish.district is None:
        return True
    about = item.memo.about if item.kind is MemoKind.DISTRICT else None
    return wish.district in {about, item.source.district if item.source else None}
