"""Benchmarks: what the figures of ``docs/performance.md`` are made from. Run them with ``python -m benchmarks``."""
