"""Work a form as a browser does, but without one: for the tests of controls."""

from itertools import count

NUMBERS = count(1)


def event(form, name, more=(), **typed):
    """What the browser says when a part is used while these values stand in the fields."""
    shown = {each: part["value"] for each, part in form._parts.items() if "value" in part}
    return {"number": next(NUMBERS), "name": name, "values": {**shown, **typed}, **dict(more)}


def press(form, name, **typed):
    """Type into fields, then press a button."""
    send(form, event(form, name, **typed))


def change(form, name, value):
    """Choose or type something in a field that reports each change."""
    send(form, event(form, name, {"change": True}, **{name: value}))


def upload(form, name, filename, data):
    """Choose a file; one that is too large does not leave the browser."""
    small = len(data) <= form[name]["most"]
    more = {"filename": filename, "size": len(data), "file": small}
    send(form, event(form, name, more), buffers=[memoryview(data)] * small)


def send(form, *events, view="a browser", buffers=()):
    form._handle_custom_msg({"view": view, "events": list(events)}, list(buffers))
