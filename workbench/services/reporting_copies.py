"""A copy of supervision for reading: what it is and holds, then case by case what was said, decided and done."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from workbench.domain.actions import Action
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.reports import Block, Cell, Column, Paragraph, Report, Section, Table
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.store import ProjectReader
from workbench.services.glossary import Glossary
from workbench.services.reporting_words import day
from workbench.supervision.copying import CopyFor, Records

if TYPE_CHECKING:
    from workbench.domain.ids import CaseId

_TITLES: Final = {
    CopyFor.FACILITATOR: ("Salinan untuk pendamping", "Facilitator's copy"),
    CopyFor.DISTRICT: ("Salinan kabupaten", "District copy"),
    CopyFor.RESEARCH: ("Salinan penelitian tanpa identitas", "De-identified research copy"),
}
_MEANINGS: Final = {
    CopyFor.FACILITATOR: (
        (
            "Memuat yang menyangkut pendamping ini: kasusnya, sesinya, dan tindak lanjutnya. "
            "Dari sesi bersama orang lain hanya bagian tentang kasusnya."
        ),
        (
            "Holds what concerns this facilitator: her cases, her sessions and her follow-ups. "
            "Of sessions with others it holds only what is about her cases."
        ),
    ),
    CopyFor.DISTRICT: (
        "Memuat seluruh catatan supervisi, tanpa catatan rahasia kesejahteraan dan tanpa catatan tentang orang.",
        "Holds all records of supervision, without the restricted notes on well-being and without notes on persons.",
    ),
    CopyFor.RESEARCH: (
        (
            "Hanya kasus yang mengizinkan dipakai untuk penelitian. Kode diganti, hari menjadi bulan, "
            "dan yang tampak sebagai data pribadi disamarkan."
        ),
        (
            "Only cases with consent to research. Code names are others, days are months, "
            "and what looks like personal data is masked."
        ),
    ),
}
_WORDS: Final = {
    "cases": ("Kasus", "Cases"),
    "summary": ("Isi salinan", "What this copy holds"),
    "count": ("Banyaknya", "Count"),
    "field": ("Isian", "Field"),
    "words": ("Isi", "Words"),
    "none": ("Tidak ada catatan.", "No records."),
    "own": ("Catatan sesi", "The session's own notes"),
    "description": ("Isi salinan menurut jenis catatan", "What the copy holds, by kind of record"),
    "erased": ("isinya dihapus", "words erased"),
}


def copy_report(
    reader: ProjectReader, words: Glossary, records: Records, kind: CopyFor, language: str
) -> Report:
    """Return a copy's records as a document in ``id`` or ``en``."""
    page = _Page(reader, words, records, language)
    title, what = _said(_TITLES[kind], language), _said(_MEANINGS[kind], language)
    sections = (
        Section(page.said("summary"), (Paragraph(what), page.summary())),
        *page.cases(),
        *page.own_words(),
    )
    return Report(title, language, sections)


