"""What may be wrong with a rule for speakers, and the rule without it."""

import re

SPEAKER = r"(?P<speaker>[\w. ]+?)"  # the notebook's `speaker`
CUES = r"(?P<cue>said|says|told|added|asked|wrote|replied)\b"
MORE = "(?P<cue>said|says|told|wrote|writes|warned|stressed|called|chanted|alleged)"

# What may be wrong with a rule, and the rule without it. Named if the rule is right then.
REPAIRS = {
    "all cues stand inside the group, between `(?P<cue>` and its `)`": lambda rule: re.sub(
        r"\(\?P<cue>(\w+)\)(?:\\b)?((?:\|\w+)+)(?:\\b)?", r"(?P<cue>\1\2)\\b", rule
    ),
    "a rule knows the one cue `said`. It wants your `cues`": lambda rule: rule.replace(
        "(?P<cue>said)", "(?P<cue>said|says|told|added|asked|wrote|replied)"
    ),
    "`/b` is no sign of a pattern. The edge of a word is `\\b`": (
        lambda rule: rule.replace("/b", r"\b")
    ),
    "an `r` belongs before the first mark of the text, for the `\\b`": (
        lambda rule: rule.replace("\b", r"\b")
    ),
    "in a pattern a space counts. Take those beside `|` and beside the brackets away": (
        lambda rule: re.sub(r" *\| *|(?<=<cue>) +| +(?=\))", lambda each: each[0].strip(), rule)
    ),
    "two spaces stand before the cue. The rule brings one already": (
        lambda rule: rule.replace("  ", " ")
    ),
    "in a pattern *or* is written `|`": lambda rule: re.sub(
        r"(?<=\w) *(?:,|/|&|\\\||\bor\b|\band\b) *(?=\w)", "|", rule
    ),
    "square brackets stand for one character out of those inside. Take them away": (
        lambda rule: re.sub(r"\[((?:\w+\|)+\w+)\]", r"\1", rule)
    ),
    "a `|` is too much: where nothing stands beside it, nothing at all would be a cue": (
        lambda rule: re.sub(r"\|\|+", "|", re.sub(r"\|(?=\))|(?<=>)\|", "", rule))
    ),
    "one group is enough: all cues stand in it, with `|` between them": (
        lambda rule: re.sub(r"(?<=\w)(?:\\b)?\) *\|? *\(\?P<cue>", "|", rule)
    ),
    "a round bracket is opened and not closed": lambda rule: re.sub(
        r"(\\b)?$", r")\1", rule, count=1
    ),
    "the group has no name. It begins with `(?P<cue>`": (
        lambda rule: re.sub(r"\((?=\w+\|)", "(?P<cue>", rule)
    ),
    "the cues are in no group. Put `(?P<cue>` before them and `)` after them": (
        lambda rule: re.sub(r"(?<![\w>(])((?:\w+\|)+\w+)", r"(?P<cue>\1)", rule)
    ),
    "the names of the groups are `speaker` and `cue`, in small letters": (
        lambda rule: re.sub(r"\?P<(?!speaker>)\w+>", "?P<cue>", rule.replace("?P<S", "?P<s"))
    ),
    "any word is a cue here. List the seven": (
        lambda rule: re.sub(
            r"<cue>(?:\\w|\[a-z\])\+", "<cue>said|says|told|added|asked|wrote|replied", rule
        )
    ),
    "capitals count in a pattern, and the cues have small letters": (
        lambda rule: re.sub(r"<cue>[^)]*", lambda cues: cues[0].lower(), rule)
    ),
    "the marks are gone: a masked quotation is the letter `Q` alone": (
        lambda rule: rule.replace("“Q”", "Q").replace('"Q"', "Q")
    ),
    "the `#` of the first half is missing": lambda rule: re.sub(r"^(?! *[#Q])", "# ", rule),
    "the first half is no `Q` any more but a `#`": lambda rule: re.sub(r"^Q(?=.*Q$)", "#", rule),
    "the quotation that is asked about is `Q`, also at the end": (
        lambda rule: re.sub("#$", "Q", rule)
    ),
    "a space at the end counts. Take it away": lambda rule: rule.rstrip(" "),
    "a space is missing before `Q`": lambda rule: re.sub(r"(?<=[^ ])Q$", " Q", rule),
    "a space is missing after the `#` or the `Q` at the beginning": (
        lambda rule: re.sub(r"^[#Q](?=\()", lambda letter: letter[0] + " ", rule)
    ),
    "a space is missing between speaker and cue": (
        lambda rule: re.sub(r"\)(?=\(\?P<cue>)", ") ", rule)
    ),
    "the gap allows letters and no space": (
        lambda rule: re.sub(r"\[\\w\](?=[*+])|(?<!\[)\\w(?=\*)", r"[\\w ]", rule)
    ),
    "`+` wants one sign at least, and there may be none": (
        lambda rule: re.sub(r"\]\+(?=[\[\\]|\??(?: \??)?Q$)", "]*", rule)
    ),
    "a comma may stand there as well as a full stop": (
        lambda rule: re.sub(r"(?:\\\.|\[\.\])(?= *Q$)", "[.,]", rule)
    ),
    "a full stop alone stands for any character. Write `[.,]`": (
        lambda rule: re.sub(r"(?:\(\.\|,\)|\(,\|\.\)|(?<=[\]\w)][*+b])\.)(?=[ *]*Q$)", "[.,]", rule)
    ),
    "`?` lets the full stop or comma be missing. Take it away": (
        lambda rule: rule.replace("[.,]?", "[.,]")
    ),
    "a space counts, and none stands before the full stop or comma": (
        lambda rule: rule.replace(" [.,]", "[.,]")
    ),
    "capitals count in a pattern, and the gap may hold some, as in `Monday`": (
        lambda rule: rule.replace("[a-z", "[\\w")
    ),
    "`.*` runs on over other sentences and quotations": lambda rule: re.sub(
        r"\.[*+]\??(?:\[\.,\]|\\?\.)?(?= *Q$)",
        r"[\\w ]*[.,]" if rule.startswith("#") else "[^.#]*",
        rule,
    ),
    "the gap runs on over another quotation. A `#` belongs in the square brackets": (
        lambda rule: re.sub(r"\[\^([^]#Q]*)Q?([^]#]*)\]", r"[^\1\2#]", rule)
    ),
    "the gap runs on into the next sentence. A full stop belongs in the square brackets": (
        lambda rule: rule.replace("[^#]", "[^.#]").replace("[^Q]", "[^.#]")
    ),
    "the square brackets name the signs that may stand in the gap, and there are always more. Name "
    "those that may not, as in `[^xy]`": (
        lambda rule: re.sub(
            r"^((?:\\b)?\(\?P<speaker>.*)\[(?!\^)[^\]]*\][*+]\??(?:\[[^\]]*\]\??)?(?= *Q$)",
            r"\1[^.#]*",
            rule,
        )
    ),
    "a star is missing: square brackets stand for one character": lambda rule: re.sub(
        r"(\[(?:\^[^\]]*|\\w )\])(?=(?:\[\.,\])? Q$)", r"\1*", rule
    ),
    "words may come after the cue, and after them one full stop or comma": (
        lambda rule: re.sub(r"(?<=[b)]) *(?:\\?[.,]|\[[.,]+\])?(?= Q$)", r"[\\w ]*[.,]", rule)
    ),
    "the rule does not end with the quotation, ` Q`": lambda rule: re.sub(r"(?<=\*)$", " Q", rule),
    "before the quotation one word is speaker enough, `(?P<speaker>\\w+)`": (
        lambda rule: re.sub(r"^" + re.escape(SPEAKER), r"(?P<speaker>\\w+)", rule)
    ),
    "the third rule asks for other cues than `more`": (
        lambda rule: re.sub(r"^(\(\?P<speaker>\\w\+\) )\(\?P<cue>[^)]*\)", r"\1" + MORE, rule)
    ),
}


def repaired(rules):
    """What may be wrong with the rules, each cause with the rules without it."""
    tried = [(cause, [mend(rule) for rule in rules]) for cause, mend in REPAIRS.items()]
    return [(cause, mended) for cause, mended in tried if mended != rules]
