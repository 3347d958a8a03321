"""Views that hold no data."""
