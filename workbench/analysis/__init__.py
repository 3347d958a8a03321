"""Counting, with pandas: codings go in as columns, a Matrix record comes out, never a frame."""
