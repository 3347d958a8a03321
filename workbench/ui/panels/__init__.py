"""The parts that a workspace is made of."""
