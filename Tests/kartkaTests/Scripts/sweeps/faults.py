"""System calls that fail, and kill -9 at each of them."""

import os
import re

from . import journal
from .learner import Learner, Lost
from .outcome import Outcome

CALLS = ["write", "fdatasync", "openat", "rename", "fsync"]
ERRORS = ["ENOSPC", "EIO", "EMFILE", "EROFS", "EINTR"]
ANSWERS = 12
# Calls by which the state is stored in the cache, which happens when much is new.
STORING = {"openat", "rename", "fsync"}


def elsewhere(learner: Learner) -> None:
    """Two thousand answers of another machine: so many that the state is stored in the cache."""
    os.makedirs(learner.data + "/journal", mode=0o700)
    with open(learner.data + "/journal/2026-10.elsewhr1.jsonl", "wb") as file:
        for number in range(1, 2101):
            file.write(journal.sealed({
                "v": 1, "k": "review", "id": f"elsewhr1-abcd1234-{number}",
                "t": f"2026-10-01T09:{number // 60:02}:{number % 60:02}.000Z", "off": 0,
                "day": "2026-10-01", "card": f"far-{number}", "g": 3, "ms": 1000,
                "due": "2026-10-04", "left": 0, "dr": 0.9, "model": "6"}))


def count_calls(binary: str) -> dict[str, int]:
    """How often a session makes each call when nothing fails, and two more, which show the end."""
    calls = {}
    for call in CALLS:
        learner = Learner(binary)
        if call in STORING:
            elsewhere(learner)
        log = learner.root + "/strace"
        learner.study(ANSWERS, ["strace", "-qq", "-o", log, "-e", f"trace={call}"])
        with open(log) as file:
            calls[call] = len(re.findall(rf"^{call}\(", file.read(), re.MULTILINE)) + 2
        learner.remove()
    return calls


def one(binary: str, call: str, fault: str, number: int) -> Outcome:
    """One session in which the n-th call of a kind fails, or the program is killed at it."""
    learner = Learner(binary)
    outcome = Outcome(runs=1)
    log = learner.root + "/strace"
    what = "signal=KILL" if fault == "KILL" else f"error={fault}"
    wrapper = ["strace", "-qq", "-o", log, "-e", f"trace={call}",
               "-e", f"inject={call}:{what}:when={number}"]
    try:
        if call in STORING:
            elsewhere(learner)
        session = learner.study(ANSWERS, wrapper)
        if fault == "KILL":
            proved = session.status == -9
        else:
            with open(log) as file:
                proved = "(INJECTED)" in file.read()
            nothing_is_silent(learner, session)
        if learner.answers() < 10:
            learner.study(ANSWERS)
        learner.check()
        outcome.faults = int(proved)
        outcome.acknowledged = learner.answers()
        outcome.counted = int(proved and outcome.acknowledged >= 10)
    except (Lost, OSError) as problem:
        outcome.lost.append(f"{call} {fault} at {number}: {problem} in {learner.root}")
        return outcome
    learner.remove()
    return outcome


def nothing_is_silent(learner: Learner, session) -> None:
    """After an end with code 0 every grade is on disk; after 3 the rest is on standard error."""
    errors = session.errors()
    if session.status not in (0, 3) or b"standard output" in errors:
        return
    # Those whose “saved” could not be said are on disk all the same.
    saved = {id for id in journal.reviews(learner.data) if not id.startswith("elsewhr1-")}
    printed = {
        event["id"] for event in map(journal.checked, errors.split(b"\n"))
        if event and event["k"] == "review"}
    if session.status == 0 and printed:
        raise Lost("unsaved answers but exit code 0")
    if len(saved | printed) < session.answered:
        raise Lost(f"{session.answered} grades, {len(saved)} saved, {len(printed)} printed, "
                   f"exit {session.status}: {errors[-200:]!r}")


def evenly(count: int) -> list[int]:
    """1...count in an order whose every beginning is spread over the whole."""
    def reversed_bits(number: int) -> int:
        return int(f"{number:020b}"[::-1], 2)
    return sorted(range(1, count + 1), key=reversed_bits)
