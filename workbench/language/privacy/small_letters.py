"""Small letters that keep their places."""


def in_small_letters(text: str) -> str:
    """Return the text in small letters, code point for code point: *İ*, whose small form is two, stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
