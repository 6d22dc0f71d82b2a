"""Who speaks, where a quotation goes on over several sentences.

Inside a sentence the reporting verb governs its words; a sentence that is all quotation has its
speaker before it or after it in the paragraph.
"""

from attrs import define, evolve, field

from timeline.extract.mention import Mention


@define
class Voices:
    """The last reporting verb heard, and the quoted mentions that still wait for one."""

    reporter: Mention | None = None
    orphans: list[int] = field(factory=list)

    def hear(self, mentions: list[Mention], first: int) -> None:
        """Give the quoted mentions from `first` on, and those that wait, their speaker."""
        fresh = range(first, len(mentions))
        waiting = [k for k in fresh if mentions[k].quoted and mentions[k].reporter is None]
        for k in fresh:
            mention = mentions[k]
            if mention.is_reporting and mention.finite and mention.is_verb and not mention.quoted:
                self.reporter = mention
        if self.reporter is None:
            self.orphans += waiting
            return
        for k in (*self.orphans, *waiting):
            mentions[k] = evolve(
                mentions[k], reporter=self.reporter.index, speaker=self.reporter.subject
            )
        self.orphans = []
