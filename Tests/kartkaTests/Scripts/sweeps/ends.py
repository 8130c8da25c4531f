"""Sudden ends: kill -9, signals and closed terminals at random moments."""

import os
import random
import signal
import time

from .learner import Learner, Lost
from .outcome import Outcome


def sudden(binary: str, how: str, seed: int) -> Outcome:
    """Sessions on one data folder, each ended at a random moment, until enough is acknowledged."""
    learner = Learner(binary)
    dice = random.Random(f"{how}-{seed}")
    outcome = Outcome(runs=1)
    wanted = {"kill -9": -9, "TERM": 143, "HUP": 129, "closed terminal": 129}[how]
    try:
        for _ in range(12):
            session = learner.study(40, interrupt=ender(how, dice))
            # A signal before the program listens ends it as any other.
            if session.status == wanted or session.status in (-1, -15):
                outcome.faults += 1
            elif session.status != 0:
                raise Lost(f"{how} ended it with {session.status}: {session.errors()!r}")
            if learner.answers() >= 14:
                break
        learner.check()
        outcome.acknowledged = learner.answers()
        outcome.counted = int(outcome.acknowledged >= 10 and outcome.faults > 0)
    except (Lost, OSError) as problem:
        outcome.lost.append(f"{how} seed {seed}: {problem} in {learner.root}")
        return outcome
    learner.remove()
    return outcome


def ender(how: str, dice: random.Random):
    """Ends the program some random time after a random number of answers."""
    answers = dice.randrange(0, 9)
    pause = dice.random() * 0.03
    state = {"at": None}

    def end(session) -> bool:
        if session.answered < answers:
            return False
        if state["at"] is None:
            state["at"] = time.monotonic() + pause
        while time.monotonic() < state["at"]:
            session.pump(0.001)
        if how == "closed terminal":
            session.close_terminal()
        else:
            name = {"kill -9": "SIGKILL", "TERM": "SIGTERM", "HUP": "SIGHUP"}[how]
            os.kill(session.process, getattr(signal, name))
        return True

    return end
