"""PDFium's own functions: made from C's headers when pypdfium2 is built, and untyped."""

from typing import Any

def __getattr__(name: str) -> Any: ...
