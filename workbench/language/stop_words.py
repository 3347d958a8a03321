"""Stop words: what talk is strung together with, and what a list of its words is read without.

Chosen for this program from the closed classes of both languages (pronouns, prepositions, conjunctions, particles,
auxiliaries, the commonest adverbs) and from the small change of transcribed talk. A project may keep its own.
"""

from typing import Final

from workbench.language.colloquial import FILLERS, STANDARD


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


INDONESIAN: Final = _words("""
    saya aku gue gua kamu anda kalian engkau kau ia dia beliau kami kita mereka nya diri sendiri
    ini itu sini situ sana begini begitu demikian tersebut tadi nanti sekarang kemarin
    yang di ke dari pada kepada oleh untuk bagi buat dengan tanpa dalam luar atas bawah antara tentang mengenai
    terhadap sampai hingga sejak selama sebelum sesudah setelah ketika saat waktu sambil sementara menurut seperti
    sebagai secara melalui sekitar hampir
    dan atau tetapi tapi namun melainkan sedangkan serta lalu kemudian terus jadi maka karena sebab supaya agar
    kalau kalo jika bila apabila meski meskipun walau walaupun bahwa asal asalkan padahal sehingga malah malahan
    bahkan maupun baik
    tidak tak nggak gak enggak ndak bukan belum jangan ada adalah ialah yaitu yakni merupakan
    apa apakah siapa mana kapan kenapa mengapa bagaimana gimana berapa
    akan sudah udah telah sedang masih lagi pernah bisa dapat boleh harus mesti perlu mau ingin mungkin
    sangat sekali amat terlalu agak cukup paling lebih kurang makin semakin hanya cuma cuman saja aja juga pun
    lah kah tah semua seluruh setiap tiap masing para banyak sedikit beberapa berbagai suatu sebuah seorang satu
    dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta
    hal macam kayak kayaknya misalnya contohnya maksudnya artinya sebenarnya memang
    ya iya yah oh eh loh lho kok sih deh dong kan tuh nih nah gitu gini mah teh anu
    sama bersama lain lainnya selain antaranya akhirnya biasanya kadang sering selalu jarang langsung
    rasanya katanya ternyata tentu pasti betul benar oke baiklah silakan
""")
ENGLISH: Final = _words("""
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
    it its itself they them their theirs themselves this that these those there here
    a an the and or but nor so yet if then than because as while although though unless until since when whenever
    where wherever whether which who whom whose what why how
    of at by for with about against between into through during before after above below to from up down in out on
    off over under again further once per via within without upon toward towards
    am is are was were be been being have has had having do does did doing will would shall should can could may
    might must ought i'm you're he's she's it's we're they're i've you've we've they've i'd i'll don't doesn't didn't
    isn't aren't wasn't weren't can't couldn't won't wouldn't that's there's
    not no yes only own same too very just also even still already ever never always often sometimes
    all any both each few more most other some such many much one two three every another
    um uh yeah okay ok well oh like really kind sort thing things actually mean know
""")
_SPOKEN = frozenset(word for word, standard in STANDARD.items() if standard in INDONESIAN)
STOP_WORDS: Final = INDONESIAN | ENGLISH | FILLERS | _SPOKEN
"""What a list of words is read without, unless a project says otherwise."""
