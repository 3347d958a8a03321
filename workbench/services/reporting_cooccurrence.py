"""What stands together, in print: as a list of pairs, and as a network, in both languages."""

from collections import Counter

from workbench.domain.codes import LEVEL_SIGN, brief_names
from workbench.domain.cooccurrence import Cooccurrence, Pair, Togetherness, TogetherWish
from workbench.domain.ids import CodeId
from workbench.domain.pictures import Edge, Frame, HeatMap, Network, Node, Part
from workbench.domain.store import ProjectReader
from workbench.services.reporting_choices import as_note, choice_words, codings_words
from workbench.services.reporting_words import decimal, number, plural
from workbench.services.word_exports import Listing

SUFFIXES = (".xlsx", ".csv", ".docx")
MOST_EDGES = 60
"""More ties than these hide each other."""
MOST_CODES = 50
"""More codes than these make a table of all by all that nobody reads, and that takes long to draw."""
TIE = "|"
"""Parts the ids of a tie's two ends in its key."""
_THINGS = {False: ("kode", "code", "codes"), True: ("tema", "theme", "themes")}
_PAIRS = ("pasangan", "pair", "pairs")
_WORDS: dict[str, dict[str, str]] = {
    "id": {
        Togetherness.OVERLAP: "yang berbagi teks",
        Togetherness.SAME_TURN: "dalam giliran bicara yang sama",
        Togetherness.NEAR: "yang berjarak paling banyak {words} kata",
        Togetherness.SAME_PARAGRAPH: "dalam paragraf yang sama",
        Togetherness.SAME_SOURCE: "dalam sumber yang sama",
        "codes": "Kode yang muncul bersama",
        "themes": "Tema yang muncul bersama",
        "one": "Yang satu",
        "other": "Yang lain",
        "both": "Tempat bersama ({relation}; {moderator})",
        "places": "Tempat salah satunya",
        "one_places": "Tempat yang satu",
        "other_places": "Tempat yang lain",
        "jaccard": "Jaccard",
        "codings": "Pengodean di tempat bersama",
        "unplaced": "{codings} di luar giliran bicara tidak dihitung",
        "least": "hanya pasangan dengan sekurangnya {places} tempat",
        "measure": "dihitung per tempat: pengodean {relation} membentuk satu tempat, siapa pun pengodenya",
        "drawn": "{drawn} dari {all} pasangan digambar, yang terkuat",
        "node": "{name}: {codings}",
        "edge": "{one} × {other}: bersama di {count} dari {places} tempat (Jaccard {jaccard})",
        "described": "Jaringan {codes} dan {pairs}; terkuat {strongest}.",
        "described_grid": "{codes} kali {codes}; terkuat {strongest}.",
        "most": "{shown} dari {all} kode diperlihatkan, yang paling sering bersama",
        "never": "{one} × {other}: tidak pernah bersama",
        "scale": "tempat bersama",
        "none": "Tidak ada pasangan.",
        "areas": "luas tanda: jumlah pengodean; tebal garis: tempat bersama",
    },
    "en": {
        Togetherness.OVERLAP: "sharing text",
        Togetherness.SAME_TURN: "in the same turn",
        Togetherness.NEAR: "at most {words} apart",
        Togetherness.SAME_PARAGRAPH: "in the same paragraph",
        Togetherness.SAME_SOURCE: "in the same source",
        "codes": "Codes that stand together",
        "themes": "Themes that stand together",
        "one": "The one",
        "other": "The other",
        "both": "Places with both ({relation}; {moderator})",
        "places": "Places with either",
        "one_places": "Places of the one",
        "other_places": "Places of the other",
        "jaccard": "Jaccard",
        "codings": "Codings at places with both",
        "unplaced": "{codings} outside every turn not counted",
        "least": "only pairs of at least {places}",
        "measure": "counted by place: codings {relation} make one place, whoever coded",
        "drawn": "the strongest {drawn} of {all} pairs are drawn",
        "node": "{name}: {codings}",
        "edge": "{one} × {other}: together at {count} of {places} places (Jaccard {jaccard})",
        "described": "Network of {codes} and {pairs}; the strongest is {strongest}.",
        "described_grid": "{codes} by {codes}; the strongest is {strongest}.",
        "most": "the {shown} of {all} that stand most often with others are shown",
        "never": "{one} × {other}: never together",
        "scale": "places with both",
        "none": "There are no pairs.",
        "areas": "area of a sign: codings; width of a line: places with both",
    },
}  # fmt: skip


def relation_words(wish: TogetherWish, language: str) -> str:
    """Say how codings stand to each other that are together."""
    within = number(wish.within, language) if language == "id" else plural(wish.within, "word", "words")
    return _WORDS[language][wish.relation].format(words=within)


def title_of(found: Cooccurrence, language: str) -> str:
    """Return what a table or picture of it is called."""
    kind = _WORDS[language]["themes" if found.wish.themes else "codes"]
    return f"{kind} ({relation_words(found.wish, language).removeprefix('yang ')})"


def note_of(found: Cooccurrence, reader: ProjectReader, language: str, *more: str) -> str:
    """Say how was counted, what, and what was left out."""
    words, wish = _WORDS[language], found.wish
    least = words["least"].format(
        places=number(wish.at_least, language)
        if language == "id"
        else plural(wish.at_least, "place", "places")
    )
    unplaced = words["unplaced"].format(codings=codings_words(found.unplaced, language))
    return as_note(
        words["measure"].format(relation=relation_words(wish, language)),
        codings_words(found.codings, language),
        *choice_words(wish.choice, found.led, reader, language, moderator=found.moderator),
        unplaced if found.unplaced else "",
        least if wish.at_least > 1 else "",
        *more,
    )