class _Page:
    def __init__(self, reader: ProjectReader, words: Glossary, records: Records, language: str) -> None:
        self._records, self._language = records, language
        self._glossary = words
        self._book = Codebook(reader.all(Code))
        self._districts = {each.id: each.name for each in reader.all(District)}
        self._actions: dict[CaseId, list[Action]] = {}
        for action in records.actions:
            self._actions.setdefault(action.case, []).append(action)
        self._sessions: dict[CaseId, list[tuple[Session, CaseDiscussion]]] = {}
        for session in sorted(records.sessions, key=lambda each: (each.held_on, each.number)):
            for said in session.discussions:
                self._sessions.setdefault(said.case, []).append((session, said))

    def said(self, key: str) -> str:
        return _said(_WORDS[key], self._language)

    def word(self, key: str) -> str:
        return self._glossary.word(key, self._language)

    def summary(self) -> Table:
        counts = (
            (self.word("case"), len(self._records.cases)),
            (self.word("session"), len(self._records.sessions)),
            (self.word("action"), len(self._records.actions)),
            (self.word("facilitator"), len(self._records.facilitators)),
            (self.word("mentorship"), len(self._records.mentorships)),
        )
        rows = tuple((Cell(name), Cell(str(count), number=True)) for name, count in counts)
        columns = (Column(""), Column(self.said("count"), 0.4, number=True))
        return Table(self.said("summary"), columns, rows, description=self.said("description"))

    def cases(self) -> Iterator[Section]:
        if not self._records.cases:
            yield Section(self.said("cases"), (Paragraph(self.said("none")),))
        for case in sorted(self._records.cases, key=lambda each: each.code.casefold()):
            blocks: list[Block] = [self._fields(case.code, self._of_case(case))]
            for session, said in self._sessions.get(case.id, ()):
                caption = f"{session.number} · {day(session.held_on, self._language)}"
                fields = [pair for pair in self._of_discussion(said, case, session) if pair[1].strip()]
                if fields:
                    blocks.append(self._fields(caption, fields))
            yield Section(f"{self.word('case')} {case.code}", tuple(blocks))

    def own_words(self) -> Iterator[Section]:
        blocks = [
            self._fields(f"{session.number} · {day(session.held_on, self._language)}", fields)
            for session in sorted(self._records.sessions, key=lambda each: each.number)
            if (fields := tuple(self._of_session(session)))
        ]
        if blocks:
            yield Section(self.said("own"), tuple(blocks))

    def _fields(self, caption: str, fields: Iterable[tuple[str, str]]) -> Table:
        rows = tuple((Cell(name, strong=True), Cell(words)) for name, words in fields if words.strip())
        columns = (Column(self.said("field"), 0.35), Column(self.said("words")))
        return Table(caption, columns, rows, breaks=True)

    def _of_case(self, case: Case) -> Iterator[tuple[str, str]]:
        value = self._glossary.value
        erased = f" ({self.said('erased')})" if case.erased is not None else ""
        yield self.word("district"), self._districts.get(case.district, "")
        yield self.word("facilitator"), case.facilitator
        yield self.word("state"), value(case.state, self._language) + erased
        yield self.word("risk"), value(case.risk, self._language)
        yield self.word("components"), ", ".join(case.components)
        yield self.word("situation"), case.situation
        yield self.word("strengths"), case.strengths
        yield self.word("themes"), self._themes(case.themes)
        yield self.word("outcome"), case.outcome
        yield self.word("reason"), case.reason

    def _of_discussion(self, said: CaseDiscussion, case: Case, session: Session) -> Iterator[tuple[str, str]]:
        yield self.word("done"), said.done
        yield self.word("discussed"), said.discussed
        yield self.word("analysis"), said.analysis
        yield self.word("strengths"), said.strengths
        if said.risk is not None:
            level = self._glossary.value(said.risk, self._language)
            yield self.word("risk"), ": ".join(filter(None, (level, said.risk_reason)))
        yield self.word("decision"), said.decision
        yield self.word("rationale"), said.rationale
        yield self.word("themes"), self._themes(said.themes)
        own = (each for each in self._actions.get(case.id, ()) if each.session == session.id)
        yield self.word("action"), "\n".join(self._action(each) for each in own)

    def _of_session(self, session: Session) -> Iterator[tuple[str, str]]:
        said = session.reflection
        fields = (
            ("experience", said.experience),
            ("reflecting", said.reflection),
            ("analysing", said.analysis),
            ("plan", said.plan),
            ("impact", session.wellbeing.impact),
            ("support", session.wellbeing.support),
            ("needs", "\n".join(each.what for each in session.needs)),
            ("summary", session.summary),
            ("comment", session.comment),
            ("disagreement", session.disagreement),
        )
        return ((self.word(key), words) for key, words in fields if words.strip())

    def _action(self, action: Action) -> str:
        state = self._glossary.value(action.state, self._language)
        parts = (action.what, action.who, day(action.due, self._language), state)
        return " · ".join(filter(None, parts))

    def _themes(self, ties: tuple[ThemeTie, ...]) -> str:
        return "\n".join(self._book.path(tie.code) for tie in ties)


def _said(pair: tuple[str, str], language: str) -> str:
    return pair[0] if language == "id" else pair[1]
