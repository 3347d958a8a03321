"""What a refresh would do to a text of ours: a caption, a paragraph, a figure, a quotation by itself."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial

from lxml.etree import _Element

from exports.legal import legal
from exports.live.anchors import Tag, base_of, bookmark_in, is_alone
from exports.live.answers import Answers
from exports.live.comparing import Move
from exports.live.finding import FoundText
from exports.live.laying import bare, clear, dress_runs, rescue, unwrap
from exports.live.making import Making
from exports.live.marking import (
    CAPTION,
    NOTE,
    note_token,
    noted_source,
    paragraph_words,
    quote_token,
    quoted,
    told_source,
    translated,
    translation_token,
)
from exports.live.pieces import Piece, set_tag
from exports.live.settling import decided
from exports.live.words import W, first_look, has_field, has_foreign, is_tracked, leaves_of, words_of
from exports.word_xml import element, run
from workbench.domain.live import Happening
from workbench.domain.reports import Paragraph, Quote, Table


class Said:
    """What a project says to texts, figures and quotations, by the kind and the parts of their tags.

    A quotation that was copied out of a table is answered by the tables that are in the file, and by nobody where they
    disagree or are none: the project by itself might tell more of who spoke than the table did.
    """

    def __init__(self, answers: Answers) -> None:
        """Take the answers."""
        self._answers = answers
        self._words: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._notes: dict[str, str] = {}
        for token, quote in _quotes_of(answers):
            key = quote_token(quote)
            self._words["q", key].add(quoted(quote))
            self._words["q", translation_token(quote)].add(translated(quote))
            self._words["p", key].add(told_source(quote))
            self._notes[note_token(token, quote)] = noted_source(quote)

    def words(self, found: FoundText, *, noted: bool) -> str | None:
        """Return what a text is to say, None where nobody answers. ``noted`` tells that it is a footnote."""
        if found.kind == "n":
            number = self._answers.numbers.get(_three(found.parts))
            return None if number is None else number.text
        if found.kind == "x":
            return self._text(*found.parts)
        token = found.parts[0]
        if noted:
            return self._notes.get(token)
        if is_alone(token):
            quote = self._answers.quotations.get(token)
            return None if quote is None else quoted(quote) if found.kind == "q" else told_source(quote)
        told = self._words[found.kind, token]
        return next(iter(told)) if len(told) == 1 else None

    def _text(self, token: str, name: str) -> str | None:
        answer = self._answers.tables.get(token)
        if answer is None:
            return None
        if isinstance(answer.block, Paragraph):
            return paragraph_words(answer.block)
        return {CAPTION: legal(answer.block.caption), NOTE: legal(answer.block.note)}.get(name)

    def name(self, found: FoundText) -> str:
        """Return what a text is called: its table's caption, what a figure counts, whence a quotation comes."""
        if found.kind == "n":
            number = self._answers.numbers.get(_three(found.parts))
            return found.words if number is None else number.label
        if found.kind == "x":
            answer = self._answers.tables.get(found.parts[0])
            caption = answer.block.caption if answer is not None and isinstance(answer.block, Table) else ""
            return found.words if answer is None else caption or answer.name
        quote = self._answers.quotations.get(found.parts[0])
        return found.words if quote is None else quote.provenance or found.words


def _quotes_of(answers: Answers) -> Iterator[tuple[str, Quote]]:
    """Give the quotations of tables, each with the token of its table."""
    for token, answer in answers.tables.items():
        if isinstance(answer.block, Table):
            yield from ((token, quote) for row in answer.block.rows for cell in row for quote in cell.quotes)


def _three(parts: tuple[str, ...]) -> tuple[str, str, str]:
    first, second, third = parts
    return first, second, third


