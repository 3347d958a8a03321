"""What the machine reads in a text: readers, speakers, the pipeline, suggestions."""
