"""What comes in: texts, tables and timelines, read from files into values, with clear errors."""
