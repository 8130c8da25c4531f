"""The journal's lines, read and written without any of the program's own code."""

import functools
import glob
import json
import os
import zlib


def checked(line: bytes) -> dict | None:
    """The event of a line; None if it is none or its checksum does not fit."""
    try:
        event = json.loads(line)
    except ValueError:
        return None
    if not isinstance(event, dict) or "id" not in event:
        return None
    head, mark, tail = line.rpartition(b',"crc":"')
    if mark and tail[8:] == b'"}' and int(tail[:8], 16) != zlib.crc32(head):
        return None
    return event


def sealed(event: dict) -> bytes:
    """The line of an event, with a fresh checksum and its line feed."""
    event = {key: value for key, value in event.items() if key != "crc"}
    head = json.dumps(event, separators=(",", ":"), ensure_ascii=False).encode()[:-1]
    return head + b',"crc":"%08x"}\n' % zlib.crc32(head)


def files(data: str) -> dict[str, bytes]:
    """All files below the data folder, by path."""
    found = {}
    for path in glob.glob(data + "/**", recursive=True, include_hidden=True):
        if os.path.isfile(path):
            with open(path, "rb") as file:
                found[path] = file.read()
    return found


def events(data: str) -> dict[str, dict]:
    """The valid events of all journal files, by id."""
    found = {}
    for path, content in files(data).items():
        if ".jsonl" not in os.path.basename(path) or "/journal/" not in path:
            continue
        found.update(parsed(content))
    return found


@functools.lru_cache(maxsize=32)
def parsed(content: bytes) -> dict[str, dict]:
    """The valid events of one file, by id."""
    events = [checked(line.rstrip(b"\r")) for line in content.split(b"\n")]
    return {event["id"]: event for event in events if event}


def reviews(data: str) -> set[str]:
    """The ids of all valid reviews."""
    return {id for id, event in events(data).items() if event["k"] == "review"}
