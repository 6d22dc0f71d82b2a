"""From text to event mentions: sentences, clauses and events with their grammar.

`EnglishExtractor` needs no model and no downloads; anything with the same `extract` method
(`EventExtractor`) can take its place.
"""

from timeline.extract.english import EnglishExtractor
from timeline.extract.mention import Mention
from timeline.extract.protocol import EventExtractor, Extraction

__all__ = ["EnglishExtractor", "EventExtractor", "Extraction", "Mention"]
