"""Everything that the finders say about one article, joined: the analysis.

Command line, controls, corrections, files and report all start from it, so that they cannot
disagree. It knows no rule of language: it gathers what the rooms below say. Notebooks 00 and 07 use
it.
"""

from dataclasses import dataclass
from functools import cached_property

from ..articles import as_article
from ..core.spans import Findings
from ..core.wording import counted
from ..voices import REPORTER

KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True)
class Analysis:
    """What was found in one article.

    Attributes
    ----------
    article : Article
    quotations : Findings of Quotation
    hedges : Findings of Hedge
    boosters : Findings of Booster
    voiced : list of Voiced
        Each hedge and booster with the voice that it belongs to.
    """

    article: object
    quotations: list
    hedges: list
    boosters: list
    voiced: list

    @cached_property
    def _voices(self):
        return {id(each.finding): each.voice for each in self.voiced}

    @property
    def marks(self):
        """All that is to be marked: quotations, hedges and boosters, with their voices."""
        return [*self.quotations, *self.voiced]

    def reasons(self):
        """One quotation, one hedge and one booster, where there are any, and why each is marked.

        Returns
        -------
        list of tuple
            The marked words and the reason.

        Examples
        --------
        >>> [words for words, reason in analyse("“It may rain,” said Ada Lund.").reasons()]
        ['“It may rain,”', 'may']
        """
        from ..hedges import explain as explain_hedge
        from ..quotations import explain as explain_quotation

        whole = self.article
        quoted = [(each, explain_quotation(each, whole)) for each in self.quotations[:1]]
        held = [*self.hedges[:1], *self.boosters[:1]]
        rows = quoted + [(each, explain_hedge(each, whole)) for each in held]
        return [(each.of(whole.text), reason) for each, reason in rows]

    def voice_of(self, finding):
        """Whose hedge or booster it is: a speaker's name, or "reporter".

        Parameters
        ----------
        finding : Hedge or Booster
            One of this analysis.

        Returns
        -------
        str
        """
        return self._voices.get(id(finding), REPORTER)

    def speaker_of(self, quotation):
        """Under which name a quotation is counted.

        Parameters
        ----------
        quotation : Quotation

        Returns
        -------
        str
            The name, the words of the mention if nobody is named, or "unknown speaker".
        """
        from ..voices import voice_of

        return voice_of(quotation, self.article.text)

    def __repr__(self):
        return (
            f"{self.article.name if self.article else 'findings'}: "
            f"{counted(len(self.quotations), 'quotation')}, {counted(len(self.hedges), 'hedge')}, "
            f"{counted(len(self.boosters), 'booster')}"
        )


def analyse(article, quotations=None, hedges=None, boosters=None):
    """Find everything in an article that the course is about.

    Parameters
    ----------
    article : Article or str
    quotations, hedges, boosters : list, optional
        Findings to use instead of the finders' own, such as findings corrected by hand.

    Returns
    -------
    Analysis

    Examples
    --------
    >>> analyse("“It may rain,” said Ada Lund.")
    article: 1 quotation, 1 hedge, 0 boosters
    """
    from ..hedges.finder import find_boosters, find_hedges
    from ..quotations.finder import find_quotations
    from ..voices import whose_hedges

    article = as_article(article)
    quotations = find_quotations(article) if quotations is None else quotations
    hedges = find_hedges(article) if hedges is None else hedges
    boosters = find_boosters(article) if boosters is None else boosters
    voiced = whose_hedges(article, quotations, hedges, boosters)
    return Analysis(article, *map(_as_findings, (quotations, hedges, boosters)), voiced)


def _as_findings(found):
    """A plain list becomes Findings, so that ``.rejected`` is always there."""
    return found if hasattr(found, "rejected") else Findings(found)


def quotations_by_speaker(analysis):
    """Whose quotations they are, those quoted most often first.

    Parameters
    ----------
    analysis : Analysis

    Returns
    -------
    dict of str to list of Quotation
    """
    groups = {}
    for each in analysis.quotations:
        groups.setdefault(analysis.speaker_of(each), []).append(each)
    return dict(sorted(groups.items(), key=lambda item: -len(item[1])))


def by_voice(analysis, found):
    """Whose hedges or boosters they are, the reporter first, then by number.

    Parameters
    ----------
    analysis : Analysis
    found : list of Hedge or Booster

    Returns
    -------
    dict of str to list
    """
    groups = {}
    for each in found:
        groups.setdefault(analysis.voice_of(each), []).append(each)
    return dict(sorted(groups.items(), key=lambda item: (item[0] != REPORTER, -len(item[1]))))
