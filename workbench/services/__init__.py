"""Use cases: what the window and the command line ask for, one short module each."""
