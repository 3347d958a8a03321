"""The craft of thematic coding: pure functions and operations, no Qt, no SQL."""
