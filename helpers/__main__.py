"""Who said maybe? Quotations and hedges of news articles, and whose hedges they are.

A door: it reads what it is given, lets `findings` do the work and prints the result.
Run it as ``who-said-maybe ARTICLE...`` or ``python -m helpers ARTICLE...``.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from .articles import ArticleError, read_articles
from .articles.reading import FILES
from .core.wording import visible
from .findings import analyse, as_record
from .show.collection import Collection
from .show.report import ReportError
from .show.summary import summary
from .tokens import count_words

FAILED, INTERRUPTED, PIPE_CLOSED = 1, 130, 141  # exit statuses; argparse uses 2 for wrong usage
NOTHING = (
    "in {} no quotation, hedge or booster was found; words: {}. "
    "Is it a whole story, and in English?"
)
EPILOG = """\
examples:
  who-said-maybe seeds/tokyo_talks.txt        a readable summary
  who-said-maybe --json articles.jsonl        one JSON object an article
  who-said-maybe --report out.html *.txt      pages to look at, and an index of them

The exit status is 0 if all went well, 1 if something could not be read or written or nothing was
found in it (its name and the reason are on the standard error output; the rest is done), 2 if the
command is used wrongly. With --json, an article in which nothing is found is no failure.
"""


def main(arguments=None):
    """Run the command line.

    Parameters
    ----------
    arguments : list of str, optional
        Those of the process if not given.

    Returns
    -------
    int
        The exit status.

    Examples
    --------
    >>> main(["no_such_article"])
    1
    """
    options = parser().parse_args(arguments)
    _write_utf_8(sys.stdout)
    try:
        return run(options)
    except BrokenPipeError:  # the reader, such as head, has seen enough
        _leave_pipe()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def parser():
    """The command line's options."""
    found = argparse.ArgumentParser(
        prog="who-said-maybe",
        description=__doc__.splitlines()[0],
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    found.add_argument(
        "articles",
        nargs="+",
        metavar="ARTICLE",
        help=f"{FILES}, a folder of them, a name in seeds/, or - for what is piped in",
    )
    add = found.add_argument
    add("--json", action="store_true", help="write JSON Lines, one object an article")
    add(
        "--report",
        metavar="FILE.html",
        help="also write a page to look at; of many articles an index, and a page each",
    )
    add("--force", action="store_true", help="write over a report that is there")
    add("--version", action="version", version=f"%(prog)s {_version()}")
    return found


def run(options):
    """Analyse article after article and print each as soon as it is done."""
    if not options.report:
        return _each_article(options, None)
    try:
        with Collection(options.report, options.force) as report:
            return _each_article(options, report)
    except ReportError as error:
        return _complain(error)


def _each_article(options, report):
    status = 0
    for item in _with_progress(read_articles(options.articles), options.articles):
        if isinstance(item, ArticleError):
            status = _complain(item)
            continue
        try:
            found = analyse(item)
            text = _as_json(found) if options.json else summary(found) + "\n"
        except Exception as error:  # a fault of the kit: name the article, go on with the others
            reason = f"{type(error).__name__}: {error}"
            status = _complain(f"{item.source} cannot be analysed ({reason}). Please report this.")
            continue
        print(text, flush=True)
        if item.note:
            _complain(item.note)
        # For other programs an empty list is an answer; a person should be told what it may mean.
        if not options.json and not (found.quotations or found.hedges or found.boosters):
            status = _complain(NOTHING.format(item.source, count_words(item)))
        if report:
            report.add(found)
    return status


def _as_json(found):
    return json.dumps(as_record(found), ensure_ascii=False)


def _complain(problem):
    print(f"who-said-maybe: {visible(problem)}", file=sys.stderr, flush=True)
    return FAILED


def _with_progress(items, paths):
    """The items, with a progress bar where somebody can see it and there is more than one."""
    many = len(paths) > 1 or paths[0].endswith(".jsonl") or Path(paths[0]).is_dir()
    if not many or not sys.stderr.isatty():
        yield from items
        return
    from tqdm import tqdm

    with tqdm(items, unit=" articles", leave=False, file=sys.stderr) as bar:
        for item in bar:
            bar.clear()  # what is printed now must not stand behind the bar
            yield item


def _write_utf_8(stream):
    """UTF-8 in every locale; half a surrogate pair becomes its escape, which JSON reads as such."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _leave_pipe():
    """Send what Python still wants to print at its end nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version():
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("who-said-maybe")
    except PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
