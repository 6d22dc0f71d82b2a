"""Nouns of verbs that no suffix shows, and the suffixes that do.

A noun speaks again of what a verb told: "was arrested ... his arrest", "was founded ... its
foundation" (Quirk et al. 1985, appendix I.30 to I.38, on what makes nouns of verbs).
"""

IRREGULAR: dict[str, tuple[str, ...]] = {
    noun: tuple(verbs.split("/"))
    for noun, verbs in (
        pair.split(":")
        for pair in """
        death:die birth:bear marriage:marry wedding:marry/wed burial:bury funeral:bury sale:sell
        purchase:buy/purchase acquisition:acquire/buy choice:choose loss:lose flight:fly/flee
        speech:speak growth:grow success:succeed breach:break/breach receipt:receive
        pursuit:pursue complaint:complain trial:try denial:deny delivery:deliver
        discovery:discover/find recovery:recover robbery:rob burglary:burgle injury:injure
        entry:enter theft:steal coronation:crown proclamation:proclaim descent:descend
        ascent:ascend/climb defence:defend defense:defend offence:offend arrival:arrive/come
        murder:murder killing:kill shooting:shoot signing:sign bombing:bomb/bombard
        reopening:reopen opening:open closing:close accession:accede/succeed succession:succeed
        victory:win win:win defeat:defeat/lose battle:fight fight:fight war:fight
        conquest:conquer liberation:liberate/free explosion:explode blast:explode
        construction:construct/build building:build demolition:demolish foundation:found
        founding:found launch:launch voyage:sail/travel journey:travel trip:travel
        withdrawal:withdraw retreat:retreat/withdraw election:elect appointment:appoint
        dismissal:dismiss/sack resignation:resign retirement:retire jump:jump leap:leap
        hanging:hang execution:execute/hang wreck:wreck sinking:sink crossing:cross
        siege:besiege merger:merge destruction:destroy occupation:occupy
        advance:advance rise:rise fall:fall collapse:collapse return:return visit:visit
        """.split()
    )
}
"""A noun and the verbs that tell what it names."""

NOMINALISERS = (
    ("isation", ("ise", "ize")),
    ("ization", ("ize", "ise")),
    ("ication", ("y",)),
    ("ation", ("", "e", "ate")),
    ("ition", ("", "e", "ite")),
    ("ution", ("ute", "ve")),
    ("ction", ("ct",)),
    ("ption", ("pt", "be", "me")),
    ("mission", ("mit",)),
    ("cession", ("cede", "ceed")),
    ("pulsion", ("pel",)),
    ("sion", ("d", "de", "t", "se", "s")),
    ("tion", ("t", "te")),
    ("ment", ("",)),
    ("al", ("", "e")),
    ("ance", ("", "e")),
    ("ence", ("", "e")),
    ("ure", ("", "e")),
    ("ing", ("", "e")),
)
"""Suffixes that make nouns of verbs, and what the verb ends in instead."""

NOT_AGAIN = """
announce say state report tell offer propose plan call work use need claim note order vote
""".split()
"""Verbs whose noun is mostly something else than what they told: "reported ... the report"."""
