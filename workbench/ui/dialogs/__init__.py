"""Questions that must be answered."""
