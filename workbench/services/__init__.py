"""Use cases, one short class each."""
