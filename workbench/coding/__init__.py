"""The craft of thematic coding: pure functions and operations over the coding store."""
