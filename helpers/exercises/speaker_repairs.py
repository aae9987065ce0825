"""What may be wrong with a rule for speakers, and the rule without it."""

import re

SPEAKER = r"(?P<speaker>[\w. ]+?)"  # the notebook's `speaker`
SEVEN = "said|says|told|added|asked|wrote|replied"
CUES = rf"(?P<cue>{SEVEN})\b"
MORE = "(?P<cue>said|says|told|wrote|writes|warned|stressed|called|chanted|alleged)"

# What may be wrong with a rule: a pattern of it, and what belongs there. Named if it is right then.
REPAIRS = {
    "all cues stand inside the group, between `(?P<cue>` and its `)`": (
        r"\(\?P<cue>(\w+)\)(?:\\b)?((?:\|\w+)+)(?:\\b)?",
        r"(?P<cue>\1\2)\\b",
    ),
    "a group knows the one cue `said`. All seven belong in it, `|` between them": (
        r"<cue>said(?:\)\|\(\?P<cue>\w+)?\)",
        f"<cue>{SEVEN})",
    ),
    "`/b` is no sign of a pattern. The edge of a word is `\\b`": ("/b", r"\\b"),
    "an `r` belongs before the first mark of the text, for the `\\b`": ("\b", r"\\b"),
    "in a pattern a space counts. Take those beside `|` and beside the brackets away": (
        r" *(\|) *|(?<=<cue>) +| +(?=\))",
        r"\1",
    ),
    "two spaces come together where one is meant. Perhaps two pieces each bring one": ("  ", " "),
    "in a pattern *or* is written `|`": (r"(?<=\w) *(?:,|/|&|\\\||\bor\b|\band\b) *(?=\w)", "|"),
    "square brackets stand for one character. Take them away": (r"\[((?:\w+\|)+\w+)\]", r"\1"),
    "a `|` is too much: nothing stands beside it": (r"\|(?=[|)])|(?<=>)\|", ""),
    "one group holds all cues, `|` between them": (r"(?<=\w)(?:\\b)?\) *\|? *\(\?P<cue>", "|"),
    "a round bracket is opened and not closed": (r"^(.*?)(\\b)?$", r"\1)\2"),
    "the group has no name. It begins with `(?P<cue>`": (r"\((?=\w+\|)", "(?P<cue>"),
    "the cues are in no group. Put `(?P<cue>` before them and `)` after them": (
        r"(?<![\w>(])((?:\w+\|)+\w+)",
        r"(?P<cue>\1)",
    ),
    "the names of the groups are `speaker` and `cue`, in small letters": (
        r"\?P<(?i:(speaker)|\w+)>",
        lambda group: f"?P<{(group[1] or 'cue').lower()}>",
    ),
    "any word is a cue here. List the seven": (r"<cue>(?:\\w|\[a-z\])\+", f"<cue>{SEVEN}"),
    "the cues have small letters, and capitals count": ("<cue>[^)]*", lambda cues: cues[0].lower()),
    "the marks are gone: a masked quotation is the letter `Q` alone": ('[“"]Q[”"]', "Q"),
    "the quotation that is asked about is `Q`, also at the end": ("#$", "Q"),
    "a space at the end counts. Take it away": (" +$", ""),
    "a space is missing before `Q`": ("(?<=[^ ])Q$", " Q"),
    "a space is missing after the `#` or the `Q` at the beginning": (r"^([#Q])(?=\()", r"\1 "),
    "the second rule begins with the first half, and that is no `Q` any more but a `#`": (
        r"^.*?(?=\(\?P<speaker>\[.*Q$)",
        "# ",
    ),
    "a space is missing between speaker and cue": (r"\)(?=\(\?P<cue>)", ") "),
    "the gap allows letters and no space": (r"\[\\w\](?=[*+])|(?<!\[)\\w(?=\*)", r"[\\w ]"),
    "`+` wants one sign at least; there may be none": (r"\]\+(?=[\[\\]|\??(?: \??)?Q$)", "]*"),
    "a comma may stand there as well as a full stop": (r"(?:\\\.|\[\.\])(?= *Q$)", "[.,]"),
    "a full stop alone stands for any character. Write `[.,]`": (
        r"(?:\(\.\|,\)|\(,\|\.\)|(?<=[\]\w)][*+b])\.)(?=[ *]*Q$)",
        "[.,]",
    ),
    "`?` lets the full stop or comma be missing. Take it away": (r"\[\.,\]\?", "[.,]"),
    "a space counts, and none stands before the full stop or comma": (r" \[\.,\]", "[.,]"),
    "capitals count in a pattern, and the gap may hold some, as in `Monday`": (r"\[a-z", r"[\\w"),
    "`{ }` sets a limit, and the gap has none. A star sets none": (r"\{\d*,\d*\}", "*"),
    "`.*` runs on over other sentences and quotations": (
        r"\.[*+]\??(?:\[\.,\]|\\?\.)?(?= *Q$)",
        lambda gap: r"[\w ]*[.,]" if gap.string[0] == "#" else "[^.#]*",
    ),
    "the gap runs on over another quotation. A `#` belongs in the square brackets": (
        r"\[\^([^]#Q]*)Q?([^]#]*)\]",
        r"[^\1\2#]",
    ),
    "the gap runs on into the next sentence. A full stop belongs in the square brackets": (
        r"\[\^[#Q]\]",
        "[^.#]",
    ),
    "the square brackets name the signs that may stand in the gap, and there are always more. Name "
    "those that may not, as in `[^xy]`": (
        r"^((?:\\b)?\(\?P<speaker>.*)\[(?!\^)[^\]]*\][*+]\??(?:\[[^\]]*\]\??)?(?= *Q$)",
        r"\1[^.#]*",
    ),
    "a star is missing: the brackets are one character": (
        r"(\[(?:\^[^\]]*|\\w )\])(?=(?:\[\.,\])? Q$)",
        r"\1*",
    ),
    "the gap holds words, any number or none, and after them one full stop or comma": (
        r"^(#.*<cue>[^)]*\)(?:\\b)?).*(?= Q$)",
        r"\1[\\w ]*[.,]",
    ),
    "the rule does not end with the quotation, ` Q`": (r"(?<=\*)$", " Q"),
    "the third rule begins with the speaker. The `Q` at its beginning is too much": (
        "^[Q#] (?=.*<cue>.* Q$)",
        "",
    ),
    "words may stand between the cue and ` Q`: any signs but a full stop and `#`": (
        r"^(\(\?P<speaker>.*<cue>[^)]*\)(?:\\b)?)[:,]?(?= Q$)",
        r"\1[^.#]*",
    ),
    "before the quotation one word is speaker enough, `(?P<speaker>\\w+)`": (
        "^" + re.escape(SPEAKER),
        r"(?P<speaker>\\w+)",
    ),
    "the third rule asks for other cues than `more`": (
        r"^(\(\?P<speaker>\\w\+\) )\(\?P<cue>[^)]*\)",
        r"\1" + MORE,
    ),
}


def repaired(rules):
    """What may be wrong with the rules, each cause with the rules without it."""
    tried = [(cause, [re.sub(*mend, rule) for rule in rules]) for cause, mend in REPAIRS.items()]
    return [(cause, mended) for cause, mended in tried if mended != rules]
