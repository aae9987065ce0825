"""A picture is a figure with a caption to read and a description for who cannot see it.

`described` turns any matplotlib figure into one that a screen reader, an exported page and a test
can read. Here are also the pieces that all pictures of the course share. matplotlib
is imported at the first picture, not before.
"""

import base64
import io
import sys
import warnings
from contextlib import contextmanager

from ..articles.reading import hush
from ..core.wording import shortened, visible
from .palette import EDGE
from .shown import Shown, escape

# Beside JupyterLab's file panel, on a screen of 800 pixels, a picture is given 342 of them. Letters
# of SMALLEST points in a picture of WIDTH inches are then still 11 pixels high.
WIDTH, SMALLEST = 5.2, 12
LONGEST_NAME = 44
SETTINGS = {
    "svg.hashsalt": "who said maybe",  # the same names inside the picture in every run
    "svg.fonttype": "path",  # letters as shapes: the same on every machine
    "text.parse_math": False,  # "$5 to $6" is money
    "text.usetex": False,
    "font.family": "DejaVu Sans",
    "font.size": SMALLEST,
    "axes.labelsize": SMALLEST,
    "xtick.labelsize": SMALLEST,
    "ytick.labelsize": SMALLEST,
    "legend.fontsize": SMALLEST,
    "hatch.linewidth": 1.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
    "axes.facecolor": "white",
}
# The card is white in the dark theme too, so that the picture's own contrast holds.
CARD = (
    "max-width:100%;height:auto;background:#fff;padding:2px;"
    f"border:{EDGE};border-radius:4px;box-sizing:border-box"
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

    The caption stands below the picture and says what to see in it; the description takes its place
    for who cannot see it, with the main numbers. Without one of them that is a `ValueError`.

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
    page = io.BytesIO()
    with library().rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # a name in another script
        metadata = {"Date": None, "Creator": None}
        figure.savefig(page, format="svg", bbox_inches="tight", pad_inches=0.02, metadata=metadata)
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)
    return Picture(page.getvalue(), str(caption), str(description))


def library():
    """matplotlib; what it logs, of fonts or a home that it cannot write, stays off the screen."""
    hush("matplotlib")
    import matplotlib

    return matplotlib


@contextmanager
def drawing(height):
    """A figure with one set of axes, drawn with the settings of the course.

    It is made without pyplot: nothing of it stays in memory or is shown a second time.
    """
    with library().rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        from matplotlib.figure import Figure

        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        yield figure, figure.subplots()


def draw_lanes(axes, names):
    """One horizontal lane a name, from the top down, with the name above it."""
    for lane, name in enumerate(names):
        write_name(axes, lane - 0.36, name)
    axes.set_yticks([])
    axes.set_ylim(len(names) - 0.6, -0.95)
    axes.spines["left"].set_visible(False)


def write_name(axes, height, name):
    """The name of a lane at its left, above what is drawn in it."""
    across = axes.get_yaxis_transform()
    axes.text(0, height, shortened(name, LONGEST_NAME), ha="left", va="bottom", transform=across)


def say_empty(axes, words):
    """Say that there is nothing to draw."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, words, ha="center", va="center", transform=axes.transAxes)


def whole_numbers(axes):
    from matplotlib.ticker import MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
