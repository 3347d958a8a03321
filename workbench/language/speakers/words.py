"""Words by which labels are told from speech and header lines from turns."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HEADER_WORDS = _set(
    """
    judul topik tema hari tanggal tgl waktu pukul jam tempat lokasi alamat kabupaten kab kecamatan kec
    desa kelurahan provinsi propinsi prov wilayah durasi lama nama usia umur kelamin jenis pendidikan
    pekerjaan jabatan instansi unit nomor kode nim nip nik prodi jumlah hadir kegiatan acara keperluan kelompok sasaran
    media perekam rekaman file berkas transkriptor transkrip transkripsi ditranskrip agenda suasana
    situasi setting status catatan keterangan date time place location title topic venue duration
    transcribed transcript transcriber recorded recording date agenda video audio source attendees
    present speakers name age sex gender occupation position job tags media subject project interview
    participants bahasa suara penerjemah kondisi cuaca persetujuan pengantar part episode sumber
    ringkasan diakses tim fokus wawancara editor penulis language analyst share bagikan dicek diperiksa dikoreksi
    koreksi
    pembicara tgl/waktu hari/tanggal hari/tgl tempat/lokasi peserta
    """
)
"""First words of header lines such as *Hari/Tanggal: ...*."""

ROLE_HEADER_WORDS = _set(
    """
    pewawancara moderator fasilitator notulen notulis narasumber informan responden interviewer
    interviewee facilitator participant pendamping peneliti enumerator host guest partisipan observer
    asisten co-moderator
    """
)
"""Words that are a header's key when a name follows, and a label when speech does."""

LEAVE_OUT_AS_VOICES = _set(
    """
    catatan keterangan ket note notes ringkasan memo kutipan refleksi analisis interpretasi kesimpulan simpulan tema
    topik nb ps komentar probing probe sumber judul source title comment comments summary quote quotes code kode contoh
    contohnya misalnya masalah solusi temuan saran jadi pertama kedua ketiga hasil tujuan http https tanggal tgl date
    keputusan kategori observasi follow waktu time tempat lokasi place location durasi duration file berkas alamat
    """
)
"""Keys that come back with sentences behind them in cards, memos and minutes, and speak in no talk."""

LEGEND_HEADINGS = _set(
    """
    keterangan legenda peserta hadir inisial kode partisipan participants legend speakers ket
    """
)

NOT_LABELS = _set(
    """
    pkh dtsen dtks p2k2 bpnt pppk p3k sop bps nik kks atm sd smp sma lansia balita saya kami kita dia mereka
    contoh contohnya misal misalnya yaitu yakni adalah ialah katanya kata begini gini bilang bilangnya
    jawabnya tanyanya pertama kedua ketiga keempat kelima terakhir kesimpulan simpulan catatan nb ps
    note notes sumber keterangan ket intinya artinya maksudnya solusinya masalahnya alasannya hasilnya
    antara lain berikut seperti sebagai karena jadi terus lalu kemudian tapi tetapi dan atau kalau bahwa
    itu ini ya iya oh nah tidak bukan ada dengan untuk dari oleh pada yang http https www ftp mailto
    pukul jam rasio skala perbandingan sebesar sekitar tujuan hasil rencana saran kendala example
    warning question answers things because so but and that this said says like is are was were i'd link
    see tabel gambar lampiran bagian bab poin point satu dua tiga rt rw no nomor jl jalan tel telp hp
    email e-mail break jeda istirahat music musik intro outro kesempatan tantangan rekomendasi
    pertanyaan-pertanyaan refleksi diskusi tema topik materi
    sinyal honor beras telur jarak biaya usulan usul transport transportasi harga anggaran dana uang kuota pulsa
    bensin ongkos masalah hambatan solusi kelebihan kekurangan kekuatan kelemahan peluang ancaman dampak manfaat
    penyebab sebab akibat faktor aspek indikator target capaian proses tahap langkah cara metode alat bahan sarana
    prasarana kebutuhan harapan pesan kesan kritik tindak evaluasi analisis temuan data sampel variabel definisi
    pengertian arti makna tugas fungsi peran jadwal program syarat ketentuan aturan prosedur sanksi total rata-rata
    minimal maksimal kisaran persentase kategori tipe bentuk ukuran warna cuaca iklim laporan dokumen pembahasan
    singkatnya ringkasnya umpama ibarat istilahnya pokoknya pendeknya sisanya sementara setelah sebelum sejak ketika
    waktunya akhirnya awalnya dulu sekarang besok kemarin nanti semacam apalagi terutama khususnya umumnya tambahan
    problem solution result results conclusion summary goal goals method step steps cost price budget average reason
    cause effect action actions decision decisions next overview background references keywords abstract introduction
    figure table chapter section appendix version update edit warning tip remember first second third finally also
    perihal lampiran hal acara kepada dari tembusan yth from to cc bcc sent subject subjek dikirim re fw fwd
    kutipan memo probing probe follow follow-up pendalaman observasi keputusan kategori ringkasan koding interpretasi
    quote quotes
    kontak posisi aktivitas kegiatan organisasi sasaran proyek tertanda deskripsi periode output input khusus umum
    """
)
"""Words that open speech or lists before a colon, and never name a speaker by themselves."""

LOWER_IN_NAMES = _set(
    """
    bin binti van von de da der den del di la le al el as of dan and & / , atau
    """
)

HONORIFICS = _set(
    """
    neng ceu aa akang eneng cak ning gus lek yu pakde bude bulik paklik opung inang amang tulang ina ama nyak abah
    ambu emak mak nenek kakek pace mace bung bunda ayah sus dok dokter bidan
    bu ibu pak bapak bpk mas mbak mba mbah kak kakak bang abang kang teh teteh mang aceu uni uda cut
    teungku tgk teuku haji hj h hajah ustaz ustad ustadz ustadzah mama bapa om tante oma opa nona kaka
    ade dr drs dra drg drh dokter prof ir mr mrs ms st sr br rm pdt pendeta romo suster kyai kiai gus tuan puan daeng
    andi ny nyonya sdr sdri saudara saudari
    """
)

ENDING_PHRASES = _set(
    """
    saya kami kita aku gue dia mereka itu ini begini begitu adalah yaitu yakni bahwa dan atau di ke dari pada untuk
    hasil lagi juga ya nya is are that this to of and or the my your our me it
    """
)
"""Words that end phrases of speech before a colon, and no name: *Maksud saya: ...*."""

SPEECH_WORDS = _set(
    """
    yang itu ini saya kami kita aku dia mereka selalu sudah belum akan tidak tak bukan ada juga lagi suka mau bisa harus
    pernah kalau karena supaya agar bahwa jadi tapi namun sama oleh untuk dengan kepada tentang seperti adalah namanya
    the a an is are was were that this i you we they he she it my your our to for with not can will would have has had
    """
)
"""Words that stand within sentences and in no name or part: *Ibu saya selalu pesan: ...*."""

TITLE_WORDS = (
    "hasil wawancara",
    "hasil interview",
    "laporan hasil",
    "hasil diskusi",
    "hasil fgd",
    "verbatim",
    "pedoman wawancara",
    "transkrip",
    "transcript",
    "wawancara",
    "interview",
    "fgd",
    "focus group",
    "diskusi",
    "notulen",
    "notulensi",
)

REPORTING_WORDS = _set(
    """
    bilang bilangnya kata katanya jawab jawabnya tanya tanyanya cerita ceritanya begini gini begitu berkata menjawab
    bertanya mengatakan said says asked
    """
)
"""Last words of phrases that bring somebody's words within speech: *Bu Camat bilang: ...*."""
