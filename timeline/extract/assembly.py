"""From the parse of a sentence to values, with the offsets and indexes of the whole text."""

from timeline.extract.drafts import Draft, Parse
from timeline.extract.factuality import factuality_of, polarity_of
from timeline.extract.grammar.phrases import chain_from
from timeline.extract.labels import label_of
from timeline.extract.lexicon.tags import CONJUNCTION, NAME
from timeline.extract.mention import (
    Aspect,
    Attachment,
    Clause,
    Factuality,
    Mention,
    Sentence,
    Signal,
    Span,
    Tense,
)
from timeline.extract.salience import salience_of

ATTACHMENTS = 24
"""No verb has more prepositional phrases."""


class Assembly:
    """Turns the parse of one sentence into values, with indexes of the whole text."""

    def __init__(
        self,
        text: str,
        index: int,
        sentence: Sentence,
        parse: Parse,
        first_mention: int,
        first_clause: int,
    ) -> None:
        self.text = text
        self.index = index
        self.sentence = sentence
        self.parse = parse
        self.first_mention = first_mention
        self.order = sorted(range(len(parse.clauses)), key=lambda k: (parse.clauses[k].first, k))
        self.timed = [k for k, time in enumerate(parse.time_at) if time >= 0]
        self.phrases_of_clause: dict[int, list[int]] = {}
        for k, phrase in enumerate(parse.phrases):
            self.phrases_of_clause.setdefault(parse.clause_at[phrase.head], []).append(k)
        self.clause_index = {old: first_clause + new for new, old in enumerate(self.order)}

    def clauses(self) -> list[Clause]:
        """The clauses as values."""
        parse, words = self.parse, self.parse.sentence
        found = []
        for old in self.order:
            clause = parse.clauses[old]
            last = max(clause.first, min(clause.last, len(words) - 1))
            head = parse.heads[old]
            found.append(
                Clause(
                    words.starts[clause.first],
                    words.ends[last],
                    self.index,
                    clause.kind,
                    self.clause_index[clause.parent] if clause.parent >= 0 else None,
                    self.first_mention + head if head >= 0 else None,
                    self._word_span(clause.signal),
                )
            )
        return found

    def mentions(self, *, labelled: bool = True) -> list[Mention]:
        """The mentions as values, with the labels that people read where they are wanted."""
        factual: dict[int, Factuality] = {}
        return [
            self._mention(k, draft, factual, label_of(self.parse, draft) if labelled else "")
            for k, draft in enumerate(self.parse.drafts)
        ]

    def _mention(self, k: int, draft: Draft, factual: dict[int, Factuality], label: str) -> Mention:
        parse, words = self.parse, self.parse.sentence
        word, group = draft.candidate.word, draft.group
        told = group or draft.copula
        clause = parse.clauses[draft.clause]
        factuality = factuality_of(parse, k, factual)
        times = self._times(draft)
        participants = self._participants(draft)
        reporter = draft.reporter
        return Mention(
            index=self.first_mention + k,
            start=words.starts[word],
            end=words.ends[word],
            text=words.words[word],
            lemma=draft.candidate.lemma,
            pos=draft.candidate.pos,
            event_class=draft.event_class,
            tense=told.tense if told else Tense.NONE,
            aspect=told.aspect if told else Aspect.NONE,
            modality=told.modality if told else None,
            polarity=polarity_of(parse, draft),
            passive=group.passive if group else False,
            finite=group.finite if group else False,
            stative=draft.stative,
            factuality=factuality,
            speaker=self._speaker(reporter),
            reporter=self._mention_index(reporter),
            quoted=clause.quoted,
            sentence=self.index,
            clause=self.clause_index[draft.clause],
            group=(words.starts[group.first], words.ends[max(group.head, word)])
            if group
            else (words.starts[word], words.ends[word]),
            extent=self._extent(draft),
            governor=self._mention_index(draft.governor),
            governance=draft.governance if draft.governor >= 0 or draft.modifies >= 0 else None,
            signal=self._signal(draft.signal),
            subject=self._phrase_span(draft.subject, draft.subject_end),
            object=self._phrase_span(draft.object),
            subject_mention=self._mention_index(draft.subject_draft),
            object_mention=self._mention_index(draft.object_draft),
            modifies=self._phrase_span(draft.modifies),
            candidates=tuple(self.first_mention + a for a in draft.antecedents),
            attachments=self._attachments(draft),
            times=times,
            participants=participants,
            phase=draft.phase,
            acts_on=self._mention_index(draft.acts_on),
            label=label,
            salience=salience_of(
                draft,
                factuality,
                timed=bool(times),
                named=bool(participants),
                quoted=clause.quoted,
                sentence=self.index,
            ),
        )

    def _speaker(self, reporter: int) -> Span | None:
        if reporter < 0:
            return None
        saying = self.parse.drafts[reporter]
        return self._phrase_span(saying.subject, saying.subject_end)

    def _mention_index(self, draft: int) -> int | None:
        return self.first_mention + draft if draft >= 0 else None

    def _word_span(self, word: int) -> Span | None:
        words = self.parse.sentence
        return (words.starts[word], words.ends[word]) if word >= 0 else None

    def _signal(self, word: int) -> Signal | None:
        if word < 0:
            return None
        words, last = self.parse.sentence, word
        while last + 1 < len(words) and words.tags[last] & words.tags[last + 1] & CONJUNCTION:
            last += 1
        phrase = " ".join(words.lower[word : last + 1])
        return Signal(phrase, words.starts[word], words.ends[last])

    def _phrase_span(self, phrase: int, end: int = -1) -> Span | None:
        """The span of a noun phrase with the "of" phrases or joined phrases that complete it."""
        if phrase < 0:
            return None
        words, phrases = self.parse.sentence, self.parse.phrases
        if end >= 0:
            return (words.starts[phrases[phrase].first], words.ends[phrases[end].last])
        last = phrases[phrase].last
        for k in chain_from(phrases, phrase)[1:]:
            if phrases[k].preposition_in(words) != "of":
                break
            last = phrases[k].last
        return (words.starts[phrases[phrase].first], words.ends[last])

    def _extent(self, draft: Draft) -> Span:
        """The clause of a verb; the phrase of a noun with all that follows it."""
        parse, words = self.parse, self.parse.sentence
        if draft.group is not None:
            clause = parse.clauses[draft.clause]
            last = max(clause.first, min(clause.last, len(words) - 1))
            return (words.starts[clause.first], words.ends[last])
        if draft.phrase < 0:
            return (words.starts[draft.candidate.word], words.ends[draft.candidate.word])
        last = parse.phrases[chain_from(parse.phrases, draft.phrase)[-1]].last
        return (words.starts[parse.phrases[draft.phrase].first], words.ends[last])

    def _attachments(self, draft: Draft) -> tuple[Attachment, ...]:
        """The prepositional phrases and bare times that may modify a draft, in order."""
        parse = self.parse
        if draft.group is None:
            if draft.phrase < 0:
                return ()
            return tuple(self._attachment(k) for k in chain_from(parse.phrases, draft.phrase)[1:])
        found: list[Attachment] = []
        for k in self.phrases_of_clause.get(draft.clause, ()):
            phrase = parse.phrases[k]
            if phrase.preposition >= 0 or phrase.is_time:
                inner = phrase.after >= 0 and phrase.preposition_in(parse.sentence) == "of"
                if not inner:
                    found.append(self._attachment(k))
        return tuple(found[:ATTACHMENTS])

    def _attachment(self, k: int) -> Attachment:
        parse, words = self.parse, self.parse.sentence
        phrase = parse.phrases[k]
        span = (words.starts[phrase.first], words.ends[phrase.last])
        time = next(
            (t for w in range(phrase.first, phrase.last + 1) if (t := parse.time_at[w]) >= 0), None
        )
        return Attachment(
            phrase.preposition_in(words),
            words.starts[phrase.preposition] if phrase.preposition >= 0 else span[0],
            span,
            self._mention_index(parse.draft_at.get(phrase.head, -1)),
            time,
        )

    def _times(self, draft: Draft) -> tuple[int, ...]:
        """The time expressions of its clause or phrase, nearest first."""
        if not self.timed:
            return ()
        parse, word = self.parse, draft.candidate.word
        if draft.group is not None:
            near = [
                k
                for k in self.timed
                if parse.clause_at[k] == draft.clause and not self._of_event_noun(k)
            ]
        elif parse.clauses[draft.clause].group < 0:
            near = self.timed
        elif draft.phrase >= 0:
            chain = chain_from(parse.phrases, draft.phrase)
            first = parse.phrases[draft.phrase].first
            last = parse.phrases[chain[-1]].last
            near = [k for k in self.timed if first <= k <= last]
        else:
            near = []
        distance: dict[int, int] = {}
        for k in near:
            time = parse.time_at[k]
            distance[time] = min(distance.get(time, 1 << 30), abs(k - word))
        return tuple(sorted(distance, key=lambda time: (distance[time], time)))

    def _of_event_noun(self, k: int) -> bool:
        """Whether a time says which event a noun means: "the 1988 truce", "the vote of 3 May"."""
        parse = self.parse
        if parse.phrase_at[k] < 0:
            return False
        phrase = parse.phrases[parse.phrase_at[k]]
        if not phrase.is_time:
            return phrase.head in parse.draft_at
        if phrase.after < 0 or phrase.preposition_in(parse.sentence) != "of":
            return False
        return parse.phrases[phrase.after].head in parse.draft_at

    def _participants(self, draft: Draft) -> tuple[Span, ...]:
        """The names in its clause or phrase."""
        parse, words = self.parse, self.parse.sentence
        if draft.group is not None:
            clause = parse.clauses[draft.clause]
            spread = range(clause.first, min(clause.last + 1, len(words)))
        elif draft.phrase >= 0:
            last = parse.phrases[chain_from(parse.phrases, draft.phrase)[-1]].last
            spread = range(parse.phrases[draft.phrase].first, last + 1)
        else:
            spread = range(0)
        found: list[Span] = []
        for k in spread:
            if not words.tags[k] & NAME or (
                draft.group is not None and parse.clause_at[k] != draft.clause
            ):
                continue
            if found and k > 0 and words.tags[k - 1] & NAME and found[-1][1] == words.ends[k - 1]:
                found[-1] = (found[-1][0], words.ends[k])
            else:
                found.append((words.starts[k], words.ends[k]))
        return tuple(found)
