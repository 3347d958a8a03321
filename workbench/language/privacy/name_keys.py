"""One key for one name, however it is written: *Bu Sri*, *Ibu Sri* and *sri* are one."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*\.?")


def _set(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


TITLES: Final = _set("""
    sdr sdri saudari koh ci cik encik etek tete nene ama bu ibu ibuk buk bunda pak bapak bpk bapa mbak
    mba mbah mbok mas kak kakak kk ka dik adik dek adek bang abang bg teh teteh ceu aceu euceu kang akang
    aa neng eneng nona nyonya ny nyai nn tuan tn om tante tanta bibi bude pakde bulik paklik paman oom
    oma opa nek nenek kakek kek mak emak umi ummi abah aki nini eyang cak ning gus yu lik wak uwak haji
    hajah hajjah hj h ustad ustadz ustaz ustadzah ustazah kiai kyai ky kh k.h nyi raden rd drs dra dr
    dokter drg ir prof profesor suster bidan pendeta pdt romo rm pastor pater frater bruder sr tgk
    teungku tuanku daeng dg puang uda uni amang inang tulang namboru ompung opung lae mace pace kaka usi
    nyong bli jero mr mrs ms miss sir madam mister aunt auntie uncle
""")
"""Words before a name that are no part of it."""
OFFICES: Final = _set("""
    bidan guru dokter pastor camat lurah kades kadus mantri kor haji hajah ustad kepala ketua sekdes rt rw
    pendeta romo suster kiai kabid kadis raden ibu bapak kasi koordinator korkab pendamping polisi perawat
""")
"""Words that stand between a title and a name: *Bu Bidan Wiwik*. Alone behind a title they call somebody by office."""
ABBREVIATED: Final = _set(
    "sdr sdri bpk ny nn tn h hj kh ky ust dr drs dra drg ir prof pdt rm sr tgk dg rd mr mrs ms"
)
"""Titles behind which a full stop ends no sentence."""


def parted(written: str) -> tuple[str, str]:
    """Return what stands before a name and the name itself: *Bu Hj. Sri Wahyuni* is *Bu Hj.* and *Sri Wahyuni*.

    A title alone is a name: there is nothing else by which to call it.
    """
    start = 0
    matches = list(_WORD.finditer(written))
    for place, match in enumerate(matches):
        word = match[0].rstrip(".").lower()
        office = 0 < place < len(matches) - 1 and word in OFFICES
        if word not in TITLES and not office:
            break
        start = match.end()
    rest = written[start:].strip()
    return (written[:start].strip(), rest) if rest else ("", written.strip())


def same_person_key(name: str) -> str:
    """Return what all writings of a name have in common: its words in small letters, without titles and marks.

    Two people of one name have one key; a person has to tell them apart.
    """
    words = _WORD.findall(parted(name)[1])
    return " ".join(re.sub(r"[^\w]", "", word).casefold() for word in words) or name.strip().casefold()
