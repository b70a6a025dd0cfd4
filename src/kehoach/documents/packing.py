"""Parts into a zip, to the same bytes on every machine.

Nothing is compressed: what deflate makes differs from one build of zlib to the next (zlib-ng is common by now), and
equal bytes are worth more here than small files. Times, attributes and the order of the parts are fixed. Parts that
never change are laid out once.
"""

import struct
from typing import NamedTuple
from zlib import crc32

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s4B4H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_NEEDED, _UNIX = 20, 3
_NO_TIME, _FIRST_DAY = 0, (1 << 5) | 1  # 00:00 on 1 January 1980
_MODE = 0o100644 << 16


class Laid(NamedTuple):
    """A part as it lies in the file, and its line in the table of contents but for where it lies."""

    local: bytes
    entry: tuple[bytes, int, int, int]  # name, flags, checksum, size


def laid(name: str, data: bytes) -> Laid:
    """A part that is ready to be put into a file."""
    encoded, checksum, size = name.encode(), crc32(data), len(data)
    flags = 0 if name.isascii() else 0x800
    head = _LOCAL.pack(
        b"PK\x03\x04", _NEEDED, flags, 0, _NO_TIME, _FIRST_DAY, checksum, size, size, len(encoded), 0
    )  # fmt: skip
    return Laid(b"".join((head, encoded, data)), (encoded, flags, checksum, size))


def packed(parts: list[Laid]) -> bytes:
    """The parts in this order as one file. The sum of their sizes is below 4 GiB."""
    written, contents = [], []
    at = 0
    for part in parts:
        name, flags, checksum, size = part.entry
        contents.append(
            _CENTRAL.pack(
                b"PK\x01\x02", _NEEDED, _UNIX, _NEEDED, 0, flags, 0, _NO_TIME, _FIRST_DAY, checksum, size, size,
                len(name), 0, 0, 0, 0, _MODE, at,
            )
        )  # fmt: skip
        contents.append(name)
        written.append(part.local)
        at += len(part.local)
    table = b"".join(contents)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), len(table), at, 0)
    return b"".join((*written, table, end))
