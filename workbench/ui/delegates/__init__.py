"""Painters of single items in lists and trees."""
