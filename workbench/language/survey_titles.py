"""What the titles of a sheet's columns give away, in Indonesian and English."""

import re
from typing import Final

_PARTS_OF_WORDS: Final = re.compile(r"[\s_\-/.,:;()\[\]*#'\"’]+")

_PERSONAL: Final = re.compile(
    r"(?:no(?:mor)? )?nik(?: .*)?"
    r"|(?:no(?:mor)? )?(?:induk kependudukan|ktp|kk|kartu keluarga|paspor|passport|npwp|rekening)(?: .*)?"
    r"|nomor induk kependudukan(?: .*)?"
    r"|(?:alamat )?(?:e ?mail|surel|posel)(?: .*)?|(?:your |respondent )?e ?mail(?: address)?|username|nama pengguna"
    r"|(?:no(?:mor)? )?(?:telepon|telpon|telp|tlp|hp|handphone|ponsel|wa|whatsapp|kontak)(?: .*)?"
    r"|(?:mobile |cell |tele)?phone(?: number| no)?|(?:mobile|whatsapp|contact|telephone)(?: number| no)?"
    r"|(?:alamat|address)(?: lengkap| rumah| tempat tinggal| anda)?|(?:home|full|street) address"
    r"|(?:nama|name)(?: (?:lengkap|panggilan|anda|ibu|bapak|saudara|responden|informan|narasumber|pengisi|peserta"
    r"|kpm|pendamping|penerima|kepala keluarga|orang tua)(?: .*)?)?"
    r"|(?:full|first|last|your|family|respondent|respondent s|participant) ?names?"
    r"|(?:tempat )?(?:tanggal|tgl) lahir|tempat (?:dan )?(?:tanggal|tgl) lahir|ttl|date of birth|birth ?date|dob"
)
_TIME: Final = re.compile(
    r"timestamp|cap waktu|stempel waktu|(?:waktu|tanggal|tgl|jam)(?: (?:pengisian|mulai|selesai|submit|wawancara|survei"
    r"|input|isi|pengumpulan))?|(?:start|end|submission|completion|submitted|recorded|created) ?(?:time|date|at|on)?"
    r"|date|time|date submitted|submit date"
)
_DISTRICT: Final = re.compile(
    r"(?:.* )?(?:kabupaten|kab|kota kabupaten|kabkota|district|regency)(?: .*)?|kota(?: .{0,12})?"
)
_SMALLER_PLACE: Final = re.compile(
    r"\b(?:desa|kelurahan|kecamatan|kec|village|sub ?district|provinsi|province)\b"
)
_RESPONDENT: Final = re.compile(
    r"(?:id|no|nomor|kode|code|number)(?: urut)?(?: (?:responden|respondent|informan|peserta|partisipan|participant"
    r"|kuesioner|angket|kpm|pendamping|samaran))?"
    r"|(?:responden|respondent|participant|partisipan|informan)(?: (?:id|no|nomor|kode|code|number))?"
    r"|response (?:id|number)|uuid|nama samaran|pseudonym|record id"
)
_SCORE: Final = re.compile(r"skor|score|total skor|total score|skor total|nilai total|poin|points")
_QUESTION: Final = re.compile(
    r"\b(?:apa(?:kah)?|bagaimana(?:kah)?|mengapa|kenapa|siapa|jelaskan|ceritakan|sebutkan|uraikan|tuliskan|gambarkan"
    r"|menurut|alasan(?:nya)?|saran|kendala|hambatan|harapan|komentar|masukan|pendapat|pengalaman|kesan|catatan"
    r"|what|how|why|which|describe|explain|tell|please|reasons?|suggest(?:ions?)?|comments?|feedback|opinion"
    r"|experiences?|thoughts?|challenges?|hopes?)\b"
)


def plain_title(title: str) -> str:
    """Return a title in lower case, its words parted by one space and nothing else."""
    return _PARTS_OF_WORDS.sub(" ", title.casefold()).strip(" ?!")


def names_person(title: str) -> bool:
    """Tell whether the column is to hold what tells who somebody is: a name, a number, an address."""
    return _PERSONAL.fullmatch(plain_title(title)) is not None


def names_time(title: str) -> bool:
    """Tell whether the column is to hold when somebody answered."""
    return _TIME.fullmatch(plain_title(title)) is not None


def names_district(title: str) -> bool:
    """Tell whether the column is to hold a kabupaten or kota, and no smaller or larger place."""
    plain = plain_title(title)
    return _DISTRICT.fullmatch(plain) is not None and _SMALLER_PLACE.search(plain) is None


def names_respondent(title: str) -> bool:
    """Tell whether the column is to hold the codes of respondents."""
    return _RESPONDENT.fullmatch(plain_title(title)) is not None


def names_score(title: str) -> bool:
    """Tell whether the column is to hold the points of a quiz."""
    return _SCORE.fullmatch(plain_title(title)) is not None


def asks(title: str) -> bool:
    """Tell whether a title is a question, or asks for something to be told."""
    return title.rstrip(" *:").endswith("?") or _QUESTION.search(plain_title(title)) is not None
