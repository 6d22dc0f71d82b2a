"""The built-in extractor: English text to sentences, clauses and event mentions, without a model.

Each sentence is read by itself, layer by layer: words, parts of speech, verb groups, clauses, noun
phrases, event words, and how they hang together; then who says what, across sentences. Every layer
looks a bounded number of words around, so time is linear in the text.

>>> found = EnglishExtractor().extract("Officials said talks had opened in Geneva.")
>>> [(m.text, str(m.tense), m.governor) for m in found.mentions]
[('said', 'PAST', None), ('talks', 'NONE', 2), ('opened', 'PAST', 0)]
>>> found.mentions[2].label
'talks had opened in Geneva'
"""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve

from timeline.extract.attributes import governed_factuality, own_factuality
from timeline.extract.clauses import clauses_of, opens_quote
from timeline.extract.drafts import Draft, Parse
from timeline.extract.events import candidates, given_candidates
from timeline.extract.governance import link
from timeline.extract.groups import groups_of
from timeline.extract.labels import label_of
from timeline.extract.lexicon.tags import NAME, QUOTE
from timeline.extract.mention import (
    Aspect,
    Attachment,
    Clause,
    EventClass,
    Factuality,
    Governance,
    Mention,
    Polarity,
    Sentence,
    Signal,
    Span,
    Tense,
)
from timeline.extract.phrases import phrases_of
from timeline.extract.protocol import Extraction
from timeline.extract.salience import salience_of
from timeline.extract.sentences import split
from timeline.extract.tagger import tag
from timeline.extract.tokens import Words, words_of


class EnglishExtractor:
    """Finds events in English text with hand-written knowledge; an `EventExtractor`."""

    def extract(
        self,
        text: str,
        times: Sequence[Span] = (),
        *,
        events: Sequence[Span] | None = None,
    ) -> Extraction:
        """Read a text; see `EventExtractor.extract`."""
        ordered = sorted(times)
        starts = [start for start, _ in ordered]
        rank = {span: index for index, span in reversed(list(enumerate(times)))}
        wanted = None if events is None else sorted(set(events))
        clauses: list[Clause] = []
        mentions: list[Mention] = []
        sentences = split(text)
        paragraph, quoted, voices = -1, False, _Voices()
        for index, sentence in enumerate(sentences):
            words = words_of(text, sentence.start, sentence.end)
            time_at = _times_of(words, sentence, ordered, starts, rank)
            if sentence.paragraph != paragraph:
                paragraph, quoted = sentence.paragraph, False
                if text[sentence.start] not in "\"“`«„":
                    voices = _Voices()
            found = _events_in(sentence, wanted)
            parse = parse_sentence(words, time_at, found, quoted=quoted)
            read = _Assembly(text, index, sentence, parse, len(mentions), len(clauses))
            mentions.extend(read.mentions())
            clauses.extend(read.clauses())
            for word, chosen in zip(words.words, words.tags, strict=True):
                if chosen & QUOTE:
                    quoted = opens_quote(word, quoted)
            voices.hear(mentions, read.first_mention)
        return Extraction(sentences, tuple(clauses), tuple(mentions))


def _times_of(
    words: Words, sentence: Sentence, times: list[Span], starts: list[int], rank: dict[Span, int]
) -> list[int]:
    """For each word, the index of the time expression that covers it, or -1."""
    covered = [-1] * len(words)
    k = max(0, bisect_left(starts, sentence.start) - 1)
    while k < len(times) and times[k][0] < sentence.end:
        start, end = times[k]
        first = bisect_left(words.starts, start)
        while first < len(words) and words.starts[first] < end:
            if covered[first] < 0:
                covered[first] = rank[times[k]]
            first += 1
        k += 1
    return covered


def _events_in(sentence: Sentence, wanted: list[Span] | None) -> list[Span] | None:
    """The given events that start in a sentence."""
    if wanted is None:
        return None
    first = bisect_left(wanted, (sentence.start, -1))
    last = bisect_left(wanted, (sentence.end, -1))
    return wanted[first:last]


class _Voices:
    """Who speaks in the quotations of a paragraph that go on over several sentences."""

    def __init__(self) -> None:
        self.reporter: Mention | None = None
        self.orphans: list[int] = []

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


