"""A picture is a figure with a caption to read and a description for who cannot see it.

`described` turns any matplotlib figure into one that a screen reader, an exported page and a test
can read. Here are also the palette and the pieces that all pictures of the course share. matplotlib
is imported at the first picture, not before.
"""

import base64
import io
import sys
import warnings
from contextlib import contextmanager

from ..core.wording import shortened, visible
from .text import LOOKS, Shown, escape

# Okabe and Ito's palette for every kind of colour vision; hatches and markers say the same again.
BLUE, GREEN, ORANGE = (LOOKS[look].tone for look in ("direct", "mixed", "hedge"))
SKY, GREY = "#56B4E9", "#6B6B6B"
STYLES = {
    "direct": {"facecolor": BLUE, "edgecolor": BLUE},
    "mixed": {"facecolor": "#BFE8DC", "edgecolor": LOOKS["mixed"].colour, "hatch": "////"},
    "indirect": {"facecolor": "white", "edgecolor": GREY, "linestyle": (0, (3, 1.5))},
}
WIDTH = 9.0  # inches; about 860 pixels, less than JupyterLab's output area on a small projector
LONGEST_NAME = 30
SETTINGS = {
    "svg.hashsalt": "who said maybe",  # the same names inside the picture in every run
    "svg.fonttype": "path",  # letters as shapes: the same on every machine
    "text.parse_math": False,  # "$5 to $6" is money
    "text.usetex": False,
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "hatch.linewidth": 1.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
    "axes.facecolor": "white",
}
# The card is white in the dark theme too, so that the picture's own contrast holds.
CARD = (
    "max-width:100%;height:auto;background:#fff;padding:8px;border:1px solid #7a7a7a;"
    "border-radius:4px;box-sizing:border-box"
)


class Picture(Shown):
    """A described picture.

    Attributes
    ----------
    svg : bytes
        The picture itself.
    caption, description : str
    """

    def __init__(self, svg, caption, description):
        self.svg, self.caption, self.description = svg, caption, description
        data = base64.b64encode(svg).decode("ascii")
        page = (
            f'<figure style="margin:.5em 0"><img style="{CARD}" alt="{escape(description)}" '
            f'src="data:image/svg+xml;base64,{data}">'
            f"<figcaption>{escape(caption)}</figcaption></figure>"
        )
        super().__init__(page, visible(description))


def described(figure, caption, description):
    """Turn a matplotlib figure into a picture that can be read, and close it.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    caption : str
        Stands below the picture; says what to see in it.
    description : str
        Takes the picture's place for who cannot see it: what is shown, with the main numbers.

    Returns
    -------
    Picture

    Raises
    ------
    ValueError
        If the caption or the description is missing.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> described(Figure(figsize=(1, 1)), "An empty page.", "A white square.")
    A white square.
    """
    for what, text in (("caption", caption), ("description", description)):
        if not str(text or "").strip():
            raise ValueError(
                f"A picture needs a {what}, or some readers get nothing. Write one sentence: "
                "described(figure, caption, description)."
            )
    import matplotlib

    page = io.BytesIO()
    with matplotlib.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # a name in another script
        figure.savefig(
            page, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None}
        )
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)
    return Picture(page.getvalue(), str(caption), str(description))


@contextmanager
def drawing(height, width=WIDTH):
    """A figure with one set of axes, drawn with the settings of the course.

    It is made without pyplot: nothing of it stays in memory or is shown a second time.
    """
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        figure = Figure(figsize=(width, height), layout="constrained")
        yield figure, figure.subplots()


def _on_lines(name, longest):
    """A name that may take two lines: "Ann Low and Bo Berg" breaks before its "and"."""
    first, joint, second = shortened(name, 2 * longest).partition(" and ")
    if not joint or len(first) + len(second) + 5 <= longest:
        return shortened(name, longest)
    return f"{shortened(first, longest)}\nand {shortened(second, longest - 4)}"


def draw_lanes(axes, names, longest=LONGEST_NAME):
    """One horizontal lane a name, from the top down, without tick marks."""
    axes.set_yticks(range(len(names)), [_on_lines(name, longest) for name in names])
    axes.set_ylim(len(names) - 0.5, -0.6)
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)


def say_empty(axes, words):
    """Say that there is nothing to draw."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, words, ha="center", va="center", transform=axes.transAxes)


def whole_numbers(axes):
    from matplotlib.ticker import MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