def pairs_listing(found: Cooccurrence, reader: ProjectReader, language: str) -> Listing:
    """Return the pairs as a table, in their order; its heading names relation and whose talk counts."""
    words = _WORDS[language]
    labels = {each.code: each.label for each in found.codes}
    moderator = choice_words(found.wish.choice, found.led, reader, language, moderator=found.moderator)[-1]
    header = (
        words["one"],
        words["other"],
        words["both"].format(
            relation=relation_words(found.wish, language).removeprefix("yang "), moderator=moderator
        ),
        words["jaccard"],
        words["places"],
        words["one_places"],
        words["other_places"],
        words["codings"],
    )
    rows: list[list[str | int | float]] = [
        [
            labels[each.one],
            labels[each.other],
            each.count,
            round(each.jaccard, 4),
            each.places,
            each.one_places,
            each.other_places,
            each.codings,
        ]
        for each in found.pairs
    ]
    note = note_of(found, reader, language)
    return Listing(title_of(found, language), language, header, rows, (3, 3, 2, 1, 1, 1, 1, 1.3), note, True)


def _many(count: int, words: tuple[str, str, str], language: str) -> str:
    """Return a number with its noun, which is given in Indonesian, then in English for one and for more."""
    return f"{number(count, language)} {words[0]}" if language == "id" else plural(count, *words[1:])


def network(found: Cooccurrence, reader: ProjectReader, language: str) -> Network:
    """Return codes and what ties them; codes bear their ids as keys, ties those of both ends (``tie_key``).

    A code's sign is its theme's. Codes that stand with none are left out, and all but the strongest of many ties.
    """
    words, drawn = _WORDS[language], found.pairs[:MOST_EDGES]
    tied = {each.one for each in drawn} | {each.other for each in drawn}
    names = _names(found)
    nodes = tuple(
        Node(
            each.code,
            names[each.code],
            each.codings,
            each.colour,
            "" if found.wish.themes else each.label.partition(LEVEL_SIGN)[0],
            words["node"].format(name=each.label, codings=codings_words(each.codings, language)),
        )
        for each in found.codes
        if each.code in tied
    )
    edges = tuple(
        Edge(
            each.one,
            each.other,
            each.count,
            tie_key(each),
            pair_words(each, names[each.one], names[each.other], language),
            number(each.count, language),
        )
        for each in drawn
    )
    cut = words["drawn"].format(drawn=number(len(drawn), language), all=number(len(found.pairs), language))
    described = (
        words["described"].format(
            codes=_many(len(nodes), _THINGS[found.wish.themes], language),
            pairs=_many(len(drawn), _PAIRS, language),
            strongest=edges[0].words,
        )
        if edges
        else words["none"]
    )
    note = note_of(found, reader, language, words["areas"], cut if len(drawn) < len(found.pairs) else "")
    return Network(Frame(title_of(found, language), described, language, note), nodes, edges)


def grid(found: Cooccurrence, reader: ProjectReader, language: str) -> HeatMap:
    """Return all by all as shades: places with both. A cell's key is its pair's (``tie_key``), on both sides alike."""
    shown, tied = _most_tied(found)
    codes = [each for each in found.codes if each.code in shown]
    names = _names(found)
    cells: dict[tuple[str, str], Part] = {}
    for each in found.pairs:
        part = Part(
            each.count,
            tie_key(each),
            pair_words(each, names[each.one], names[each.other], language),
            number(each.count, language),
        )
        cells[each.one, each.other] = cells[each.other, each.one] = part
    itself = Part(float("nan"))
    strongest = cells[found.pairs[0].one, found.pairs[0].other].words if found.pairs else ""
    words = _WORDS[language]
    cut = words["most"].format(shown=number(len(codes), language), all=number(tied, language))
    described = words["described_grid"].format(codes=number(len(codes), language), strongest=strongest)
    return HeatMap(
        Frame(
            title_of(found, language),
            described if found.pairs else words["none"],
            language,
            note_of(found, reader, language, cut if len(codes) < tied else ""),
        ),
        tuple(names[each.code] for each in codes),
        tuple(names[each.code] for each in codes),
        tuple(
            tuple(
                itself
                if one is other
                else cells.get((one.code, other.code)) or _never(names[one.code], names[other.code], language)
                for other in codes
            )
            for one in codes
        ),
        words["scale"],
    )


def _most_tied(found: Cooccurrence) -> tuple[frozenset[CodeId], int]:
    """Return the codes that stand most often with others, and how many codes stand with any."""
    places: Counter[CodeId] = Counter()
    for each in found.pairs:
        places[each.one] += each.count
        places[each.other] += each.count
    order = {each.code: number for number, each in enumerate(found.codes)}
    ranked = sorted(places, key=lambda code: (-places[code], order[code]))
    return frozenset(ranked[:MOST_CODES]), len(ranked)


def pair_words(pair: Pair, one: str, other: str, language: str) -> str:
    """Say how often two codes, so called, stand together."""
    return _WORDS[language]["edge"].format(
        one=one,
        other=other,
        count=number(pair.count, language),
        places=number(pair.places, language),
        jaccard=decimal(pair.jaccard, 2, language),
    )


def _never(one: str, other: str, language: str) -> Part:
    # A dot: thousands of noughts would hide what is there.
    return Part(0, words=_WORDS[language]["never"].format(one=one, other=other), text="·")


def tie_key(pair: Pair) -> str:
    """Return the key of a pair's tie."""
    return f"{pair.one}{TIE}{pair.other}"


def _names(found: Cooccurrence) -> dict[CodeId, str]:
    brief = brief_names(each.label for each in found.codes)
    return {each.code: brief[each.label] for each in found.codes}
