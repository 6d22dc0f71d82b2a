"""Text, or facts given through an API, into a chronology that can be trusted."""
