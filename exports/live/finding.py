"""Finding what is ours in a story: tables by their marks, wherever an author has put them, and texts between marks."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element

from exports.live.anchors import Bookmark, Tag, base_of, bookmark_in
from exports.live.grids import CONTINUE, RESTART, GridCell, GridRow, grid_of, row_of
from exports.live.pieces import Piece, control_tag, pieces_between, pieces_in
from exports.live.words import MC, W, paragraphs_of, words_of

_TEXTS: Final = frozenset("xnqp")


@dataclass(eq=False, slots=True)
class FoundTable:
    """A table of ours in a file. ``number`` is that of its bookmarks, None where it has lost them.

    ``columns`` says over which columns of the grid each column of ours goes (start, end), by short token; those that
    are ``blurred`` bear a mark, but can't be told from their neighbours. ``rows`` has the rows of ours by token.
    """

    element: _Element
    token: str
    number: int | None
    grid: list[GridRow]
    columns: dict[str, tuple[int, int]] = field(default_factory=dict)
    blurred: set[str] = field(default_factory=set)
    rows: dict[str, GridRow] = field(default_factory=dict)
    _told: dict[str, dict[_Element, set[str]]] = field(default_factory=dict)

    def cell(self, row: str, column: str) -> _Element | None:
        """Return the cell of a row and a column of ours, None where it can't be addressed.

        No cell is that of two columns: where tags say that only another's words stand in it, it is not this one's.
        """
        at, told = self.columns.get(column), self._told_by_tags(row)
        found = self.rows[row].at(*at) if at is not None else None
        if found is None or column not in told.get(found.element, {column}):
            tagged = [cell for cell in self.rows[row].cells if column in told.get(cell.element, ())]
            found = tagged[0] if len(tagged) == 1 and told[tagged[0].element] == {column} else None
        return None if found is None or found.merged == CONTINUE else found.element

    def _told_by_tags(self, row: str) -> dict[_Element, set[str]]:
        """Return the columns whose words each cell of a row held when it was first looked at."""
        if row not in self._told:
            self._told[row] = {
                cell.element: told
                for cell in self.rows[row].cells
                if (told := _column_tags(cell, self.token, row))
            }
        return self._told[row]

    @property
    def width(self) -> int:
        """Over how many columns of the grid its longest row goes."""
        return max((cell.end for row in self.grid for cell in row.cells), default=0)

    def own_cells(self) -> Iterator[_Element]:
        """Give all cells of ours that can be addressed; without bookmarks, all of our rows."""
        if self.number is None:
            yield from (cell.element for row in self.rows.values() for cell in row.cells)
            return
        for row in self.rows:
            for column in self.columns:
                cell = self.cell(row, column)
                if cell is not None:
                    yield cell

    def control(self) -> _Element | None:
        """Return the control around the table, where it still has one."""
        content = self.element.getparent()
        above = content.getparent() if content is not None and content.tag == W + "sdtContent" else None
        tag = control_tag(above) if above is not None else None
        return above if tag is not None and tag.kind == "t" else None

    def take_row(self, token: str, element: _Element, place: int) -> GridRow:
        """Take in a row that was put into the table as the one of this place; return it."""
        row = row_of(element)
        self.grid.insert(place, row)
        self.rows[token] = row
        return row

    def move_columns(self, place: int, by: int) -> None:
        """Read the cells anew after a column came (``by`` is 1) or columns went before this place of the grid."""
        self.columns = {
            token: (start + by, end + by) if start >= place else (start, end)
            for token, (start, end) in self.columns.items()
        }
        self.grid = grid_of(self.element)
        rows = {row.element: row for row in self.grid}
        self.rows = {token: rows[row.element] for token, row in self.rows.items()}

    def adopt(self, headings: Mapping[str, Collection[str]]) -> None:
        """Find columns that bear no mark, in a table without bookmarks: by their headings, else by their quotations.

        ``headings`` are bases of what columns are and were called, by token, in their order.
        """
        head = self.heading()
        if self.number is not None or head is None:
            return
        free = [cell for cell in head.cells if (cell.start, cell.end) not in self.columns.values()]
        missing = [column for column in headings if column not in self.columns and column not in self.blurred]
        for column in missing:
            same = next((cell for cell in free if _heads(cell, headings[column])), None)
            if same is not None:
                free.remove(same)
                self.columns[column] = (same.start, same.end)
        left = [column for column in missing if column not in self.columns]
        quoted = [cell for cell in free if self._quotes_below(cell)]
        if len(left) == len(quoted):
            self.columns.update(
                {column: (cell.start, cell.end) for column, cell in zip(left, quoted, strict=True)}
            )

    def _quotes_below(self, head: GridCell) -> bool:
        cells = (row.at(head.start, head.end) for row in self.rows.values())
        return any(tag.kind == "q" for cell in cells if cell is not None for tag in tags_in(cell.element))

    def heading(self) -> GridRow | None:
        """Return the row with the headings, the first where none bears a mark, None where that is one of ours."""
        rows = self.grid if self.number is not None else ()
        marked = (row for row in rows if any(_is_head(mark, self.token) for mark in _marks_of(row)))
        head = next(marked, self.grid[0] if self.grid else None)
        return None if head is None or any(row is head for row in self.rows.values()) else head


@dataclass(eq=False, slots=True)
class FoundText:
    """Words of ours outside the cells of our tables: a text, a figure, a quotation or its provenance.

    ``kind`` and ``parts`` are those of its tag without the base; ``names`` are its bookmarks. It stands in one piece
    for each of its paragraphs.
    """

    kind: str
    parts: tuple[str, ...]
    pieces: list[Piece]
    names: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Its words, a line for each paragraph."""
        return "\n".join(piece.words for piece in self.pieces if piece.words)


