"""Likeness between passages of talk: groups of similar ones, what is near a code, codes that are hard to tell apart."""
