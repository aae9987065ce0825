"""Every control of the course, each with a plain twin whose name ends in ``_view``.

It may touch everything below the doors.
"""
