"""Subjects, objects and governors from a dependency parse, in place of our own guesses.

Only where a parser has given the sentence its arcs (`Words.arcs`); labels are those of Universal
Dependencies and of the older ClearNLP scheme that spaCy's English pipelines use.
"""

from timeline.extract.drafts import Draft, Parse
from timeline.extract.mention import Governance

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "nsubj:pass", "csubj", "csubjpass"))
_OBJECTS = frozenset(("dobj", "obj"))
_GOVERNED = {
    "ccomp": Governance.COMPLEMENT,
    "xcomp": Governance.COMPLEMENT,
    "pcomp": Governance.COMPLEMENT,
    "advcl": Governance.ADVERBIAL,
    "conj": Governance.COORDINATE,
    "parataxis": Governance.QUOTE,
}
_MODIFIERS = {
    "relcl": Governance.RELATIVE,
    "acl:relcl": Governance.RELATIVE,
    "acl": Governance.PARTICIPLE,
}


def follow(parse: Parse) -> None:
    """Give the verbs of a sentence the arguments and governors that its arcs say."""
    for draft in parse.drafts:
        if draft.group is not None:
            _govern(parse, draft)
    for word, (head, label) in enumerate(parse.sentence.arcs):
        if label not in _SUBJECTS and label not in _OBJECTS:
            continue
        index = parse.draft_at.get(head, -1)
        phrase = parse.phrase_at[word]
        if index < 0 or phrase < 0 or parse.phrases[phrase].head != word:
            continue
        noun = parse.draft_at.get(word, -1)
        draft = parse.drafts[index]
        if label in _SUBJECTS:
            if draft.modifies < 0:
                draft.subject, draft.subject_draft = phrase, noun
        else:
            draft.object, draft.object_draft = phrase, noun


def _govern(parse: Parse, draft: Draft) -> None:
    """The governor of one verb by its arc."""
    word = draft.candidate.word
    head, label = parse.sentence.arcs[word]
    above = parse.draft_at.get(head, -1)
    if label in _GOVERNED and above >= 0 and head != word:
        draft.governor, draft.governance = above, _GOVERNED[label]
    elif label in _MODIFIERS:
        draft.governance = _MODIFIERS[label]
        draft.modifies = draft.subject = parse.phrase_at[head]
        draft.governor = draft.subject_draft = above
        if above >= 0:
            draft.antecedents = [above, *(a for a in draft.antecedents if a != above)]
