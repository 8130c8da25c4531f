"""What happens to a data folder from outside: copies, merges, sync tools, bad disks, other clocks."""

import glob
import os
import random
import shutil
import subprocess

from . import journal
from .learner import Learner, Lost
from .outcome import Outcome

GIT = ["git", "-c", "user.name=k", "-c", "user.email=k@example.org", "-c", "init.defaultBranch=main"]


def scenario(body):
    """Runs the body with a learner and counts it."""
    def run(binary: str, seed: int) -> Outcome:
        learner = Learner(binary)
        outcome = Outcome(runs=1)
        try:
            outcome.faults = body(learner, random.Random(seed)) or 0
            outcome.acknowledged = learner.answers()
            outcome.counted = int(outcome.acknowledged >= 10 and outcome.faults > 0)
        except (Lost, OSError, subprocess.SubprocessError) as problem:
            outcome.lost.append(f"{body.__name__} seed {seed}: {problem} in {learner.root}")
            return outcome
        learner.remove()
        return outcome
    run.__name__ = body.__name__
    run.__doc__ = body.__doc__
    return run


def journals(learner: Learner) -> list[str]:
    return sorted(glob.glob(learner.data + "/journal/*.jsonl"))


def second_machine(learner: Learner) -> Learner:
    """A copy of the data folder on a machine that has a state of its own."""
    other = Learner(learner.binary)
    shutil.copytree(learner.data, other.data)
    other.clock = ["--now", "2026-11-21T15:00:00Z", "--tick", "30"]
    other.acknowledged = set(learner.acknowledged)
    return other


@scenario
def two_instances(learner: Learner, dice: random.Random) -> int:
    """A second start beside the first is told, and reads all the same."""
    told = []

    def look(session) -> None:
        if session.answered in (4, 8):
            second = learner.run("suspend", "note-39")
            reader = learner.run("--read-only", "stats", "--json")
            told.append(second.returncode == 1 and b"--read-only" in second.stderr
                        and reader.returncode == 0)
    session = learner.study(12, pace=look)
    if told != [True, True] or session.status != 0:
        raise Lost(f"a second instance was not told: {told}")
    learner.check()
    return len(told)


@scenario
def clock_jumps(learner: Learner, dice: random.Random) -> int:
    """Sessions with the clock set back and forth, also in the middle of one."""
    learner.clock = []
    steps = file = learner.root + "/clock"
    preload = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")[0]
    jumps = 0

    def set_clock(offset: str) -> None:
        with open(file, "w") as handle:
            handle.write(offset)

    def jump(session) -> None:
        nonlocal jumps
        set_clock(dice.choice(["-400d", "-3600", "+3600", "+500d", "+0"]))
        jumps += 1

    for offset in ["+0", "-400d", "-3600", "+3600", "+500d", "+0"]:
        set_clock(offset)
        # The library changes the environment of the first program that loads it, and Swift's runtime
        # finds no arguments then: so another program is first.
        session = learner.study(
            4, ["timeout", "--foreground", "60"], pace=jump, LD_PRELOAD=preload, FAKETIME_TIMESTAMP_FILE=steps,
            FAKETIME_NO_CACHE="1", FAKETIME_DONT_FAKE_MONOTONIC="1")
        if session.status != 0:
            raise Lost(f"ended with {session.status}: {session.errors()!r}")
    days = {event["day"] for event in journal.events(learner.data).values()}
    if len(days) < 3:
        raise Lost(f"the clock did not jump: {days}")
    learner.check()
    return jumps


@scenario
def full_disk(learner: Learner, dice: random.Random) -> int:
    """A small file system that is full, says so, empties again, and has everything in the end."""
    os.makedirs(learner.data)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "kartka", learner.data])
    if mounted.returncode != 0:
        return 0
    ballast = learner.data + "/ballast"
    refused = 0
    try:
        def fill(session) -> None:
            if session.answered == 5:
                fill_up(ballast)
            elif session.answered in range(12, 14) and os.path.exists(ballast):
                os.remove(ballast)
        session = learner.study(dice.randrange(16, 30), pace=fill)
        refused = session.errors().count(b"NOT SAVED")
        kept = set(session.acknowledged()) & journal.reviews(learner.data)
        if session.status == 0 and len(kept) < session.answered:
            raise Lost(f"{session.answered} grades, {len(kept)} saved, exit code 0")
        learner.check()
        learner.acknowledged &= journal.reviews(learner.data)
        copy = learner.root + "/copy"
        shutil.copytree(learner.data, copy)
    finally:
        subprocess.run(["umount", "-l", learner.data])
    learner.data = copy
    return refused


