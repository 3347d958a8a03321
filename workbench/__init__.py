"""Workbench: thematic coding of field transcripts and case-based supervision."""
