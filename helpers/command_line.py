"""Who said maybe? Quotations and hedges of news articles, and whose hedges they are.

A door: it reads what it is given, lets `findings` do the work and prints the result.
`__main__` starts it.
"""

import argparse
import errno
import json
import os
import re
import signal
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from .alive import signs_of_life
from .articles import ArticleError, read_articles
from .articles.reading import FILES
from .core.keeping import WorkError, write_whole
from .core.wording import listed, visible
from .findings import analyse, as_record
from .findings.many import spread
from .findings.record import Records
from .show.collection import Collection
from .show.report import ReportError
from .show.summary import summary
from .tokens import count_words

FAILED, PIPE_CLOSED = 1, 141  # exit statuses; argparse uses 2 for wrong usage
NOTHING = (
    "in {} no quotation, hedge or booster was found; words: {}. "
    "Is it a whole story, and in English?"
)
EPILOG = """\
examples:
  who-said-maybe --lesson                     the eight notebooks, in JupyterLab
  who-said-maybe seeds/tokyo_talks.txt        a readable summary
  who-said-maybe --json articles.jsonl        one JSON object an article
  who-said-maybe --jobs 0 --resume out.jsonl articles.jsonl
                                              on all cores, into a file; again after a break
  who-said-maybe --report out.html *.txt      pages to look at, and an index of them
  who-said-maybe --class handed_in.zip --out marks.csv
                                              what a class handed in, and a mark book

The exit status is 0 if all went well, 1 if something could not be read or written or nothing was
found in it (its name and the reason are on the standard error output; the rest is done), 2 if the
command is used wrongly. With --json, an article in which nothing is found is no failure.
"""


def run_command(arguments=None):
    """Carry out the options (of the process if none are given); gives the exit status."""
    options = parser().parse_args(arguments)
    if bool(options.articles) == bool(options.handed_in):
        parser().error("name one ARTICLE or more, or what --class is to read, and not both")
    if unused := _unused(options):
        parser().error(unused)
    _write_utf_8(sys.stdout)
    try:
        return show_class(options) if options.handed_in else run(options)
    except _ReaderGone:
        return PIPE_CLOSED


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
        nargs="*",
        metavar="ARTICLE",
        help=f"{FILES}, a folder of them, a name in seeds/, or - for what is piped in",
    )
    add = found.add_argument
    add("--json", action="store_true", help="write JSON Lines, one object an article")
    add("--jobs", type=_jobs, default=1, metavar="N", help="processes to work in; 0: one a core")
    add("--resume", metavar="OUT.jsonl", help="write JSON Lines there; go on where a run broke off")
    add(
        "--report",
        metavar="FILE.html",
        help="also write a page to look at; of many articles an index, and a page each",
    )
    add(
        "--class",
        dest="handed_in",
        metavar="FOLDER_OR_ZIP",
        help="show what a class handed in: exercises, agreement, words to discuss",
    )
    add("--out", metavar="MARKS.csv", help="with --class: also write a mark book for a spreadsheet")
    add("--force", action="store_true", help="write over a report or a mark book that is there")
    add(
        "--lesson",
        action=_OpenLesson,
        nargs=argparse.REMAINDER,
        metavar="OPTION",
        help="open the lesson in JupyterLab; what follows is handed on to jupyter lab",
    )
    add("--version", action="version", version=f"%(prog)s {_version()}")
    return found


class _OpenLesson(argparse.Action):
    """Like ``--version``: it needs no article, and nothing else is done."""

    def __call__(self, parser, namespace, options, name=None):
        from .lesson import open_lesson

        try:
            open_lesson(options)
        except FileNotFoundError as error:
            parser.exit(FAILED, f"{error}\n")
        parser.exit()


def _jobs(words):
    if not re.fullmatch("[0-9]{1,4}", words):
        raise argparse.ArgumentTypeError(f"write a whole number from 0 on, not {words!r}")
    return int(words) or os.cpu_count()


