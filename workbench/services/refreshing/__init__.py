"""Bringing an author's Word file up to date: what it asks for, what the project says, and how it is written safely."""
