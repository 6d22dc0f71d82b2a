"""From text to rows: tables and JSON as people and language models write them, mended with notes.

A part that cannot be read is a problem with its place, and the rows around it are read.
"""
