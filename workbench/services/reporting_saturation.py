"""Saturation in print: in sentences, as a table, and as curves, in both languages."""

from collections.abc import Sequence

from workbench.domain.pictures import Curves, Frame, Line, Point
from workbench.domain.saturation import Reached, Saturation, SourceOrder
from workbench.domain.store import ProjectReader
from workbench.services.reporting_choices import as_note, choice_words
from workbench.services.reporting_words import decimal, listed, number, percent, plural
from workbench.services.word_exports import Listing

SUFFIXES = (".png", ".svg", ".docx", ".xlsx", ".csv")
_MOST_TICKS = 12
_WORDS: dict[str, dict[str, str]] = {
    "id": {
        SourceOrder.DATE: "menurut tanggal",
        SourceOrder.IMPORTED: "menurut urutan impor",
        SourceOrder.NAME: "menurut nama",
        "codes": "kode",
        "themes": "tema",
        "title": "Kejenuhan: {things} baru per sumber, {order}",
        "few": "Baru {talks} sumber terkode; basis {base} dan rangkaian {run} memerlukan sekurangnya {needed}. "
               "Kejenuhan belum dapat dinilai.",
        "bare": "{base} sumber pertama tidak memuat {things} apa pun; rasionya tidak dapat dihitung.",
        "based": "Dengan basis {sources} ({known}) dan rangkaian {run}, informasi baru {reached}.",
        "reached": "turun menjadi {threshold} pada sumber {source}+{run}",
        "not": "belum turun menjadi {threshold} (rangkaian terakhir: {last})",
        "orders": "Dari {orders} urutan acak, {reached}.",
        "order": "{share} mencapai {threshold}, separuh di antaranya pada sumber {median} atau sebelumnya",
        "no_order": "tidak satu pun mencapai {threshold}",
        "method": "Rasio Guest, Namey dan Chen (2020): {things} baru dalam rangkaian dibagi {things} dalam basis",
        "uncoded": "{count} sumber tanpa pengodean dilewati",
        "surveys": "{count} survei dilewati",
        "undated": "{count} sumber tanpa tanggal diletakkan terakhir",
        "header": "No|Sumber|Tanggal|{things} di dalamnya|{things} baru|Kumulatif|Rasio rangkaian|Acak: median|"
                  "Acak: 5%|Acak: 95%",
        "own": "urutan ini",
        "random": "acak: median, 90%",
        "across": "sumber, {order}",
        "up": "{things} sejauh ini",
        "point": "{place}. {name}: {fresh} baru, {all} seluruhnya",
        "shuffled": "{place} sumber: {median} ({low} sampai {high})",
        "described": "{talks} sumber membawa {all}; sumber terakhir membawa {last} yang baru.",
        "nothing": "Belum ada sumber terkode.",
    },
    "en": {
        SourceOrder.DATE: "by date",
        SourceOrder.IMPORTED: "as imported",
        SourceOrder.NAME: "by name",
        "codes": "codes",
        "themes": "themes",
        "title": "Saturation: new {things} per source, {order}",
        "few": "Only {talks} coded so far; a base of {base} and runs of {run} need at least {needed}. Nothing can be "
               "said about saturation yet.",
        "bare": "The first {base} sources hold no {things}; there is no ratio.",
        "based": "With a base of {sources} ({known}) and runs of {run}, new information {reached}.",
        "reached": "fell to {threshold} at source {source}+{run}",
        "not": "has not fallen to {threshold} (last run: {last})",
        "orders": "Of {orders} random orders, {reached}.",
        "order": "{share} reach {threshold}, half of these at source {median} or before",
        "no_order": "none reaches {threshold}",
        "method": "ratio of Guest, Namey and Chen (2020): new {things} in a run by {things} in the base",
        "uncoded": "{count} without codings passed over",
        "surveys": "{count} passed over",
        "undated": "{count} without a date put last",
        "header": "No|Source|Date|{things} in it|New {things}|Cumulative|Ratio of the run|Random: median|"
                  "Random: 5%|Random: 95%",
        "own": "this order",
        "random": "random: median, 90%",
        "across": "sources, {order}",
        "up": "{things} so far",
        "point": "{place}. {name}: {fresh} new, {all} in all",
        "shuffled": "{place} sources: {median} ({low} to {high})",
        "described": "{talks} bring {all} in all; the last one brings {last} new.",
        "nothing": "No source is coded yet.",
    },
}  # fmt: skip