def _marks_of(row: GridRow) -> Iterator[Bookmark]:
    for cell in row.cells:
        yield from bookmarks_in(cell.element)


def _is_head(mark: Bookmark, token: str) -> bool:
    return mark.kind == "c" and mark.parts[0] == token


def _heads(cell: GridCell, bases: Collection[str]) -> bool:
    return base_of(" ".join(map(words_of, paragraphs_of(cell.element)))) in bases


def is_stand_in(element: _Element) -> bool:
    """Tell whether an element stands in what is shown only by programs that don't understand something newer."""
    return next(element.iterancestors(MC + "Fallback"), None) is not None


# Tables


def tables_in(story: _Element) -> list[FoundTable]:
    """Return the tables of ours in their order, those nested in others after these."""
    return [
        found
        for table in story.iter(W + "tbl")
        if not is_stand_in(table) and (found := _table(table)) is not None
    ]


def share_columns(tables: Sequence[FoundTable]) -> None:
    """Tell the parts of a table that an author has split where its columns are: the headings stay with the first."""
    for table in tables:
        for other in tables:
            if other is not table and (other.token, other.number) == (table.token, table.number):
                for column, at in other.columns.items():
                    if any(row.at(*at) is not None for row in table.rows.values()):
                        table.columns.setdefault(column, at)


def _table(element: _Element) -> FoundTable | None:
    grid = grid_of(element)
    if not grid:
        return None
    told: Counter[str] = Counter()
    for row in grid:
        for cell in row.cells:
            told.update(tag.parts[0] for tag in tags_in(cell.element) if tag.kind == "c")
            told.update(mark.parts[0] for mark in bookmarks_in(cell.element) if mark.kind in "rc")
    found = FoundTable(element, "", None, grid)
    around = found.control()
    tag = control_tag(around) if around is not None else None
    if tag is not None:
        told[tag.parts[0]] += 1
    if not told:
        return None
    found.token = told.most_common(1)[0][0]
    _lay_out(found)
    return found