def parse_sentence(
    words: Words, time_at: list[int], wanted: list[Span] | None = None, *, quoted: bool = False
) -> Parse:
    """All layers of one sentence; `quoted` where it begins inside a quotation."""
    tag(words, [index >= 0 for index in time_at])
    groups = groups_of(words)
    clauses = clauses_of(words, groups, quoted=quoted)
    phrases = phrases_of(words)
    found = (
        candidates(words, groups, phrases)
        if wanted is None
        else given_candidates(words, groups, wanted)
    )
    count = len(words)
    clause_at = [0] * count
    for index, clause in enumerate(clauses):
        for k in range(clause.first, min(clause.last + 1, count)):
            clause_at[k] = index
    phrase_at = [-1] * count
    for index, phrase in enumerate(phrases):
        for k in range(phrase.first, phrase.last + 1):
            phrase_at[k] = index
    drafts = [Draft(candidate) for candidate in found]
    heads = [-1] * len(clauses)
    clause_of_group = {
        clause.group: index for index, clause in enumerate(clauses) if clause.group >= 0
    }
    group_index = {group.head: index for index, group in enumerate(groups)}
    for index, draft in enumerate(drafts):
        word = draft.candidate.word
        draft.clause = clause_at[word]
        draft.phrase = phrase_at[word]
        if draft.group is not None:
            draft.clause = clause_of_group.get(group_index[draft.group.head], draft.clause)
            heads[draft.clause] = index
    draft_at = {draft.candidate.word: index for index, draft in enumerate(drafts)}
    parse = Parse(
        words, groups, clauses, phrases, drafts, clause_at, phrase_at, time_at, draft_at, heads
    )
    link(parse)
    return parse