def fill_up(path: str) -> None:
    """Writes until the file system refuses a single byte."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    for size in (65536, 4096, 1):
        try:
            while True:
                os.write(file, b"x" * size)
        except OSError:
            pass
    os.close(file)


@scenario
def cloned_folder(learner: Learner, dice: random.Random) -> int:
    """Two machines begin with the same copy, study apart, and their files are put together."""
    learner.study(dice.randrange(2, 6))
    other = second_machine(learner)
    learner.study(6)
    other.study(6)
    shutil.copytree(other.data, learner.data, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns(*map(os.path.basename, journals(learner))))
    learner.acknowledged |= other.acknowledged
    other.remove()
    learner.check()
    return 1


@scenario
def git_merge(learner: Learner, dice: random.Random) -> int:
    """Two machines keep the folder in git, and one merges the other's branch."""
    def git(where: str, *words: str) -> None:
        subprocess.run(GIT + ["-C", where, *words], check=True, capture_output=True)

    learner.study(3)
    with open(learner.data + "/.gitattributes", "w") as file:
        file.write("*.jsonl -text merge=union\n")
    git(learner.data, "init")
    git(learner.data, "add", "-A")
    git(learner.data, "commit", "-m", "one")
    other = second_machine(learner)
    learner.study(6)
    other.study(6)
    # As if both had written the same file: the other's lines also behind ours.
    first, last = journals(learner)[0], journals(other)[-1]
    with open(last, "rb") as source, open(os.path.join(
            other.data, "journal", os.path.basename(first)), "ab") as target:
        target.write(source.read())
    for folder in (learner.data, other.data):
        git(folder, "add", "-A")
        git(folder, "commit", "-m", "more")
    git(learner.data, "fetch", other.data, "HEAD")
    git(learner.data, "merge", "FETCH_HEAD", "-m", "merge")
    learner.acknowledged |= other.acknowledged
    other.remove()
    learner.check()
    return 1


@scenario
def conflict_copies(learner: Learner, dice: random.Random) -> int:
    """A sync tool leaves an old file and a newer one under another name."""
    learner.study(5)
    path = journals(learner)[0]
    old = open(path, "rb").read()
    learner.study(7)
    stem = path.removesuffix(".jsonl")
    names = [stem + ".sync-conflict-20261121-101112-ABCDEFG.jsonl",
             stem + " (conflicted copy 2026-11-21).jsonl", path + ".orig"]
    chosen = dice.choice(names)
    os.rename(path, chosen)
    with open(path, "wb") as file:
        file.write(old)
    learner.check()
    return 1


def replaced_while_running(how: str):
    """A sync tool that does something to the journal's file in the middle of a session."""
    @scenario
    def run(learner: Learner, dice: random.Random) -> int:
        moment = dice.randrange(3, 9)
        done = []

        def meddle(session) -> None:
            if session.answered != moment:
                return
            path = journals(learner)[0]
            if how == "replaced":
                with open(path + ".new", "wb") as file:
                    file.write(open(path, "rb").read())
                os.rename(path + ".new", path)
            elif how == "moved":
                os.rename(path, path.removesuffix(".jsonl") + ".sync-conflict-1.jsonl")
            done.append(how)
        learner.study(14, pace=meddle)
        learner.check()
        return len(done)
    run.__name__ = f"file {how} while running"
    return run


@scenario
def rewritten_lines(learner: Learner, dice: random.Random) -> int:
    """Lines shuffled, doubled, CRLF: the state is the same."""
    learner.study(12)
    learner.clock = ["--now", "2026-11-22T09:00:00Z"]
    path = journals(learner)[0]
    original = open(path, "rb").read().split(b"\n")[:-1]
    state = learner.run("progress", "state").stdout
    changes = 0
    for _ in range(10):
        lines = original * dice.randrange(1, 3)
        dice.shuffle(lines)
        end = dice.choice([b"\n", b"\r\n", b"\n\n"])
        with open(path, "wb") as file:
            file.write(end.join(lines) + end)
        if learner.run("progress", "state").stdout != state:
            raise Lost("another state from the same lines")
        changes += 1
    learner.clock = ["--now", "2026-11-21T12:00:00Z", "--tick", "30"]
    learner.check()
    return changes


@scenario
def flipped_bits(learner: Learner, dice: random.Random) -> int:
    """Every single bit of one line flipped: all other lines are there, and it never means
    something else."""
    learner.study(11)
    path = journals(learner)[0]
    lines = open(path, "rb").read().split(b"\n")[:-1]
    place = max(n for n, line in enumerate(lines) if b'"review"' in line)
    line = lines[place]
    event = journal.checked(line)
    total = learner.counted()
    flips = 0
    for byte in range(len(line)):
        # Eight damaged lines at once, each of an answer of its own.
        damaged = []
        for bit in range(8):
            twin = journal.sealed({**event, "id": f"flipped1-{byte}-{bit + 1}"})[:-1]
            spot = min(byte, len(twin) - 1)
            changed = bytearray(twin)
            changed[spot] ^= 1 << bit
            damaged.append(bytes(changed))
        with open(path, "wb") as file:
            file.write(b"\n".join(lines[:place] + damaged + lines[place:]) + b"\n")
        learner.clock = ["--now", "2026-11-21T12:00:00Z"]
        answers = learner.counted()
        if not total <= answers <= total + 8:
            raise Lost(f"byte {byte}: {answers} of {total}")
        flips += 8
    with open(path, "wb") as file:
        file.write(b"\n".join(lines) + b"\n")
    learner.clock = ["--now", "2026-11-21T12:00:00Z", "--tick", "30"]
    learner.check()
    return flips