def _lay_out(table: FoundTable) -> None:
    numbers: Counter[int] = Counter()
    headed: dict[str, tuple[int, int]] = {}
    joined: list[tuple[str, GridRow]] = []
    for place, row in enumerate(table.grid):
        for cell in row.cells:
            marks = [mark for mark in bookmarks_in(cell.element) if mark.parts[0] == table.token]
            numbers.update(mark.number for mark in marks)
            joined += _name_rows(table, place, cell, [mark for mark in marks if mark.kind == "r"])
            _name_columns(table, headed, cell, [mark for mark in marks if mark.kind == "c"])
    table.number = numbers.most_common(1)[0][0] if numbers else None
    for token, row in joined:
        if all(row is not each for each in table.rows.values()):
            table.rows.setdefault(token, row)
    _name_rows_by_tags(table)
    _place_columns(table, headed)


def _name_rows(
    table: FoundTable, place: int, cell: GridCell, marks: Sequence[Bookmark]
) -> Iterator[tuple[str, GridRow]]:
    """Take the row that a cell's bookmark names; cells that were joined from above to below hold those of all.

    Give what these say of the rows below: it holds where they bear no mark of their own. No row has two names.
    """
    row = table.grid[place]
    if marks and all(row is not each for each in table.rows.values()):
        table.rows.setdefault(marks[0].parts[1], row)
    if cell.merged == RESTART:
        yield from zip((mark.parts[1] for mark in marks[1:]), table.grid[place + 1 :], strict=False)


def _name_columns(
    table: FoundTable, headed: dict[str, tuple[int, int]], cell: GridCell, marks: Sequence[Bookmark]
) -> None:
    """Take the columns that a heading's bookmarks name; headings that were joined hold those of all."""
    if len(marks) == 1:
        headed.setdefault(marks[0].parts[1], (cell.start, cell.end))
    for step, mark in enumerate(marks if len(marks) > 1 else ()):
        if len(marks) == cell.span:
            headed.setdefault(mark.parts[1], (cell.start + step, cell.start + step + 1))
        else:
            table.blurred.add(mark.parts[1])


def _name_rows_by_tags(table: FoundTable) -> None:
    named = {row.element for row in table.rows.values()}
    for row in table.grid:
        if row.element not in named:
            told = Counter(
                tag.parts[1]
                for cell in row.cells
                for tag in tags_in(cell.element)
                if _is_cell(tag, table.token)
            )
            if told:
                table.rows.setdefault(told.most_common(1)[0][0], row)


def _place_columns(table: FoundTable, headed: dict[str, tuple[int, int]]) -> None:
    """Say where each column is: below its heading; below a heading that was joined, where the tags of cells are."""
    tagged: defaultdict[str, Counter[tuple[int, int]]] = defaultdict(Counter)
    for token, row in table.rows.items():
        for cell in row.cells:
            for column in _column_tags(cell, table.token, token):
                tagged[column][cell.start, cell.end] += 1
    for column in headed.keys() | tagged.keys() | table.blurred:
        at = headed.get(column)
        if at is not None and at[1] - at[0] == 1:
            table.columns[column] = at
        elif column in tagged:
            table.columns[column] = tagged[column].most_common(1)[0][0]
        elif at is not None and any(row.at(*at) is not None for row in table.rows.values()):
            table.columns[column] = at
    table.blurred = (headed.keys() | table.blurred) - table.columns.keys()


def _column_tags(cell: GridCell, table: str, row: str) -> set[str]:
    return {tag.parts[2] for tag in tags_in(cell.element) if _is_cell(tag, table) and tag.parts[1] == row}


def _is_cell(tag: Tag, table: str) -> bool:
    return tag.kind == "c" and tag.parts[0] == table


def tags_in(cell: _Element) -> Iterator[Tag]:
    """Give the tags of ours in a cell, those of tables nested in it left out."""
    for control in _own(cell, W + "sdt"):
        tag = control_tag(control)
        if tag is not None:
            yield tag


def bookmarks_in(cell: _Element) -> Iterator[Bookmark]:
    """Give the bookmarks of ours that begin in a cell, those of tables nested in it left out."""
    for start in _own(cell, W + "bookmarkStart"):
        mark = bookmark_in(start.get(W + "name", ""))
        if mark is not None and len(mark.parts) == _PARTS[mark.kind]:
            yield mark


_PARTS: Final = {"r": 2, "c": 2, "n": 3, "x": 2}


