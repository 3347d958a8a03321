"""Codings counted: frames inside, matrices outside."""
