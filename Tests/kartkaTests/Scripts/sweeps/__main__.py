"""All scenarios in a pool of processes, within a time, and their table."""

import argparse
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed

from . import ends, faults, folders
from .outcome import Outcome, table


def jobs(binary: str, seed: int):
    """Scenario, function, arguments; the most telling ones first within each scenario."""
    for how in ("kill -9", "TERM", "HUP", "closed terminal"):
        for number in range(40 if how == "kill -9" else 10):
            yield f"{how} at random times", ends.sudden, (binary, how, seed + number)
    singles = [
        (folders.two_instances, 3), (folders.clock_jumps, 5), (folders.full_disk, 4),
        (folders.cloned_folder, 4), (folders.git_merge, 4), (folders.conflict_copies, 6),
        (folders.rewritten_lines, 3), (folders.flipped_bits, 1)]
    for body, times in singles:
        for number in range(times):
            yield body.__name__.replace("_", " "), run_named, (body.__name__, binary, seed + number)
    for how in ("replaced", "moved"):
        for number in range(4):
            yield f"file {how} while running", run_meddling, (how, binary, seed + number)
    calls = faults.count_calls(binary)
    print("calls in a session:", calls, file=sys.stderr)
    for call, count in calls.items():
        for fault in ["KILL", *faults.ERRORS]:
            for number in faults.evenly(count):
                yield f"{call} {fault}", faults.one, (binary, call, fault, number)


def run_named(name: str, binary: str, seed: int) -> Outcome:
    return getattr(folders, name)(binary, seed)


def run_meddling(how: str, binary: str, seed: int) -> Outcome:
    return folders.replaced_while_running(how)(binary, seed)


def ignore_interrupt() -> None:
    """Ctrl-C ends the sweeps after the runs that are under way, with the table."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def main() -> int:
    options = argparse.ArgumentParser(prog="sweeps.sh")
    options.add_argument("binary")
    options.add_argument("--seconds", type=float, default=600)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", action="append", default=[])
    options.add_argument("--jobs", type=int, default=3)
    given = options.parse_args()
    end = time.monotonic() + given.seconds
    stopped = []
    signal.signal(signal.SIGINT, lambda *_: stopped.append(True))
    wanted = [
        job for job in jobs(given.binary, given.seed)
        if not given.only or any(job[0].startswith(name) for name in given.only)]
    # In turns, so that a short time still has something of everything.
    lines: dict[str, list] = {}
    for job in wanted:
        lines.setdefault(job[0], []).append(job)
    longest = max(map(len, lines.values()), default=0)
    turns = [line[n] for n in range(longest) for line in lines.values() if n < len(line)]
    outcomes = {name: Outcome() for name in lines}
    with ProcessPoolExecutor(given.jobs, initializer=ignore_interrupt) as pool:
        waiting = {}
        queue = iter(turns)

        def refill() -> None:
            while len(waiting) < given.jobs * 2:
                job = next(queue, None)
                if job is None:
                    return
                if stopped or time.monotonic() > end:
                    outcomes[job[0]].left_out += 1
                else:
                    waiting[pool.submit(job[1], *job[2])] = job[0]

        refill()
        while waiting:
            done = next(as_completed(waiting))
            name = waiting.pop(done)
            outcome = done.result()
            for loss in outcome.lost:
                print(f"LOST {name}: {loss}", file=sys.stderr)
            outcomes[name] += outcome
            refill()
    print(table(outcomes))
    lost = sum(len(outcome.lost) for outcome in outcomes.values())
    idle = [name for name, o in outcomes.items() if o.counted == 0]
    print(f"lost: {lost}" + (f"; nothing proved by: {', '.join(idle)}" if idle else ""))
    return 1 if lost or idle else 0


if __name__ == "__main__":
    sys.exit(main())
