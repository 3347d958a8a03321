"""How words are written in chats, minutes and fast transcripts, each with the word that is meant. Our own lists."""

from typing import Final

from workbench.language.colloquial import STANDARD


def _pairs(listing: str) -> dict[str, str]:
    """Read lines such as ``dgn dg = dengan``: what is written, and what is meant."""
    found: dict[str, str] = {}
    for line in listing.strip().splitlines():
        written, _, meant = line.partition("=")
        found |= dict.fromkeys(written.split(), meant.strip())
    return found


INDONESIAN_SPELLINGS: Final = STANDARD | _pairs("""
    dg = dengan
    yng yag = yang
    sy sya = saya
    km kmu = kamu
    kt kta = kita
    mrk mrka = mereka
    bs bsa = bisa
    tp tpi = tapi
    tetapi = tapi
    pd = pada
    dlm = dalam
    dpn = depan
    dri = dari
    krna karna = karena
    krg = kurang
    byk bnyk bnyak = banyak
    skrg skg skrng = sekarang
    bgt banget = sekali
    trs trus teros = terus
    lg lgi = lagi
    hrs hrus = harus
    blh = boleh
    sblm sebelom = sebelum
    stlh stlah = setelah
    spt sperti kyak = seperti
    kpd = kepada
    ttg = tentang
    tsb = tersebut
    jd jdi = jadi
    gt gtu begitu = gitu
    begini = gini
    emg emang emangnya = memang
    mgkn mngkn = mungkin
    bnr = benar
    msh msih = masih
    sll slalu = selalu
    pny pnya punyak = punya
    kmrn kemaren = kemarin
    bsk = besok
    hr = hari
    bln = bulan
    thn th = tahun
    jt = juta
    rb = ribu
    sklh skul = sekolah
    ortu = orangtua
    makasih trims tq = terima-kasih
    pendampng = pendamping
    tlp telp telpon = telepon
    wa whatsapp whatsap watsap = wa
    fb = facebook

    nanti2 ntar entar = nanti
    ati = hati
    ketemu = temu
    ngomong omong ngomongin = bicara
    nunggu nungguin = tunggu
    nyampe nyampai = sampai
    nyuruh = suruh
    ngurus ngurusin = urus
    nanya nanyain = tanya
    bantuin = bantu
    ngisi ngisiin = isi
    nginput = input
    gausah = tidak usah
    gaada gakada = tidak ada
    gatau gaktau = tidak tahu
    gabisa gakbisa = tidak bisa
    gaboleh = tidak boleh
    gamau gakmau = tidak mau
    bpk = bapak
    kab = kabupaten
    kec = kecamatan
    kel = kelurahan
    ds = desa
    dsn = dusun
    prov = provinsi
    kades = kepala-desa
    kadus = kepala-dusun
    korkab = koordinator-kabupaten
    kordinator koord = koordinator
    jl jln = jalan
    tgl = tanggal
    dll dlsb dsb dst etc = lain-lain
    jml = jumlah
    ket = keterangan
    rekg = rekening
    pusk pkm = puskesmas
""")
"""Spellings of Indonesian talk. A meaning of several words is several words."""

ENGLISH_SPELLINGS: Final = _pairs("""
    can't cant cannot couldn't = cannot
    don't dont doesn't didn't won't wouldn't isn't aren't wasn't weren't haven't hasn't hadn't ain't = not
    shouldn't mustn't needn't = should not
    gonna = going
    wanna = want
    gotta = got
    kinda = kind
    sorta = sort
    lemme = let
    gimme = give
    dunno = not know
    u = you
    ur = your
    yeah yep yup yea = yes
    nope nah = no
    'cause cuz coz = because
    ok okay okey = okay
    thx = thanks
    pls plz = please
    ppl = people
    info = information
    app = application
    apps = application
""")
"""Spellings of English talk."""
