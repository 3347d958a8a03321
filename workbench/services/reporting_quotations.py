"""Which quotations a table shows: spread over districts and speakers, of readable length, the same every time."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import partial

from workbench.domain.codings import Quotation
from workbench.domain.ids import SourceId
from workbench.domain.participants import Role
from workbench.domain.spans import Span

_COMFORTABLE = range(70, 241)
_BEARABLE = range(40, 301)
_SENTENCE_ENDS = (". ", "? ", "! ", "… ")
ELLIPSIS = "[…]"


class QuotationChooser:
    """Chooses quotations for one row after the other and remembers which districts have had their say."""

    def __init__(self) -> None:
        """Have shown nothing yet."""
        self._heard: Counter[str] = Counter()
        self._shown: dict[SourceId, list[Span]] = {}

    def pick(self, candidates: Sequence[Quotation], number: int) -> tuple[Quotation, ...]:
        """Return up to ``number`` of the candidates, no two of which share words.

        Words that another row shows already come again only where a code has no others.
        """
        chosen: list[Quotation] = []
        pool = [
            each for each in candidates if not _shares_words(each, self._shown.get(each.coding.source, ()))
        ]
        number = number if pool else min(number, 1)
        pool = pool or list(candidates)
        while pool and len(chosen) < number:
            heard = {each.district_name for each in chosen}, {_speaker(each) for each in chosen}
            best = min(pool, key=partial(self._reluctance, heard=heard))
            chosen.append(best)
            self._heard[best.district_name] += 1
            pool = [
                each
                for each in pool
                if each.coding.source != best.coding.source or not _shares_words(each, [best.coding.span])
            ]
        for each in chosen:
            self._shown.setdefault(each.coding.source, []).append(each.coding.span)
        return tuple(chosen)

    def note(self, shown: Iterable[Quotation]) -> None:
        """Take in that a row shows these, whoever chose them."""
        for each in shown:
            self._heard[each.district_name] += 1
            self._shown.setdefault(each.coding.source, []).append(each.coding.span)

    def by_preference(self, candidates: Iterable[Quotation]) -> list[Quotation]:
        """Return candidates in the order in which a person may want to look at them, the likeliest first.

        Districts take turns, as far as quotations of readable length go.
        """
        turns: Counter[str] = Counter()
        ranked: list[tuple[tuple[bool, bool, int], Quotation]] = []
        for each in sorted(candidates, key=lambda each: self._reluctance(each, (set(), set()))):
            turns[each.district_name] += 1
            uneasy = len(each.coding.segment.quote) not in _BEARABLE
            ranked.append(((each.role is Role.MODERATOR, uneasy, turns[each.district_name]), each))
        return [each for _rank, each in sorted(ranked, key=lambda pair: pair[0])]

    def _reluctance(
        self, each: Quotation, heard: tuple[Collection[str], Collection[object]]
    ) -> tuple[bool, bool, bool, bool, int, bool, str, Span, str]:
        """Return how reluctantly a quotation is shown; ``heard`` are the districts and speakers that its row has."""
        length = len(each.coding.segment.quote)
        return (
            each.role is Role.MODERATOR,
            each.district_name in heard[0],
            length not in _BEARABLE,
            _speaker(each) in heard[1],
            self._heard[each.district_name],
            length not in _COMFORTABLE,
            each.source_name.casefold(),
            each.coding.span,
            each.coder_name,
        )


def printed(words: str, limit: int) -> str:
    """Return what was said as print shows it: in one line, cut after ``limit`` characters at most, quotes turned.

    A limit of 0 cuts nothing. It is cut after a sentence where there is one, else after a word, and ``[…]`` says so.
    Marks of quotation within become single, since the whole stands in double ones.
    """
    line = _single_marks(" / ".join(" ".join(part.split()) for part in words.split("\n") if part.strip()))
    if not limit or len(line) <= limit:
        return line
    head = line[: limit + 1]
    sentence = max(head.rfind(end) for end in _SENTENCE_ENDS) + 1
    cut = sentence if sentence > limit // 2 else head.rfind(" ")
    return f"{line[: cut if cut > 0 else limit].rstrip(' ,;:–-')} {ELLIPSIS}"


def _single_marks(line: str) -> str:
    line = line.replace("“", "‘").replace("”", "’")
    parts = line.split('"')
    if len(parts) % 2 == 0:
        return line
    return "".join(
        part + ("" if place == len(parts) - 1 else "’" if place % 2 else "‘")
        for place, part in enumerate(parts)
    )


def _speaker(quotation: Quotation) -> tuple[SourceId, str]:
    return quotation.coding.source, quotation.speaker


def _shares_words(quotation: Quotation, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(quotation.coding.span) for span in spans)
