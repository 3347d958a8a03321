"""What the command line's own library says of a wrong call, in Indonesian too."""

import re
from typing import Final

_WORDS: Final = (
    (re.compile(r"Missing argument '(.+?)'"), r"argumen \1 belum diberikan"),
    (re.compile(r"Missing option '(.+?)'"), r"pilihan \1 belum diberikan"),
    (re.compile(r"Missing command"), r"perintah belum diberikan"),
    (re.compile(r"No such command '(.+?)'"), r"tidak ada perintah '\1'"),
    (re.compile(r"No such option: (\S+)"), r"tidak ada pilihan \1"),
    (re.compile(r"Option '(.+?)' requires an argument"), r"pilihan \1 perlu isi"),
    (re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.+?)\)"), r"argumen berlebih: \1"),
    (re.compile(r"Invalid value for '(.+?)':"), r"isi \1 tidak sah:"),
    (re.compile(r"Invalid value:\s*"), ""),
    (re.compile(r"'(.+?)' is not a valid (\w+)"), r"'\1' bukan \2"),
    (re.compile(r"Did you mean"), r"maksud Anda"),
    (re.compile(r"Value error, '(.*?)' is not one of (.+)"), r"'\1' bukan salah satu dari \2"),
    (re.compile(r"Input should be greater than or equal to (\S+)"), r"paling sedikit \1"),
    (re.compile(r"Input should be less than or equal to (\S+)"), r"paling banyak \1"),
    (re.compile(r"Input should be a valid number, unable.*"), r"harus angka"),
    (re.compile(r"Input should be a valid integer, unable.*"), r"harus bilangan bulat"),
)


def usage_words(message: str, language: str) -> str:
    """Return a usage error in one line, without a full stop; what has no translation stays as it is."""
    words = " ".join(message.split()).rstrip(".")
    if language == "id":
        for pattern, replacement in _WORDS:
            words = pattern.sub(replacement, words)
    return words.removeprefix("Invalid value: ")
