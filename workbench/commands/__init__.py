"""The command line, a group of commands a module; ``workbench.cli`` joins them."""