def text_move(found: FoundText, new: str, texts: Mapping[str, str], making: Making) -> Move | None:
    """Return what is to be said of a text, None where nothing is. ``texts`` are the ledger's bases by bookmark."""
    old = found.words
    bases = [texts[name] for name in found.names if name in texts]
    bases += [piece.tag.parts[-1] for piece in found.pieces if piece.tag is not None]
    verdict = decided(old, new, bases)
    if verdict in {"same", "hers"}:
        return None
    place = f"text {found.kind} {' '.join(found.parts)}"
    if any(is_tracked(scope) or has_field(scope) for scope in _scopes(found)):
        return Move(place, Happening.BUSY, old, new)
    what = Happening.CHANGED if verdict == "ours" else Happening.KEPT
    return Move(place, what, old, new, deed=partial(put_text, found, new, making))


def _scopes(found: FoundText) -> Iterator[_Element]:
    """Give what holds the words of a text and nothing else: a field beside it in the paragraph is none of it."""
    for piece in found.pieces:
        if piece.control is not None:
            yield piece.control
        for leaf in piece.leaves:
            yield from leaf.iterancestors(W + "r", W + "ins", W + "fldSimple")


def put_text(found: FoundText, words: str, making: Making) -> None:
    """Put words in place of a text. What has paragraphs of its own gets one for each line."""
    alone = found.kind == "x" and all(piece.words == words_of(piece.paragraph) for piece in found.pieces)
    lines = words.split("\n") if alone else [words]
    last = found.pieces[-1]
    for piece, line in zip(found.pieces, lines, strict=False):
        piece.put(line)
    for line in lines[len(found.pieces) :]:
        last = _added(last, line, making)
        found.pieces.append(last)
    for piece in found.pieces[len(lines) :]:
        if piece.words == words_of(piece.paragraph):
            _taken_out(piece.paragraph, found.pieces[len(lines) - 1].paragraph)
        else:
            _given_up(piece)
    del found.pieces[len(lines) :]
    tag_text(found, words)


def _added(last: Piece, line: str, making: Making) -> Piece:
    """Return a new piece in a paragraph after another, in its look; the ends of bookmarks go along."""
    words = run(line)
    control = making.marks.control(last.tag, [words]) if last.tag is not None else None
    look = last.paragraph.find(W + "pPr")
    held = control if control is not None else words
    made = element("w:p", children=[*([bare(look)] if look is not None else []), held])
    dress_runs(made, first_look(last.paragraph))
    begun = {start.get(W + "id") for start in last.paragraph.iter(W + "bookmarkStart")}
    made.extend([end for end in last.paragraph.iter(W + "bookmarkEnd") if end.get(W + "id") not in begun])
    made.extend(_own_ends(last.paragraph))
    last.paragraph.addnext(made)
    holder = control.find(W + "sdtContent") if control is not None else None
    return Piece(
        made, made if holder is None else holder, list(leaves_of(made)), tag=last.tag, control=control
    )


def _own_ends(paragraph: _Element) -> list[_Element]:
    """Return the ends of bookmarks of ours that begin in a paragraph."""
    ids = {
        start.get(W + "id")
        for start in paragraph.iter(W + "bookmarkStart")
        if bookmark_in(start.get(W + "name", "")) is not None
    }
    return [end for end in paragraph.iter(W + "bookmarkEnd") if end.get(W + "id") in ids]


def _given_up(piece: Piece) -> None:
    """Take the words of a piece out of a paragraph that holds others, and the control around them."""
    piece.put("")
    control = piece.control
    if control is not None and next(control.iterancestors(W + "p"), None) is piece.paragraph:
        unwrap(control)


def _taken_out(paragraph: _Element, before: _Element) -> None:
    holder = paragraph.getparent()
    if has_foreign(paragraph) or holder is None:
        clear(paragraph)
        return
    rescue(paragraph, before, first=False)
    holder.remove(paragraph)


def tag_text(found: FoundText, words: str) -> None:
    """Give the controls of a text the base of these words."""
    for piece in found.pieces:
        if piece.control is not None and piece.tag is not None:
            set_tag(piece.control, Tag(piece.tag.kind, (*piece.tag.parts[:-1], base_of(words))))