def sentences(found: Saturation, language: str) -> tuple[str, ...]:
    """Say whether and where each threshold is reached, or why nothing can be said."""
    words, wish = _WORDS[language], found.wish
    facts = {
        "talks": _sources(len(found.talks), language),
        "base": number(wish.base, language),
        "run": number(wish.run, language),
        "needed": number(found.needed, language),
        "sources": f"{number(wish.base, language)} sumber"
        if language == "id"
        else _sources(wish.base, language),
        "known": _amount(found.base, found, language),
        "things": things(found, language),
    }
    if not found.enough:
        return (words["few"].format(**facts),)
    if not found.base:
        return (words["bare"].format(**facts),)
    based = words["based"].format(**facts, reached="; ".join(_reached(found, language)))
    shuffled = _shuffled(found, language)
    if not shuffled:
        return (based,)
    orders = words["orders"].format(orders=number(wish.orders, language), reached="; ".join(shuffled))
    return based, orders


def things(found: Saturation, language: str) -> str:
    """Return what is new or not: codes, or themes."""
    return _WORDS[language]["themes" if found.wish.themes else "codes"]


def _amount(count: int, found: Saturation, language: str) -> str:
    """Return so many codes, or themes."""
    named = things(found, language)
    return f"{number(count, language)} {named}" if language == "id" else plural(count, named[:-1], named)


def title_of(found: Saturation, language: str) -> str:
    """Return what a table or picture of it is called."""
    words = _WORDS[language]
    return words["title"].format(things=things(found, language), order=words[found.wish.order])


def note_of(found: Saturation, reader: ProjectReader, language: str) -> str:
    """Say by what ratio, of which codings, and what was left out."""
    words = _WORDS[language]
    survey = (
        number(found.surveys, language) if language == "id" else plural(found.surveys, "survey", "surveys")
    )
    dated = found.wish.order is SourceOrder.DATE
    return as_note(
        words["method"].format(things=things(found, language)),
        *choice_words(found.wish.choice, found.led, reader, language, moderator=found.moderator),
        words["uncoded"].format(count=_sources(found.uncoded, language)) if found.uncoded else "",
        words["surveys"].format(count=survey) if found.surveys else "",
        words["undated"].format(count=_sources(found.undated, language)) if dated and found.undated else "",
    )


def header_of(found: Saturation, language: str) -> tuple[str, ...]:
    """Return what the columns of its table are called."""
    named = things(found, language)
    heads = (each.format(things=named) for each in _WORDS[language]["header"].split("|"))
    return tuple(f"{each[:1].upper()}{each[1:]}" for each in heads)


def saturation_listing(found: Saturation, reader: ProjectReader, language: str) -> Listing:
    """Return the talks as a table in their order."""
    rows = [
        [
            place,
            each.name,
            each.day.isoformat() if each.day is not None else "",
            each.codes,
            len(each.fresh),
            each.cumulative,
            "" if each.ratio is None else round(each.ratio, 4),
            *((around.median, around.low, around.high) if around is not None else ("", "", "")),
        ]
        for place, (each, around) in enumerate(
            zip(found.talks, found.spread or (None,) * len(found.talks), strict=True), 1
        )
    ]
    note = " ".join((*sentences(found, language), note_of(found, reader, language)))
    widths = (0.5, 3, 1.2, 1, 1, 1.1, 1, 1, 0.9, 0.9)
    return Listing(title_of(found, language), language, header_of(found, language), rows, widths, note, True)


