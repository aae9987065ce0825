"""An article is a text with a layout: a title, paragraphs, and page furniture that is passed over.

First version; the layout rules grow here. Notebook 01 teaches it.
"""

import hashlib
import os
import re
from functools import cached_property
from pathlib import Path

from .spans import Span

SEEDS = Path(__file__).parent.parent / "seeds"
LINE = re.compile(r"[^\r\n\u2028\u2029]*[^\s\u2028\u2029][^\r\n\u2028\u2029]*")


class Article:
    def __init__(self, text, name="article"):
        self.text, self.name = text, name

    @classmethod
    def from_text(cls, text, name="article"):
        return cls(text, name)

    @classmethod
    def read(cls, path):
        path = Path(path)
        return cls(path.read_bytes().decode("utf-8-sig"), path.stem)

    @cached_property
    def sha256(self):
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def paragraphs(self):
        return [Span(*m.span()) for m in LINE.finditer(self.text)]

    @cached_property
    def title(self):
        return None

    @cached_property
    def furniture(self):
        return []


def list_articles():
    return sorted(path.stem for path in SEEDS.glob("*.txt"))


def load_article(name=None):
    name = name or os.environ.get("WHO_SAID_MAYBE_ARTICLE") or "tokyo_talks"
    path = SEEDS / f"{name}.txt"
    return Article.read(path if path.is_file() else name)
