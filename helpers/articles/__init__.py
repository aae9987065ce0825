"""Any file or page as a text, with its title, its paragraphs and what is page furniture.

Notebook 01 teaches it. It may touch `core` alone.
"""

from .article import Article
from .loading import SEEDS, as_article, list_articles, load_article, read_articles
from .reading import ArticleError
