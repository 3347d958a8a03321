"""What a check can find, as facts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """Something wrong with the thing of ``kind`` and ``id``.

    ``what`` names the fault (``quote_differs``), ``detail`` a number, name or id that belongs to it, never words of a
    participant.
    """

    kind: str
    id: str
    what: str
    detail: str = ""
