"""English grammar, layer by layer, for one sentence at a time.

`tokens` parts it into words; `tagger` says what each word is (`words` what it can be, `closed` and
`ambiguity` what it is here, `pasts` past or participle); `groups` puts verbs together with their
auxiliaries; `phrases` finds the noun phrases; `clauses` says what belongs to which verb.
"""