def _own(cell: _Element, tag: str) -> Iterable[_Element]:
    found = cell.iter(tag)
    if cell.find(f".//{W}tbl") is None:
        return found
    return (each for each in found if next(each.iterancestors(W + "tc"), None) is cell)


# Texts


def texts_in(story: _Element, tables: Iterable[FoundTable]) -> list[FoundText]:
    """Return what is ours outside the cells of ``tables``, in its order."""
    owned = {cell for table in tables for cell in table.own_cells()}
    found: dict[_Element, FoundText] = {}
    texts = []
    taken: set[_Element] = set()
    for element in story.iter(W + "sdt", W + "bookmarkStart"):
        control = element.tag == W + "sdt"
        text = _tagged(element, owned) if control else _marked(element, owned, found)
        leaves = {leaf for piece in text.pieces for leaf in piece.leaves} if text is not None else set()
        # where marks overlap, words are of the text that begins first
        if text is not None and not leaves & taken:
            taken |= leaves
            texts.append(text)
            found.update((piece.paragraph, text) for piece in text.pieces if text.kind == "x")
    return _joined(texts)


def _tagged(control: _Element, owned: set[_Element]) -> FoundText | None:
    tag = control_tag(control)
    if tag is None or tag.kind not in _TEXTS or _is_away(control, owned):
        return None
    pieces = pieces_in(control, tag)
    return FoundText(tag.kind, tag.parts[:-1], pieces, _names_at(control, tag)) if pieces else None


def _names_at(control: _Element, tag: Tag) -> list[str]:
    """Return the bookmarks that say the same as a control: within it, or beginning right before it."""
    starts = list(control.iter(W + "bookmarkStart"))
    for before in control.itersiblings(preceding=True):
        if before.tag != W + "bookmarkStart":
            break
        starts.append(before)
    names = [start.get(W + "name", "") for start in starts]
    return [
        name for name in names if (mark := bookmark_in(name)) is not None and mark.parts == tag.parts[:-1]
    ]


def _marked(start: _Element, owned: set[_Element], found: dict[_Element, FoundText]) -> FoundText | None:
    """Return what stands after a bookmark of ours, where no control says so already."""
    name = start.get(W + "name", "")
    mark = bookmark_in(name)
    if (
        mark is None
        or mark.kind not in "nx"
        or len(mark.parts) != _PARTS[mark.kind]
        or _is_away(start, owned)
    ):
        return None
    if _says_so(start, mark) or any(_is_same(text, mark) and name in text.names for text in found.values()):
        return None
    pieces = pieces_between(start)
    return FoundText(mark.kind, mark.parts, pieces, [name]) if pieces else None


def _is_same(text: FoundText, mark: Bookmark) -> bool:
    return text.kind == mark.kind and text.parts == mark.parts


def _says_so(start: _Element, mark: Bookmark) -> bool:
    """Tell whether a control with the tag that says the same stands around a bookmark, or begins right after it."""
    near = list(start.iterancestors(W + "sdt"))
    for after in start.itersiblings():
        if after.tag == W + "sdt":
            near.append(after)
        if after.tag != W + "bookmarkStart":
            break
    tags = [control_tag(each) for each in near]
    return any(tag is not None and tag.kind == mark.kind and tag.parts[:-1] == mark.parts for tag in tags)


def _is_away(element: _Element, owned: set[_Element]) -> bool:
    return next(element.iterancestors(W + "tc"), None) in owned or is_stand_in(element)


def _joined(texts: Sequence[FoundText]) -> list[FoundText]:
    """Make one of the paragraphs of one text that follow each other."""
    made: list[FoundText] = []
    for text in texts:
        last = made[-1] if made else None
        if last is not None and text.kind == "x" and _goes_on(last, text):
            last.pieces += text.pieces
            last.names += text.names
        else:
            made.append(text)
    return made


def _goes_on(text: FoundText, next_: FoundText) -> bool:
    """Tell whether a text stands in the paragraph right after another of the same name, and has no mark of its own."""
    after = text.pieces[-1].paragraph.getnext()
    same = (text.kind, text.parts) == (next_.kind, next_.parts)
    return same and after is next_.pieces[0].paragraph and not next_.names