class _Assembly:
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

    def mentions(self) -> list[Mention]:
        """The mentions as values."""
        factual: dict[int, Factuality] = {}
        return [self._mention(k, draft, factual) for k, draft in enumerate(self.parse.drafts)]

    def _mention(self, k: int, draft: Draft, factual: dict[int, Factuality]) -> Mention:
        parse, words = self.parse, self.parse.sentence
        word, group = draft.candidate.word, draft.group
        clause = parse.clauses[draft.clause]
        attachments = self._attachments(draft)
        reporter = draft.reporter
        speaker = parse.drafts[reporter].subject if reporter >= 0 else -1
        mention = Mention(
            index=self.first_mention + k,
            start=words.starts[word],
            end=words.ends[word],
            text=words.words[word],
            lemma=draft.candidate.lemma,
            pos=draft.candidate.pos,
            event_class=draft.event_class,
            tense=group.tense if group else Tense.NONE,
            aspect=group.aspect if group else Aspect.NONE,
            modality=group.modality if group else None,
            polarity=_polarity(draft),
            passive=group.passive if group else False,
            finite=group.finite if group else False,
            stative=draft.stative,
            factuality=self._factuality(k, factual, 0),
            speaker=self._phrase_span(speaker),
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
            subject=self._phrase_span(draft.subject),
            object=self._phrase_span(draft.object),
            subject_mention=self._mention_index(draft.subject_draft),
            object_mention=self._mention_index(draft.object_draft),
            modifies=self._phrase_span(draft.modifies),
            candidates=tuple(self.first_mention + a for a in draft.antecedents),
            attachments=attachments,
            times=self._times(draft, attachments),
            participants=self._participants(draft),
            phase=draft.phase,
            acts_on=self._mention_index(draft.acts_on),
            label=label_of(parse, draft),
        )
        return evolve(mention, salience=salience_of(mention, early=self.index < 3))

    def _mention_index(self, draft: int) -> int | None:
        return self.first_mention + draft if draft >= 0 else None

    def _word_span(self, word: int) -> Span | None:
        words = self.parse.sentence
        return (words.starts[word], words.ends[word]) if word >= 0 else None

    def _signal(self, word: int) -> Signal | None:
        words = self.parse.sentence
        return (
            Signal(words.lower[word], words.starts[word], words.ends[word]) if word >= 0 else None
        )

    def _phrase_span(self, phrase: int) -> Span | None:
        """The span of a noun phrase with the "of" phrases that complete it."""
        if phrase < 0:
            return None
        words, phrases = self.parse.sentence, self.parse.phrases
        last = phrases[phrase].last
        k = phrase
        while (
            k + 1 < len(phrases)
            and phrases[k + 1].after == k
            and phrases[k + 1].preposition_in(words) == "of"
        ):
            k += 1
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
        k = draft.phrase
        while k + 1 < len(parse.phrases) and parse.phrases[k + 1].after == k:
            k += 1
        return (words.starts[parse.phrases[draft.phrase].first], words.ends[parse.phrases[k].last])

    def _attachments(self, draft: Draft) -> tuple[Attachment, ...]:
        """The prepositional phrases and bare times that may modify a draft, in order."""
        parse = self.parse
        found: list[Attachment] = []
        if draft.group is None:
            k = draft.phrase
            while 0 <= k < len(parse.phrases) - 1 and parse.phrases[k + 1].after == k:
                k += 1
                found.append(self._attachment(k))
            return tuple(found)
        for k, phrase in enumerate(parse.phrases):
            if parse.clause_at[phrase.head] != draft.clause or not (
                phrase.preposition >= 0 or phrase.is_time
            ):
                continue
            if phrase.preposition_in(parse.sentence) == "of" and phrase.after >= 0:
                continue
            found.append(self._attachment(k))
        return tuple(found)

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

    def _times(self, draft: Draft, attachments: tuple[Attachment, ...]) -> tuple[int, ...]:
        """The time expressions of its clause or phrase, nearest first."""
        parse = self.parse
        word = draft.candidate.word
        distance: dict[int, int] = {}
        if draft.group is not None:
            clause = parse.clauses[draft.clause]
            spread = range(clause.first, min(clause.last + 1, len(parse.sentence)))
            near = [
                k for k in spread if parse.time_at[k] >= 0 and parse.clause_at[k] == draft.clause
            ]
        elif draft.phrase >= 0:
            phrase = parse.phrases[draft.phrase]
            near = [k for k in range(phrase.first, phrase.last + 1) if parse.time_at[k] >= 0]
            following = draft.phrase + 1
            if following < len(parse.phrases) and parse.phrases[following].after == draft.phrase:
                after = parse.phrases[following]
                near += [k for k in range(after.first, after.last + 1) if parse.time_at[k] >= 0]
        else:
            near = []
        for k in near:
            time = parse.time_at[k]
            distance[time] = min(distance.get(time, 1 << 30), abs(k - word))
        return tuple(sorted(distance, key=lambda time: (distance[time], time)))

    def _participants(self, draft: Draft) -> tuple[Span, ...]:
        """The names in its clause or phrase."""
        parse, words = self.parse, self.parse.sentence
        if draft.group is not None:
            clause = parse.clauses[draft.clause]
            spread = range(clause.first, min(clause.last + 1, len(words)))
        elif draft.phrase >= 0:
            k = draft.phrase
            while k + 1 < len(parse.phrases) and parse.phrases[k + 1].after == k:
                k += 1
            spread = range(parse.phrases[draft.phrase].first, parse.phrases[k].last + 1)
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

    def _factuality(self, k: int, known: dict[int, Factuality], depth: int) -> Factuality:
        """Through the chain of governors."""
        if k in known:
            return known[k]
        parse = self.parse
        draft = parse.drafts[k]
        group = draft.group
        modality = group.modality if group else None
        tense = group.tense if group else Tense.NONE
        own = own_factuality(tense, modality, _polarity(draft))
        found = own
        clause = parse.clauses[draft.clause]
        if clause.signal >= 0 and parse.sentence.lower[clause.signal] in (
            "if",
            "unless",
            "whether",
        ):
            found = Factuality.HYPOTHETICAL if own is not Factuality.DENIED else own
        elif draft.governor >= 0 and depth < 12:
            governor = parse.drafts[draft.governor]
            through = draft.governance in (Governance.COMPLEMENT, Governance.QUOTE)
            infinitive = tense is Tense.INFINITIVE
            object_of = draft.governance is Governance.ARGUMENT and governor.object_draft == k
            if through or object_of or infinitive:
                found = governed_factuality(
                    governor.candidate.lemma,
                    self._factuality(draft.governor, known, depth + 1),
                    tense,
                    modality,
                    own,
                    governor_reports=governor.event_class is EventClass.REPORTING,
                )
        if found is Factuality.HAPPENED and tense is Tense.INFINITIVE and draft.governor < 0:
            found = Factuality.HYPOTHETICAL
        known[k] = found
        return found


def _polarity(draft: Draft) -> Polarity:
    """Negated by its verb group, or by the "no" of its phrase."""
    return Polarity.NEG if draft.group is not None and draft.group.negated else Polarity.POS
