"""What every room stands on: places in a text, tables of words, files kept safely, wording.

Nothing here knows what an article is. Rooms import its modules by name (``core.spans``).
"""
