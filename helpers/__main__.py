"""The command line: ``who-said-maybe ARTICLE...`` or ``python -m helpers ARTICLE...``.

A door: it reads what it is given, lets `helpers.show.report` do the work and prints the result.
"""

import argparse
import io
import json
import sys
from pathlib import Path

from .articles import Article


def _sources(paths):
    """Thin first version of reading; the room of articles takes this over."""
    for path in map(Path, paths):
        if path.suffix == ".jsonl":
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    if line.strip():
                        row = json.loads(line)
                        yield Article.from_text(row["text"], name=row["id"])
        else:
            yield Article.read(path)


def main(arguments=None):
    """Run the command line."""
    from .show.report import analyse, as_record, summary

    parser = argparse.ArgumentParser(prog="who-said-maybe", description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="+", metavar="ARTICLE")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    for article in _sources(options.articles):
        found = analyse(article)
        if options.json:
            print(json.dumps(as_record(found), ensure_ascii=False))
        else:
            print(summary(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
