"""One palette: how each kind of finding looks, in marked text and in pictures alike.

A kind is told by a shape (kind of line, kind of box, hatch) and by a label in words; its colour
only repeats it, and stands here and nowhere else.
"""

from dataclasses import dataclass

# Okabe and Ito's palette for every kind of colour vision ("Color universal design", 2008); each has
# at least 3 to 1 against white and against JupyterLab's dark background (WCAG 2.2, 1.4.11).
BLUE, GREEN, ORANGE, PURPLE, GREY = "#0072B2", "#009E73", "#D55E00", "#CC79A7", "#7A7A7A"
LIGHT, RULE = "#E4E4E4", "#B0B0B0"  # what lies behind the findings: fills, lines of a lane
EDGE = f"1px solid {GREY}"


@dataclass(frozen=True, slots=True)
class Look:
    """How one sort of finding looks.

    Attributes
    ----------
    name : str
        The word of the legend.
    tone : str
        The colour of its lines and bars, "#rrggbb".
    line : str
        The CSS of its shape, with ``{c}`` for the tone.
    share : float
        How much of the tone tints the words, 0 to 1; letters keep the theme's colour.
    leads : bool
        Whether the label stands before the words (long stretches) or after them (single words).
    bar : tuple of (str, object)
        What its bar in a picture has instead of a plain filling.
    """

    name: str
    tone: str
    line: str
    share: float = 0.0
    leads: bool = False
    bar: tuple = ()

    @property
    def tint(self):
        """The colour behind the words, in CSS."""
        if not self.share:
            return "transparent"
        red, green, blue = (int(self.tone[n : n + 2], 16) for n in (1, 3, 5))
        return f"rgba({red},{green},{blue},{self.share:g})"

    @property
    def style(self):
        """The CSS of the mark."""
        return f"background:{self.tint};{self.line.format(c=self.tone)}"

    @property
    def patch(self):
        """The same for matplotlib: keyword arguments of a bar."""
        return {"facecolor": self.tone, "edgecolor": self.tone} | dict(self.bar)


_BOX, _LINE = "padding:0 .15em;border-radius:3px;", "border-bottom:"
_STRIPED = (("facecolor", "white"), ("hatch", "////"))
_DASHED = (("facecolor", "white"), ("linestyle", (0, (3, 1.5))))
LOOKS = {
    "direct": Look("direct quotation", BLUE, _LINE + "3px solid {c}", 0.13, True),
    "mixed": Look("mixed quotation", GREEN, _LINE + "5px double {c}", 0.13, True, _STRIPED),
    "indirect": Look("indirect quotation", GREY, _LINE + "3px dashed {c}", 0.1, True, _DASHED),
    "hedge": Look("hedge", ORANGE, _BOX + "border:2px dotted {c}", 0.16),
    "booster": Look("booster", PURPLE, _BOX + "border:2px solid {c}", 0.2),
    "speaker": Look("speaker", GREY, _LINE + "3px dotted {c}"),
    "cue": Look("cue", GREY, _LINE + "1px solid {c}"),
    "turned down": Look("turned down", GREY, _BOX + "border:1px dashed {c}"),
    "found": Look("found", BLUE, _BOX + "border:1px solid {c}", 0.13),
}
