"""A learner's folders in one run, and the oracle."""

import json
import os
import shutil
import subprocess
import tempfile

from . import journal
from .terminal import SAVED, Session


class Lost(Exception):
    """An acknowledged answer is gone, or a byte that existed has changed."""


DECK = "---\ndeck: Sweeps\nformat: 1\n---\n" + "".join(
    f"\n## Question {n}\n<!-- id: note-{n} -->\n\nAnswer {n}\n" for n in range(40)
)


class Learner:
    """Fresh folders; everything acknowledged in them is remembered here."""

    def __init__(self, binary: str, root: str | None = None):
        self.binary = binary
        self.root = root or tempfile.mkdtemp(prefix="kartka-sweep-")
        self.data = self.root + "/data"
        self.decks = self.root + "/decks"
        os.makedirs(self.decks, exist_ok=True)
        with open(self.decks + "/sweeps.md", "w") as file:
            file.write(DECK)
        self.acknowledged: set[str] = set()
        self.before: dict[str, bytes] = {}
        self.starts = 0
        self.clock = ["--now", "2026-11-21T09:00:00Z", "--tick", "30"]

    def environment(self, **changes: str) -> dict[str, str]:
        folders = {f"XDG_{name}_HOME": f"{self.root}/{name.lower()}" for name in ("STATE", "CACHE")}
        return {
            "TERM": "xterm", "LANG": "C.UTF-8", "HOME": self.root, "PATH": os.environ["PATH"],
            "INPUTRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no", **folders, **changes,
        }

    def words(self, *more: str) -> list[str]:
        return [self.binary, "--decks", self.decks, "--data", self.data, "--seed", "1",
                "--trace-saves", "--host", "", "--allow-root", *self.clock, *more]

    def remember(self) -> None:
        """What exists now may only be appended to from now on."""
        self.before = {
            path: content for path, content in journal.files(self.data).items()
            if "/journal/" in path}

    def start(self, wrapper: list[str] = [], **environment: str) -> Session:
        self.remember()
        self.starts += 1
        return Session(wrapper + self.words(), self.environment(**environment),
                       f"{self.root}/errors.{self.starts}")

    def study(self, answers: int, wrapper: list[str] = [], interrupt=None, pace=None,
              **environment: str) -> Session:
        """A session; what it acknowledged is remembered, and that nothing changed is checked."""
        session = self.start(wrapper, **environment)
        session.study(answers, interrupt, pace)
        self.note(session)
        return session

    def note(self, session: Session) -> None:
        self.acknowledged |= set(session.acknowledged())
        if session.hung:
            raise Lost(f"the program hung: {session.screen[-300:]!r}")
        self.check_prefixes()

    def run(self, *words: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess:
        """One command without a terminal."""
        self.remember()
        result = subprocess.run(
            self.words(*words), env=self.environment(**environment), input=typed.encode(),
            capture_output=True, timeout=60)
        self.acknowledged |= {id.decode() for id in SAVED.findall(result.stderr)}
        self.check_prefixes()
        return result

    def answers(self) -> int:
        """Acknowledged reviews."""
        return len(self.acknowledged & journal.reviews(self.data))

    # The oracle

    def check_prefixes(self) -> None:
        """No byte that existed has changed."""
        now = journal.files(self.data)
        for path, content in self.before.items():
            if not now.get(path, b"").startswith(content):
                raise Lost(f"{path} was changed")

    def check(self) -> None:
        """Every acknowledged id is on disk and in the program's state after a restart, and the
        next answer can be saved."""
        self.check_state()
        more = self.run("study", "--cram", typed="")
        if more.returncode != 0:
            raise Lost(f"a restart ended with {more.returncode}: {more.stderr!r}")
        count = len(self.acknowledged)
        last = self.study(1)
        if len(self.acknowledged) == count or last.status != 0:
            raise Lost(f"no answer could be saved after the restart: {last.errors()!r}")
        self.check_state()

    def check_state(self) -> None:
        valid = journal.events(self.data)
        gone = self.acknowledged - valid.keys()
        if gone:
            raise Lost(f"not in the journal: {sorted(gone)}")
        state = self.state()
        if state["events"] != len(valid):
            raise Lost(f"{len(valid)} events on disk, {state['events']} in the state")
        reviews = len(journal.reviews(self.data))
        undone = sum(event["k"] == "undo" for event in valid.values())
        if not reviews - undone <= self.counted() <= reviews:
            raise Lost(f"{reviews} reviews on disk, {self.counted()} in the state")

    def state(self) -> dict:
        """The program's own state, after a restart."""
        result = self.run("progress", "state")
        if result.returncode != 0:
            raise Lost(f"progress state ended with {result.returncode}: {result.stderr!r}")
        return json.loads(result.stdout)

    def counted(self) -> int:
        """How many answers that state has, over all days."""
        return sum(day["answers"] for day in self.state()["days"].values())

    def remove(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