def curves(found: Saturation, reader: ProjectReader, language: str) -> Curves:
    """Return how the number of codes grows; points of the order that was asked for bear their source's id as key."""
    words = _WORDS[language]
    own = Line(
        words["own"],
        tuple(
            Point(
                place,
                each.cumulative,
                key=each.source,
                words=words["point"].format(
                    place=place,
                    name=each.name,
                    fresh=number(len(each.fresh), language),
                    all=number(each.cumulative, language),
                ),
            )
            for place, each in enumerate(found.talks, 1)
        ),
    )
    shuffled = Line(
        words["random"],
        tuple(
            Point(
                place,
                each.median,
                each.low,
                each.high,
                words=words["shuffled"].format(
                    place=number(place, language), median=each.median, low=each.low, high=each.high
                ),
            )
            for place, each in enumerate(found.spread, 1)
        ),
    )
    order = words[found.wish.order]
    # The page says the rest above its picture; a picture by itself says where the end was reached.
    reached = sentences(found, language)[0]
    note = f"{reached} {note_of(found, reader, language)}"
    ticks = (
        tuple(str(each) for each in range(1, len(found.talks) + 1)) if len(found.talks) <= _MOST_TICKS else ()
    )
    return Curves(
        Frame(title_of(found, language), _described(found, language), language, note),
        tuple(each for each in (own, shuffled) if each.points),
        words["across"].format(order=order),
        words["up"].format(things=things(found, language)),
        ticks,
    )


def _described(found: Saturation, language: str) -> str:
    words = _WORDS[language]
    if not found.talks:
        return words["nothing"]
    return " ".join(
        (
            words["described"].format(
                talks=_sources(len(found.talks), language),
                all=_amount(found.talks[-1].cumulative, found, language),
                last=number(len(found.talks[-1].fresh), language),
            ),
            *sentences(found, language),
        )
    )


def _reached(found: Saturation, language: str) -> list[str]:
    """Say where the thresholds are reached, those at one place together, or what the last run brought."""
    words, last = _WORDS[language], percent(found.talks[-1].ratio, language)
    places: dict[int | None, list[Reached]] = {}
    for each in found.reached:
        places.setdefault(each.source, []).append(each)
    return [
        words["not" if source is None else "reached"].format(
            threshold=_thresholds(mine, language, met=source is not None),
            source=number(source or 0, language),
            run=number(found.wish.run, language),
            last=last,
        )
        for source, mine in places.items()
    ]


def _shuffled(found: Saturation, language: str) -> list[str]:
    """Say how many of the random orders reach the thresholds, and how soon; nothing where there were none."""
    words = _WORDS[language]
    shares: dict[tuple[float, int | None], list[Reached]] = {}
    for each in found.reached:
        if each.share is not None:
            shares.setdefault((each.share, each.median), []).append(each)
    return [
        words["order" if share else "no_order"].format(
            share=percent(share, language),
            threshold=_thresholds(mine, language, met=bool(share)),
            median=number(median or 0, language),
        )
        for (share, median), mine in shares.items()
    ]


def _thresholds(reached: Sequence[Reached], language: str, *, met: bool) -> str:
    """Say the widest threshold first. Where that one is not met, no narrower one is, and nothing more is to be said."""
    widest, *narrower = sorted(reached, key=lambda each: -each.threshold)
    words = _threshold(widest, language)
    if not met or not narrower:
        return words
    even = "bahkan" if language == "id" else "even"
    return f"{words} ({even} {listed((_threshold(each, language) for each in narrower), language)})"


def _threshold(each: Reached, language: str) -> str:
    share = f"{decimal(100 * each.threshold, 0, language)}%"
    if not each.threshold:
        return share
    return f"paling banyak {share}" if language == "id" else f"{share} or less"


def _sources(count: int, language: str) -> str:
    return number(count, language) if language == "id" else plural(count, "source", "sources")