def _unused(options):
    """A sentence on options that would be passed over, or None."""
    if options.force and not (options.report or options.out):
        return "--force writes over what --report or --out names; give one of them, too"
    if not options.handed_in:
        return "--out is the mark book of --class; name that, too" if options.out else None
    found = {"--json": options.json, "--resume": options.resume, "--report": options.report}
    found["--jobs"] = options.jobs != 1
    given = [name for name, value in found.items() if value]
    return f"{listed(given)}: not with --class, only with an ARTICLE" if given else None


def run(options):
    """Analyse article after article and print each as soon as it is done."""
    try:
        with signs_of_life(_tell) as done, ExitStack() as stack:
            if options.report and signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
                # Ctrl-C ends the command at once; here an index is still to be written.
                signal.signal(signal.SIGINT, signal.default_int_handler)
            report = options.report and stack.enter_context(
                Collection(options.report, options.force)
            )
            out = stack.enter_context(Records(options.resume)) if options.resume else None
            return _each_article(options, report, out, done)
    except (ReportError, WorkError) as error:
        return _complain(error)


def show_class(options):
    """Print what a class handed in, and write the mark book."""
    from .handing_in import HandInError, read_class

    try:
        with signs_of_life(_tell):
            found = read_class(options.handed_in)
        _print(found)
        if options.out:
            path = Path(options.out)
            if path.exists() and not options.force:
                raise HandInError(f"{path} is there already. Name another file, or add --force.")
            write_whole(path, found.csv)
    except WorkError as error:
        return _complain(error)
    except OSError as error:
        return _complain(f"{options.out} cannot be written ({error.strerror or error}).")
    if not found.handed_in:
        return _complain(f"nothing in {options.handed_in} was handed in with this course.")
    for reason in found.unread:
        _complain(reason)
    return FAILED if found.unread else 0


def _each_article(options, report, out, tell_done):
    status = 0
    items = read_articles(options.articles)
    if out:
        items = out.missing(items)
    work = partial(work_out, as_json=options.json or bool(out), keep=bool(report))
    found = _with_progress(spread(work, items, options.jobs), options.articles)
    for number, (item, done) in enumerate(found, 1):
        tell_done(number)
        if isinstance(item, ArticleError):
            status = _complain(item)
            continue
        if isinstance(done, Exception):  # a fault of the kit: name the article, go on
            reason = f"{type(done).__name__}: {done}"
            status = _complain(f"{item.source} cannot be analysed ({reason}). Please report this.")
            continue
        text, nothing, kept = done
        if out:
            out.write(text)
        else:
            _print(text)
        if item.note:
            _complain(item.note)
        # For other programs an empty list is an answer; a person should be told what it may mean.
        if nothing and not (options.json or out):
            status = _complain(NOTHING.format(item.source, count_words(item)))
        if report:
            report.add(*kept)
    return status


def work_out(article, as_json=False, keep=False):
    """What is printed of one article, whether nothing was found, and what a report needs of it."""
    found = analyse(article)
    record = as_record(found) if as_json else None
    text = json.dumps(record, ensure_ascii=False) if as_json else summary(found) + "\n"
    nothing = not (found.quotations or found.hedges or found.boosters)
    return text, nothing, (found, record) if keep else None


class _ReaderGone(Exception):
    """Whoever reads what is printed, such as head, has seen enough."""


def _print(text, stream=None):
    """Print in one piece: whatever ends the run, no line is half."""
    stream = stream or sys.stdout
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except OSError as error:
        # What Python still wants to print at its end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if error.errno in (errno.EPIPE, errno.EINVAL):  # Windows calls a closed pipe the second
            raise _ReaderGone from None
        raise WorkError(f"the output cannot be written ({error.strerror}).") from None


def _complain(problem):
    _print(f"who-said-maybe: {visible(problem)}", sys.stderr)
    return FAILED


def _tell(sentence):
    """Say something above the progress bar, if there is one."""
    from tqdm import tqdm

    tqdm.write(f"who-said-maybe: {sentence}", file=sys.stderr)


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


def _version():
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("who-said-maybe")
    except PackageNotFoundError:
        return "(not installed)"
