"""What runs came to."""

from dataclasses import dataclass, field


@dataclass
class Outcome:
    """One run, or many of a scenario added up."""

    runs: int = 0
    # Runs in which at least ten answers were acknowledged and the fault was proved to have happened.
    counted: int = 0
    faults: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    left_out: int = 0

    def __iadd__(self, other: "Outcome") -> "Outcome":
        self.runs += other.runs
        self.counted += other.counted
        self.faults += other.faults
        self.acknowledged += other.acknowledged
        self.lost += other.lost
        self.left_out += other.left_out
        return self


def table(outcomes: dict[str, Outcome]) -> str:
    """The summary, one scenario a line."""
    head = ("scenario", "runs", "counted", "faults proved", "acknowledged", "left out", "lost")
    rows = [head] + [
        (name, *map(str, (o.runs, o.counted, o.faults, o.acknowledged, o.left_out, len(o.lost))))
        for name, o in outcomes.items()]
    widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) if place == 0 else cell.rjust(width)
                  for place, (cell, width) in enumerate(zip(row, widths)))
        for row in rows)
