"""The ledger of suggestions in print: a paragraph for the methods section, and a sheet of codes, days and runs."""

from datetime import date

from exports.sheets import Value
from workbench.coding.ledger import Reckoning
from workbench.domain.codes import Codebook
from workbench.services.ledger_facts import LedgerFacts
from workbench.services.reporting_words import decimal, listed, number, plural
from workbench.services.word_exports import Listing

_WORDS = {
    "id": {
        "title": "Catatan saran",
        "codes": "Menurut kode",
        "days": "Dari waktu ke waktu",
        "runs": "Menurut putaran",
        "code": "Kode",
        "part": "Bagian",
        "observed_alone": "Terbukti",
        "decided": "Diputuskan",
        "offered": "Diperlihatkan",
        "right": "Diterima",
        "other": "Diganti kodenya",
        "refused": "Ditolak",
        "withdrawn": "Ditarik",
        "promised": "Dijanjikan",
    },
    "en": {
        "title": "Ledger of suggestions",
        "codes": "By code",
        "days": "Over time",
        "runs": "By run",
        "code": "Code",
        "part": "Part",
        "observed_alone": "Observed",
        "decided": "Decided",
        "offered": "Shown",
        "right": "Accepted",
        "other": "Code changed",
        "refused": "Refused",
        "withdrawn": "Withdrawn",
        "promised": "Promised",
    },
}


def methods_paragraph(facts: LedgerFacts, language: str) -> str:
    """Return what a methods section should say of the suggestions, in full sentences."""
    return _indonesian(facts) if language == "id" else _english(facts)


def ledger_listing(facts: LedgerFacts, book: Codebook, language: str) -> Listing:
    """Return the ledger as one plain table, codes, days and runs below each other; its note is the paragraph."""
    words = _WORDS[language]
    counts = ("offered", "right", "other", "refused", "withdrawn")
    heads = ("part", "code", *counts, "promised", "observed_alone", "decided")
    rows: list[list[Value]] = [
        *(_plain(words["codes"], book.path(code), told) for code, told in facts.codes),
        *(_plain(words["days"], _days(first, last), told) for first, last, told in facts.spells),
        *(
            _plain(words["runs"], f"{run.made_at.astimezone():%Y-%m-%d %H:%M}", told)
            for run, told in facts.runs
        ),
    ]
    return Listing(
        words["title"],
        language,
        tuple(words[each] for each in heads),
        rows,
        (1.4, 2.6, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
        methods_paragraph(facts, language),
        wide=True,
    )


def _plain(part: str, what: str, told: Reckoning) -> list[Value]:
    shares: list[Value] = ["" if each is None else round(each, 4) for each in (told.promised, told.observed)]
    counts = (told.offered, told.accepted + told.moved, told.recoded, told.refused, told.withdrawn)
    return [part, what, *counts, *shares, told.decided]


def _days(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()} – {last.isoformat()}"


def _indonesian(facts: LedgerFacts) -> str:
    whole = facts.whole
    machine = (
        "Saran kode dibuat oleh Workbench di komputer peneliti sendiri; tidak ada teks yang dikirim ke tempat lain. "
        "Modelnya, regresi linier atas kata dan bagian kata beserta giliran bicara di sekitarnya, belajar hanya dari "
        "pengodean proyek ini yang dibuat atau diterima oleh manusia."
    )
    if not facts.runs:
        return f"{machine} Belum ada saran yang diperlihatkan."
    deeds = [f"menerima {number(whole.accepted + whole.moved, 'id')} di antaranya"]
    if whole.recoded:
        deeds.append(f"memberi kode lain pada {number(whole.recoded, 'id')}")
    deeds.append(f"menolak {number(whole.refused, 'id')}")
    withdrawn = (
        f"; {number(whole.withdrawn, 'id')} ditarik kembali bersama putarannya" if whole.withdrawn else ""
    )
    shown = (
        f"Dalam {number(len(facts.runs), 'id')} putaran diperlihatkan {number(whole.offered, 'id')} saran. "
        f"{_who(facts, 'id')} {listed(deeds, 'id')}{withdrawn}. Tidak ada saran yang menjadi pengodean tanpa "
        "keputusan manusia."
    )
    return " ".join(part for part in (machine, shown, _promise(whole, "id")) if part)


def _english(facts: LedgerFacts) -> str:
    whole = facts.whole
    machine = (
        "Codes were suggested by Workbench on the researcher's own computer; no text was sent anywhere. Its model, a "
        "linear regression over words and parts of words with the turns around them, learned only from this project's "
        "codings that people made or accepted."
    )
    if not facts.runs:
        return f"{machine} No suggestion has been shown yet."
    deeds = [f"accepted {number(whole.accepted + whole.moved, 'en')} of them"]
    if whole.recoded:
        deeds.append(f"gave another code for {number(whole.recoded, 'en')}")
    deeds.append(f"refused {number(whole.refused, 'en')}")
    withdrawn = (
        f"; {number(whole.withdrawn, 'en')} {'was' if whole.withdrawn == 1 else 'were'} withdrawn with the run"
        if whole.withdrawn
        else ""
    )
    shown = (
        f"In {plural(len(facts.runs), 'run', 'runs')}, {plural(whole.offered, 'suggestion was', 'suggestions were')} "
        f"shown. {_who(facts, 'en')} {listed(deeds, 'en')}{withdrawn}. No suggestion became a coding without a "
        "person's decision."
    )
    return " ".join(part for part in (machine, shown, _promise(whole, "en")) if part)


def _who(facts: LedgerFacts, language: str) -> str:
    somebody = "Pengode" if language == "id" else "The coders"
    return listed(facts.coders, language) if facts.coders else somebody


def _promise(whole: Reckoning, language: str) -> str:
    if whole.promised is None or whole.observed is None or whole.low is None or whole.high is None:
        return ""
    promised, observed, low, high = (
        decimal(each, 2, language) for each in (whole.promised, whole.observed, whole.low, whole.high)
    )
    if language == "id":
        return (
            f"Ketepatan yang dijanjikan rata-rata {promised}; yang terbukti {observed} (selang kepercayaan 95% "
            f"{low}–{high}, n = {number(whole.decided, 'id')})."
        )
    return (
        f"The precision promised was {promised} on average; the precision observed {observed} (95% confidence "
        f"interval {low}–{high}, n = {number(whole.decided, 'en')})."
    )
