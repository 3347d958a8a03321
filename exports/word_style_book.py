"""The styles of a foreign Word file, and which of them stand for ours.

Word writes the names of its own styles in English whatever language it speaks, and their ids in its own; other
programs translate both, and offices call styles what they like. So names are looked at, then ids, then levels.
"""

from collections.abc import Iterator
from typing import Final

from docx.oxml.ns import qn
from lxml.etree import _Element

_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "Title": ("title", "judul", "judul dokumen"),
    "Subtitle": ("subtitle", "subjudul", "sub judul", "anak judul"),
    "Heading1": ("heading 1", "judul 1", "judul bab"),
    "Heading2": ("heading 2", "judul 2", "judul subbab"),
    "Heading3": ("heading 3", "judul 3"),
    "Caption": (
        "caption",
        "keterangan",
        "keterangan tabel",
        "judul tabel",
        "takarir",
        "table caption",
        "table title",
    ),
    "CaptionNumber": ("caption number", "nomor keterangan"),
    "ReportFact": ("report fact",),
    "Footer": ("footer", "kaki", "kaki halaman"),
    "Header": ("header", "kepala", "kepala halaman", "tajuk"),
    "Figure": ("figure", "gambar"),
    "TableText": ("table text", "teks tabel", "isi tabel", "table contents", "table body"),
    "TableNumber": ("table number", "angka tabel"),
    "TableHeading": ("table heading", "kepala tabel", "table header"),
    "TableHeadingNumber": ("table heading number",),
    "TableQuote": ("table quote", "kutipan tabel"),
    "Provenance": ("provenance",),
    "TableNote": ("table note", "catatan tabel", "sumber tabel", "table source"),
    "Aside": ("aside",),
    "Notice": ("notice",),
    "FieldLabel": ("field label",),
    "FieldText": ("field text",),
    "TileFigure": ("tile figure",),
    "TileLabel": ("tile label",),
    "Quotation": (
        "quotation",
        "quote",
        "kutipan",
        "kutipan langsung",
        "block text",
        "teks blok",
        "quotations",
    ),
    "QuotationSource": ("quotation source", "sumber kutipan"),
    "ProseHeading": ("prose heading",),
    "ListParagraph": ("list paragraph", "daftar paragraf", "paragraf daftar"),
    "FootnoteText": ("footnote text", "teks catatan kaki"),
    "FootnoteReference": ("footnote reference", "referensi catatan kaki"),
    "Strong": ("strong", "kuat", "tebal"),
    "Emphasis": ("emphasis", "penekanan"),
    "StrongEmphasis": ("strong emphasis",),
    "FactLabel": ("fact label",),
    "ThreeLineTable": ("three-line table", "report table", "tabel tiga garis", "tabel laporan"),
}
_HEADINGS: Final = {"Heading1": "0", "Heading2": "1", "Heading3": "2"}
_TABLES_OF_WORD: Final = frozenset(
    {"normal table", "table normal", "tabel normal", "table grid", "kisi tabel"}
)
_DEFAULTS: Final = {
    "Normal": "paragraph",
    "DefaultParagraphFont": "character",
    "TableNormal": "table",
    "NoList": "numbering",
}
_PLAIN_SIZE: Final = 20


class StyleBook:
    """The styles of one file."""

    def __init__(self, root: _Element, default_table: str = "") -> None:
        """Take the root of the styles part, and the id of the style that the settings name for new tables."""
        self._root = root
        self._default_table = default_table
        self._styles = {_id(each): each for each in root.findall(qn("w:style"))}
        self._names: dict[str, _Element] = {}
        for each in self._styles.values():
            self._name(each)

    def counterpart(self, id_: str, kind: str) -> _Element | None:
        """Return the style that stands for ours with that id, of that kind (``paragraph``, …); None: there is none."""
        if id_ in _DEFAULTS:
            return self._default(_DEFAULTS[id_])
        for found in (*self._by_name(id_), *self._by_id(id_), *self._by_level(id_), *self._table_style(id_)):
            if found.get(qn("w:type")) == kind:
                return found
        return None

    def taken(self, id_: str, name: str) -> bool:
        """Tell whether another style has that id or name."""
        return id_ in self._styles or name.casefold() in self._names

    def add(self, style: _Element) -> None:
        """Put a style behind the others."""
        self._root.append(style)
        self._styles[_id(style)] = style
        self._name(style)

    def lineage(self, style: _Element | None) -> Iterator[_Element]:
        """Give a style, the one it follows, and so on, and what holds for the whole file at the end."""
        seen: set[str] = set()
        while style is not None and _id(style) not in seen:
            seen.add(_id(style))
            yield style
            based = style.find(qn("w:basedOn"))
            style = self._styles.get(based.get(qn("w:val"), "")) if based is not None else None
        yield from self._root.iter(qn("w:rPrDefault"))

    def size(self, style: _Element | None) -> int:
        """Return the size of a style's type, in half points."""
        for each in self.lineage(style):
            told = each.find(f"{qn('w:rPr')}/{qn('w:sz')}")
            if told is not None and told.get(qn("w:val"), "").isdecimal():
                return int(told.get(qn("w:val"), ""))
        return _PLAIN_SIZE

    def _name(self, style: _Element) -> None:
        """Enter a style under its names; of two that differ in capitals only, Word's own is the one without."""
        told = style.find(qn("w:name"))
        for name in _called(style):
            if name not in self._names or (told is not None and told.get(qn("w:val")) == name):
                self._names[name] = style

    def _default(self, kind: str) -> _Element | None:
        return next(
            (
                each
                for each in self._styles.values()
                if each.get(qn("w:type")) == kind and each.get(qn("w:default")) in ("1", "true", "on")
            ),
            None,
        )

    def _by_name(self, id_: str) -> Iterator[_Element]:
        for name in _NAMES.get(id_, (id_.casefold(),)):
            if name in self._names:
                yield self._names[name]

    def _by_id(self, id_: str) -> Iterator[_Element]:
        ids = {known.casefold(): each for known, each in self._styles.items()}
        for known in (id_.casefold(), *(name.replace(" ", "") for name in _NAMES.get(id_, ()))):
            if known in ids:
                yield ids[known]

    def _by_level(self, id_: str) -> Iterator[_Element]:
        level = _HEADINGS.get(id_)
        for each in self._styles.values() if level is not None else ():
            told = each.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            if told is not None and told.get(qn("w:val")) == level:
                yield each

    def _table_style(self, id_: str) -> Iterator[_Element]:
        """Give the style that the file has for tables: the one for new ones, or the only one that somebody made."""
        if id_ != "ThreeLineTable":
            return
        chosen = self._styles.get(self._default_table)
        if chosen is not None and not _TABLES_OF_WORD & set(_called(chosen)):
            yield chosen
        made = [
            each
            for each in self._styles.values()
            if each.get(qn("w:type")) == "table" and not _TABLES_OF_WORD & set(_called(each))
        ]
        if len(made) == 1:
            yield made[0]


def _id(style: _Element) -> str:
    return style.get(qn("w:styleId"), "")


def _called(style: _Element) -> list[str]:
    """Return the names of a style in small letters, its aliases too."""
    told = [style.find(qn(tag)) for tag in ("w:name", "w:aliases")]
    names = ",".join(each.get(qn("w:val"), "") for each in told if each is not None)
    return [" ".join(name.split()).casefold() for name in names.split(",") if name.strip()]
