"""The control that brings an article: pasted, uploaded or named. Notebook 07 uses it."""

from ..articles import load_article
from ..articles.bringing import (
    LARGEST_UPLOAD,
    MOST_ARTICLES,
    OwnArticleError,
    article_from_text,
    articles_by_name,
    articles_from_upload,
    called,
    too_large,
)
from ..articles.reading import FILES, SUFFIXES
from ..core.wording import visible
from ..findings import suitability
from ..show.shown import Shown, escape
from .form import area, button, choice, file, form, line, page, status, with_control

PRIVACY = (
    "Paste a text or the source of a page, upload a file, or name an article of the course or the "
    f"path of a file. A file is {FILES}, of at most 10 MB. Nothing leaves the Python process "
    "behind this notebook, and these controls are emptied once the text is read, so that they save "
    "no text in the notebook. What the cells below show is saved with it as usual; Edit, Clear "
    "Outputs of All Cells takes it out."
)


class OwnArticle:
    """The control that brings an article: three ways, one status line.

    Attributes
    ----------
    article : Article
        The last one that was read; before that the notebook's own.

    Parameters
    ----------
    article : Article
        The article to work on until another is brought.
    """

    def __init__(self, article):
        self.article = article
        self._known = {article.sha256}  # what this control began with, and all that it has read
        self._brought = []
        self._steps = {
            "read": self._read_pasted,
            "upload": self._read_upload,
            "load": self._load_named,
            "which": self._choose,
        }
        self.form = form(
            {
                "about": page(f"<p>{PRIVACY}</p>"),
                "pasted": area("Paste", private=True, hint="The article's text"),
                "read": button("Read the pasted text"),
                "upload": file("Upload a file", ",".join(SUFFIXES), LARGEST_UPLOAD),
                "named": line("Or name", hint="singing_sand", wide=True),
                "load": button("Load that article"),
                "which": choice("Which one", [], wide=True, hidden=True, live=True),
                "status": status(),
            },
            lambda name, values, event: self._steps[name](values, event),
        )
        self._say(f"No article of yours yet. Until then: {article.name}.")

    def __repr__(self):
        return self.said

    def _repr_mimebundle_(self, **options):
        """The control where there is a kernel, its words in a saved or exported notebook."""
        html = f"<p>{PRIVACY}</p><p>{escape(self.said)}</p>"
        return with_control(self.form, Shown(html, f"{PRIVACY}\n\n{self.said}"), **options)

    def _read_pasted(self, values, _):
        self._take(lambda: [article_from_text(values["pasted"])])
        self.form.put("pasted", value="")

    def _load_named(self, values, _):
        self._take(lambda: articles_by_name(values["named"]))

    def _read_upload(self, _, event):
        name, data, size = event["filename"], event["data"], event["size"]
        if data is None:
            self._say(too_large(name, size), kept=True)
        else:
            self._take(lambda: articles_from_upload(name, data))

    def take_over(self, earlier):
        """Go on with what was brought to an earlier control, unless that never saw this article."""
        if earlier._brought and self._known <= earlier._known:
            self._known = earlier._known
            self._list(earlier._brought)
            self._read(1 + earlier._brought.index(earlier.article))

    def _take(self, bring):
        try:
            brought = bring()
        except OwnArticleError as error:
            self._say(str(error), kept=True)
            return
        self._list(brought)
        self._read(1)

    def _list(self, brought):
        self._brought = brought
        count = len(self._brought)
        names = [
            (f"{number}. {visible(called(each))}", str(number))
            for number, each in enumerate(self._brought, 1)
        ]
        self.form.put("which", options=names, value="1", hidden=count == 1)

    def _choose(self, values, _):
        self._read(int(values["which"]))

    def _read(self, number):
        self.article = self._brought[number - 1]
        self._known.add(self.article.sha256)
        self.form.put("which", value=str(number))
        count = len(self._brought)
        many = f"The file holds {count} articles; choose one. " if count > 1 else ""
        if count == MOST_ARTICLES:
            many = f"Of the file, the first {count} articles are listed; choose one. "
        self._say(
            f"Read {self.article.name}. {many}{suitability(self.article)} Now run the cells below."
        )

    def _say(self, words, kept=False):
        self.said = visible(f"{words} You still have {self.article.name}." if kept else words)
        self.form.say(self.said)


_LATEST = []  # the control that was opened last


def own_article(article=None):
    """Open the control with which a learner brings an article.

    If the cell runs again in one session, what was brought stays. Nothing of it is kept beyond.

    Parameters
    ----------
    article : Article, optional
        What to work on until then; by default the course's article.

    Returns
    -------
    OwnArticle
    """
    control = OwnArticle(article or load_article())
    if _LATEST:
        control.take_over(_LATEST.pop())
    _LATEST.append(control)
    return control
