"""Text that XML can carry."""

import re

_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def legal(text: str) -> str:
    """Return ``text`` as XML can carry it: odd line breaks become plain ones, control characters go."""
    text = _BREAKS.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _SURROGATE.sub("\ufffd", _ILLEGAL.sub("", text))
