"""One key for one name, however it is written: *Bu Sri*, *Ibu Sri* and *sri* are one."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*\.?")
TITLES: Final = frozenset(
    """
    bu ibu ibuk buk bunda pak bapak bpk bapa mbak mba mbah mbok mas kak kakak kk ka dik adik dek adek ade bang abang bg
    teh teteh ceu aceu euceu kang akang aa neng eneng nona nyonya ny nyai nn tuan tn om tante tanta bibi bude pakde bulik
    paklik paman oom oma opa nek nenek kakek kek mak emak umi ummi abi abah aki nini eyang cak ning gus yu lik wak uwak
    haji hajah hajjah hj h ustad ustadz ustaz ustadzah ustazah kiai kyai ky kh k.h nyi raden rd drs dra dr dokter drg ir prof
    profesor suster bidan pendeta pdt romo rm pastor pater frater bruder sr tgk teungku teuku tuanku daeng dg puang andi
    i gusti uda uni amang inang tulang namboru ompung opung ito lae eda mace pace kaka usi nyong bli mbok jero ketut
    mr mrs ms miss sir madam mister dr. aunt auntie uncle
    """.split()
) - {"ketut", "andi", "i", "gusti", "teuku", "ade", "eda", "ito", "abi"}
"""Words before a name that are no part of it."""


def parted(written: str) -> tuple[str, str]:
    """Return what stands before a name and the name itself: *Bu Hj. Sri Wahyuni* is *Bu Hj.* and *Sri Wahyuni*.

    A title alone is a name: there is nothing else by which to call it.
    """
    start = 0
    for match in _WORD.finditer(written):
        if match[0].rstrip(".").lower() not in TITLES:
            break
        start = match.end()
    rest = written[start:].lstrip()
    return (written[:start].strip(), rest) if rest else ("", written.strip())


def same_person_key(name: str) -> str:
    """Return what all writings of a name have in common: its words in small letters, without titles and marks.

    Two people of one name have one key; a person has to tell them apart.
    """
    words = _WORD.findall(parted(name)[1])
    return " ".join(re.sub(r"[^\w]", "", word).casefold() for word in words) or name.strip().casefold()
