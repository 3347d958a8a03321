"""spaCy's numbers of a token's attributes: as many as this program names."""

NORM: int
IS_STOP: int
