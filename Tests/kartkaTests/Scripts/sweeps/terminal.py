"""The program on a pseudo-terminal, driven by what is on the screen."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\r|\x07")
SAVED = re.compile(rb"^saved (\S+)$", re.MULTILINE)


class Session:
    """One start of the program.

    Standard error goes to a file, so that what was acknowledged is known however the program ends.
    """

    DEADLINE = 30.0

    def __init__(self, words: list[str], environment: dict[str, str], errors: str):
        self.errors_path = errors
        self.screen = b""
        self.status: int | None = None
        self.answered = 0
        # A session of its own, but orphaned children must not hold the terminal open.
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            file = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            os.dup2(file, 2)
            os.close(file)
            os.execvpe(words[0], words, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def pump(self, seconds: float) -> bool:
        """Reads what is on the screen; False when the terminal is closed."""
        try:
            if not select.select([self.terminal], [], [], seconds)[0]:
                return True
            piece = os.read(self.terminal, 65536)
        except (OSError, ValueError):
            return False
        self.screen += ESCAPES.sub(b"", piece)
        return bool(piece)

    def send(self, text: str) -> None:
        try:
            os.write(self.terminal, text.encode())
        except OSError:
            pass

    def acknowledged(self) -> list[str]:
        """The ids that the program has called saved, in this file of errors."""
        with open(self.errors_path, "rb") as file:
            return [id.decode() for id in SAVED.findall(file.read())]

    def errors(self) -> bytes:
        with open(self.errors_path, "rb") as file:
            return file.read()

    def study(self, answers: int, interrupt=None, pace=None) -> None:
        """Answers cards until so many grades were given, or the program is gone; then leaves.

        - interrupt: called before each key; returns True when it ended the program.
        - pace: called after each grade.
        """
        deadline = time.monotonic() + self.DEADLINE
        seen = 0
        quiet_since = time.monotonic()
        started = leaving = False
        while time.monotonic() < deadline:
            alive = self.pump(0.05 if interrupt else 0.5)
            if interrupt and interrupt(self):
                break
            new = self.screen[seen:]
            if new.endswith((b"kartka> ", b"Enter = done ", b"? keys ", b"> ")):
                seen = len(self.screen)
                quiet_since = time.monotonic()
                if leaving and not new.endswith(b"kartka> "):
                    self.send("\r" if new.endswith(b"done ") else
                              "q" if new.endswith(b"keys ") else ":q\r")
                elif new.endswith(b"kartka> "):
                    leaving = leaving or started
                    self.send("quit\r" if leaving else "study --new 40\r")
                    started = True
                elif new.endswith(b"? keys "):
                    self.send("3")
                    self.answered += 1
                    leaving = leaving or self.answered >= answers
                    if pace:
                        pace(self)
                else:
                    self.send("\r")
            elif time.monotonic() - quiet_since > 2:
                # A prompt that could not be written is waited for by nobody else.
                quiet_since = time.monotonic()
                self.send("\r")
            if not alive or self.has_ended():
                break
        self.finish()

    def has_ended(self) -> bool:
        if self.status is None:
            process, word = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = os.waitstatus_to_exitcode(word)
        return self.status is not None

    def close_terminal(self) -> None:
        """Takes the window away."""
        if self.terminal >= 0:
            os.close(self.terminal)
            self.terminal = -1

    def finish(self) -> None:
        """Waits for the end, and kills what does not come to one."""
        deadline = time.monotonic() + 10
        while not self.has_ended():
            if self.terminal >= 0:
                self.pump(0.02)
            else:
                time.sleep(0.01)
            if time.monotonic() > deadline:
                os.kill(self.process, signal.SIGKILL)
                _, word = os.waitpid(self.process, 0)
                self.status = os.waitstatus_to_exitcode(word)
                self.hung = True
        self.close_terminal()

    hung = False
