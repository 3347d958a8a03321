"""Styles that follow body text: its indents and its alignment are for prose, not for tables and captions."""

from docx.oxml.ns import qn
from lxml.etree import _Element

from exports.word_xml import element

_NONE = {"w:left": "0", "w:right": "0", "w:firstLine": "0"}
_ON_LINES = ("w:ind", "w:jc")
_ORDER = tuple(
    qn(f"w:{name}")
    for name in [
        "pBdr",
        "shd",
        "tabs",
        "suppressAutoHyphens",
        "kinsoku",
        "wordWrap",
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
        "bidi",
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
        "jc",
        "textDirection",
        "textAlignment",
        "textboxTightWrap",
        "outlineLvl",
        "divId",
        "cnfStyle",
        "rPr",
        "sectPr",
        "pPrChange",
    ]
)
"""What follows borders in a paragraph's properties, in the order of the schema."""


def neutralise(styles: _Element, base: str, only: frozenset[str] | None = None) -> None:
    """Say of every paragraph style that follows ``base`` directly that it has no indent and stands at the left.

    That is said only where ``base`` has another, and the style nothing of its own. ``only`` names the styles concerned.
    """
    ways = _ways(styles, base)
    for style in styles.findall(qn("w:style")):
        based = style.find(qn("w:basedOn"))
        if based is None or based.get(qn("w:val")) != base or style.get(qn("w:type")) != "paragraph":
            continue
        if only is None or style.get(qn("w:styleId")) in only:
            for tag in ways:
                _set(style, tag)


def _ways(styles: _Element, base: str) -> list[str]:
    chain = list(styles.iter(qn("w:pPrDefault")))
    by_id = {each.get(qn("w:styleId")): each for each in styles.findall(qn("w:style"))}
    seen: set[str] = set()
    while base and base not in seen and base in by_id:
        seen.add(base)
        chain.append(by_id[base])
        parent = by_id[base].find(qn("w:basedOn"))
        base = parent.get(qn("w:val"), "") if parent is not None else ""
    return [
        tag for tag in _ON_LINES if any(each.find(f"{qn('w:pPr')}/{qn(tag)}") is not None for each in chain)
    ]


def _set(style: _Element, tag: str) -> None:
    properties = style.find(qn("w:pPr"))
    if properties is None:
        properties = element("w:pPr")
        run = style.find(qn("w:rPr"))
        if run is None:
            style.append(properties)
        else:
            run.addprevious(properties)
    own = properties.find(qn(tag))
    if own is not None:
        if tag == "w:ind":
            _complete(own)
        return
    put_in_order(properties, element(tag, _NONE if tag == "w:ind" else {"w:val": "left"}))


def put_in_order(properties: _Element, made: _Element) -> None:
    """Put a border, an indent or an alignment among a paragraph's properties, where the schema has it."""
    place = _ORDER.index(made.tag)
    after = next((each for each in properties if each.tag in _ORDER[place + 1 :]), None)
    if after is None:
        properties.append(made)
    else:
        after.addprevious(made)


def _complete(indent: _Element) -> None:
    """Say of the indents that a style leaves open that there are none."""
    hangs = indent.get(qn("w:hanging")) is not None
    for name, none in _NONE.items():
        if indent.get(qn(name)) is None and not (hangs and name == "w:firstLine"):
            indent.set(qn(name), none)
