"""Signs of a name, and how much each says. A word whose signs add up to ``ENOUGH`` is proposed as a name.

The points are weights of evidence, chosen on the first half of our own test set (``tests/language/privacy``) and
then left alone. Each table is a handful of words of both languages and of the ways of speaking we know.
"""

from dataclasses import dataclass
from typing import Final

from workbench.language.privacy.hits import How
from workbench.language.privacy.name_keys import OFFICES, TITLES
from workbench.language.privacy.spoken_words import Form, Words
from workbench.language.privacy.vocabulary import Sort, likeness

ENOUGH: Final = 1.8
SURE: Final = 3.6
"""A word so sure a name is one elsewhere in the text, too."""


def _set(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


_INTRODUCING = _set("""
    namanya bernama dipanggil panggil panggilannya si named called nama name's bernamakan disebut
    sebutannya manggilnya alias
""")
_OF_WHOM = _set("""
    saya aku kami dia beliau ku nya ibunya ibu bapaknya bapak ayahnya anaknya anak suaminya suami
    istrinya istri neneknya my is orangnya yang penerima penerimanya gue sa beta itu was kakaknya adiknya
    mamanya
""")
_KIN = _set("""
    anak suami istri adik kakak ibu bapak ayah mama nenek kakek cucu menantu mertua ipar sepupu keponakan
    tetangga teman kawan sahabat sister brother husband wife friend neighbour neighbor daughter son
    mother father cousin aunt uncle boss colleague paman bibi tante om saudara pacar kk ade suamiku
    istriku anakku adikku kakakku tanteku temanku ibuku bapakku omku
""")
_SPEAKING_OF = _set("""
    kata menurut sama dengan ketemu tanya kenal kepada panggil diwakili asked told met with and deng
    bareng dampingi ngomong tolong titip dikasih kasihan bilangin thank thanks gantinya nyuruh jemput
    nengok ditemani dibantu untungnya ponakan
""")
_BEFORE = _set("""
    ke dari untuk buat dan cuma terus waktu kalau itu punya ada ya eh ee dulu sekarang biasanya oleh
    milik rumah oh then so that was untung pas ketika lalu akhirnya bukan juga anaknya ibunya suaminya
    istrinya bapaknya adiknya kakaknya habis
""")
_AFTER = _set("""
    bilang cerita ngomong datang tadi nangis pulang said told asked went says katanya nanya dan sama yang
    itu kan marah sendiri nggak tidak belum sudah juga sih mah kerja ikut lagi from and she he is
""")
_FROM = _set("""
    dari asal umur usia pendamping ketua from anggota bu pak ibu bapak kak mas mbak
""")
_TO_PLACES = _set("""
    di ke dari daerah arah wilayah asal asli in at near
""")
_AND = _set("""
    dan sama dengan deng and karo sareng
""")
_NO_PERSON_BEFORE = _set("""
    desa kelurahan kecamatan kec kabupaten kab kota provinsi pulau gunung sungai jalan jl gang dusun
    kampung kp distrik laut teluk danau pantai bukit kelompok bank hotel toko masjid mesjid mushola
    gereja pasar pt cv ud yayasan universitas sd smp sma smk stadion bandara pelabuhan terminal stasiun
    rs rsud klinik apotek bulan suku bahasa orang tanah santo santa san saint kali tanjung merk merek
    aplikasi program hari negara benua koperasi gapoktan partai lembaga paroki stasi perumahan blok suku
    posyandu puskesmas pustu poskesdes polindes polsek polres koramil kodim paud tk slb sdn smpn sman smkn
    sdk smpk smak mis bumdes kapela pura vihara surau waduk embung posko cabang sentra terpadu karang
    nabi idul ied rasul dewa dewi-nya jembatan simpang hutan the kelas rumpun marga kabupatennya
    kecamatannya desanya
""")
_HEADED = _set("desa kelurahan kecamatan dusun lingkungan")
_HEADS = _set("kepala ketua sekretaris")
_NOUN_TITLES = _set("""
    ibu bapak mama om tante nenek kakek ade adik adek kakak kaka kak mas mak anak bunda oma opa umi abah
    daeng bang dik
""")
_AGREEING = _set("""
    iya ya baik makasih kasih oke siap betul nggih muhun oh nah sudah enggih inggih leres maaf mohon
    gimana bagaimana
""")
_CAPITAL_ANYWAY = _set("""
    april juni juli ramadan maulid may june august dean grace
""")


@dataclass(frozen=True, slots=True)
class Signs:
    """What the signs about a word add up to, and the strongest of them."""

    points: float
    how: How


_OPENING: Final = TITLES | OFFICES | _INTRODUCING | _OF_WHOM
"""What must stand before a small letter where others are large."""
NO_SIGNS: Final = Signs(-9.0, How.LIKENESS)


def signs_of(words: Words, place: int) -> Signs:
    """Return what speaks for a name at this word, apart from what the rest of the text and the project know."""
    form = words.forms[place]
    if (
        form.sort in {Sort.WORD, Sort.PLACE}
        or len(form.lower) == 1
        or (form.title and form.sort is Sort.UNKNOWN)
    ):
        return NO_SIGNS
    if form.sort is Sort.UNKNOWN and not form.capital and not _may_be_small(words, place):
        return NO_SIGNS
    about = [_own(form), _by_capital(words, place), _by_title(words, place), _by_neighbours(words, place)]
    strongest = max(about, key=lambda each: (each.points, each.how))
    points = sum(each.points for each in about)
    return Signs(
        round(points, 2), How.LISTED if form.sort is Sort.NAME and strongest is about[0] else strongest.how
    )


def _may_be_small(words: Words, place: int) -> bool:
    """Tell whether a word that we don't know may be a name without a capital: spares weighing most of them."""
    before = words.lower(place - 1)
    return before in _OPENING or not words.cased(place)


def titled(words: Words, place: int) -> int:
    """Return how many words before this one address or rank somebody: *Pak Haji* Sulaiman has two."""
    first = place
    while first and words.joined(first - 1) and (words.forms[first - 1].title or _ranks(words, first - 1)):
        first -= 1
    return place - first


def _ranks(words: Words, place: int) -> bool:
    """Tell whether the word is an office with a title before it: *Bu Bidan*."""
    return (
        words.lower(place) in OFFICES
        and place > 0
        and words.joined(place - 1)
        and words.forms[place - 1].title
    )


def _own(form: Form) -> Signs:
    if form.sort is Sort.NAME:
        return Signs(2.6, How.LISTED)
    if form.sort is Sort.EITHER:
        return Signs(0.3, How.LISTED)
    return Signs(min(1.9, max(-1.0, 1.8 * likeness(form.lower))), How.LIKENESS)


def _by_capital(words: Words, place: int) -> Signs:
    form = words.forms[place]
    if form.shouted:
        return Signs(-1.5 if form.sort is not Sort.NAME else -0.5, How.CAPITAL)
    if not form.capital:
        return Signs(-1.6 if words.cased(place) else 0.0, How.CAPITAL)
    if words.opens(place) or form.lower in _CAPITAL_ANYWAY or words.headed(place):
        return Signs(0.2, How.CAPITAL)
    return Signs(1.5 if form.sort is Sort.EITHER else 1.3, How.CAPITAL)


def _by_title(words: Words, place: int) -> Signs:
    if not titled(words, place):
        return Signs(0.0, How.ADDRESSED)
    before = words.lower(place - 1)
    form = words.forms[place]
    points = 2.3 if before in _NOUN_TITLES or form.sort is not Sort.UNKNOWN else 2.8
    if not form.capital:
        first = place - titled(words, place)
        if words.lower(first - 1) in _AGREEING and form.sort is not Sort.NAME:
            points -= 0.7
        if before not in TITLES and form.sort is Sort.EITHER:
            points -= 1.5
        if before in _NOUN_TITLES and form.sort is Sort.EITHER:
            points -= 0.4
    return Signs(points, How.ADDRESSED)


def _by_neighbours(words: Words, place: int) -> Signs:
    before, earlier, after = words.lower(place - 1), words.lower(place - 2), words.lower(place + 1)
    close = place > 0 and words.between(place - 1).strip(' ,:"“') == ""
    if not close:
        return Signs(0.4 if after in _AFTER else 0.0, How.INTRODUCED)
    if before in _NO_PERSON_BEFORE and not _heads_it(words, place):
        return Signs(-3.0, How.INTRODUCED)
    points = _introduced(before, earlier, after)
    if before in _TO_PLACES and words.forms[place].sort is not Sort.NAME:
        points -= 1.2
    if words.forms[place].sort is Sort.EITHER and not words.forms[place].capital:
        points -= 0.3
    if before in _AND and place > 1 and words.forms[place - 2].sort is Sort.NAME:
        points += 0.6
    return Signs(points + (0.4 if after in _AFTER else 0.0), How.INTRODUCED)


def _heads_it(words: Words, place: int) -> bool:
    """Tell whether a name stands behind whom people call by the place that they head: *Pak Desa* Yohanes."""
    return (
        words.lower(place - 1) in _HEADED
        and words.lower(place - 2) in TITLES | _HEADS
        and words.forms[place].sort is Sort.NAME
    )


def _introduced(before: str, earlier: str, after: str) -> float:
    if before in _INTRODUCING or (before in _OF_WHOM and earlier in {"nama", "name", "panggil", "namanya"}):
        return 2.7
    if before in {"i'm", "am"} or (before == "nama" and earlier == "atas"):
        return 1.9
    if before in _KIN or (before in _OF_WHOM and earlier in _KIN):
        return 1.6
    if before in {"saya", "sa", "beta", "aku"}:
        return 1.2 if after in _FROM else 0.3
    if before in _SPEAKING_OF:
        return 1.2
    return 0.4 if before in _BEFORE else 0.0
