"""What stands below the cases in the record of a session: reflection, needs, closing, revisions, signatures."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from workbench.domain.reports import Cell, Fields, Section, Signature, Signatures, Table
from workbench.domain.sessions import Addendum, Session, SessionVersion
from workbench.services.reporting_words import day, number
from workbench.services.supervision_papers.paper import NOTHING, Words, bare, filled
from workbench.supervision.states import FINAL_SESSION_STATES

_SAID: Final = {
    "id": {
        "closing": "Penutup",
        "history": "Riwayat revisi dan adendum",
        "signatures": "Tanda tangan",
        "final": "Difinalkan",
        "reopened": "Difinalkan, kemudian dibuka kembali",
        "what": "Perubahan",
        "by": "Oleh",
        "at": "Waktu",
        "need_met": "terpenuhi",
        "known": "Catatan sesi {number} tanggal {day} (revisi {revision}) dibaca dan diketahui oleh yang bertanda "
        "tangan di bawah ini.",
        "before_addendum": "Adendum yang ditambahkan sesudah tanda tangan yang disupervisi belum diketahuinya.",
        "draft_sign": "Catatan sesi {number} tanggal {day} masih draf; tanda tangan berlaku setelah difinalkan.",
    },
    "en": {
        "closing": "Closing",
        "history": "Revisions and addenda",
        "signatures": "Signatures",
        "final": "Finalised",
        "reopened": "Finalised, then reopened",
        "what": "Change",
        "by": "By",
        "at": "When",
        "need_met": "met",
        "known": "The record of session {number} of {day} (revision {revision}) was read and noted by the undersigned.",
        "before_addendum": "What was added after the supervisee had signed was not yet noted by her or him.",
        "draft_sign": "The record of session {number} of {day} is a draft; signatures count once it is final.",
    },
}


def endings(words: Words, session: Session, *, wellbeing: bool) -> Iterator[Section]:
    """Give reflection, workload, learning needs and closing, where there are any, ``wellbeing`` if it may be."""
    reflected, plan = session.reflection, words.word
    reflection = filled(
        (plan("experience"), reflected.experience),
        (plan("reflecting"), reflected.reflection),
        (plan("analysing"), reflected.analysis),
        (plan("plan"), reflected.plan),
    )
    if reflection:
        yield Section(words.word("reflection"), (Fields(reflection),))
    load = _workload(words, session)
    if load:
        yield Section(words.word("workload"), (Fields(load, abreast=2),))
    if session.needs:
        yield Section(words.word("needs"), (_needs(words, session),))
    restricted = filled(
        (words.word("impact"), session.wellbeing.impact), (words.word("support"), session.wellbeing.support)
    )
    if wellbeing and restricted:
        yield Section(words.word("wellbeing"), (Fields(restricted),))
    closing = filled(
        (words.word("summary"), session.summary),
        (words.word("next_on"), words.day(session.next_on) if session.next_on else ""),
        (words.word("comment"), session.comment),
        (words.word("disagreement"), session.disagreement),
    )
    if closing:
        yield Section(_SAID[words.language]["closing"], (Fields(closing),))


def history(words: Words, session: Session, versions: Sequence[SessionVersion]) -> Iterator[Section]:
    """Give the table of revisions, where there is more than one or an addendum."""
    if not versions and not session.addenda:
        return
    said = _SAID[words.language]
    lines: list[tuple[int, datetime | None, str, str]] = [
        (each.revision, each.content.finalised_at, each.content.supervisor, said["reopened"])
        for each in versions
    ]
    if session.finalised_at is not None:
        first = session.revision - len(session.addenda)
        lines.append((max(1, first), session.finalised_at, session.supervisor, said["final"]))
    lines += [(each.revision, each.added_at, each.author, _added(words, each)) for each in session.addenda]
    rows = tuple(
        (Cell(str(revision)), Cell(words.moment(at)), Cell(by), Cell(what))
        for revision, at, by, what in sorted(lines, key=lambda each: (each[0], each[1] is None, str(each[1])))
    )
    columns = (
        words.column("revision", 0.9),
        words.column("date", 2),
        words.column("supervisor", 1.3),
        words.column("addendum", 5),
    )
    labels = (columns[0].label, said["at"], said["by"], said["what"])
    named = tuple(
        type(column)(label, column.width, key=column.key)
        for column, label in zip(columns, labels, strict=True)
    )
    yield Section(said["history"], (bare(said["history"], named, rows),))


def signatures(words: Words, session: Session, place: str) -> Section:
    """Return the places for signatures; who has signed by typing stands there with place and day."""
    final = session.state in FINAL_SESSION_STATES and session.finalised_at is not None
    parties = [
        Signature(
            words.word("supervisor"),
            session.supervisor if final else "",
            _at(place, session.finalised_at, words) if final else "",
            session.role if final else session.supervisor,
        )
    ]
    parties += _supervisees(words, session, place)
    said = _SAID[words.language]
    known = said["known" if final else "draft_sign"].format(
        number=session.number, day=words.day(session.held_on), revision=session.revision
    )
    signed = session.acknowledged_at
    if signed is not None and any(each.added_at > signed for each in session.addenda):
        known = f"{known} {said['before_addendum']}"
    return Section(said["signatures"], (Signatures(tuple(parties), known),))


def _supervisees(words: Words, session: Session, place: str) -> Iterator[Signature]:
    role, signed = words.word("supervisee"), session.acknowledged_by.strip()
    when = _at(place, session.acknowledged_at, words)
    alone = len(session.supervisees) == 1
    known = any(each.casefold() == signed.casefold() for each in session.supervisees)
    if signed and not alone and not known:
        yield Signature(role, signed, when)
    for each in session.supervisees or ("",) * (not signed):
        if signed and (alone or each.casefold() == signed.casefold()):
            yield Signature(role, signed, when, "" if each.casefold() == signed.casefold() else each)
        else:
            yield Signature(role, code=each)


def _at(place: str, moment: datetime | None, words: Words) -> str:
    return "" if moment is None else f"{place}, {day(moment.astimezone(), words.language)}"


def _added(words: Words, addendum: Addendum) -> str:
    return "\n".join(f"{_field(words, name)}: {text}" for name, text in addendum.fields)


def _field(words: Words, name: str) -> str:
    key = name.rsplit(".", 1)[-1]
    return words.word(key) if key in words.glossary.words else name


def _workload(words: Words, session: Session) -> tuple[tuple[str, str], ...]:
    load = session.workload
    told = (
        ("families", load.families),
        ("groups_planned", load.groups_planned),
        ("backlog", load.backlog),
        ("groups_held", load.groups_held),
    )
    if all(count is None for _, count in told):
        return ()
    return tuple(
        (words.word(key), NOTHING if count is None else number(count, words.language)) for key, count in told
    )


def _needs(words: Words, session: Session) -> Table:
    said = _SAID[words.language]
    rows = tuple(
        (
            Cell(words.value(each.competence)),
            Cell(each.what),
            Cell(each.agreed or NOTHING),
            Cell("; ".join(filter(None, (each.progress, said["need_met"] if each.met else ""))) or NOTHING),
        )
        for each in session.needs
    )
    columns = (
        words.column("competence", 2),
        words.column("what", 3),
        words.column("agreed", 3),
        words.column("progress", 2),
    )
    return bare(words.word("needs"), columns, rows)
