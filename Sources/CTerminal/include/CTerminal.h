// What Swift cannot say about terminals: signals as a descriptor, a crash guard that may run inside
// a signal handler, and pseudo-terminals for tests.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <sys/types.h>
#include <termios.h>

// MARK: Signals

/// Blocks INT, TERM, HUP, WINCH, TSTP and CONT in the calling thread and returns a non-blocking
/// signalfd for them, or -1 with errno. Call before any thread exists: threads inherit the mask.
int terminal_block_signals(void);

/// The next signal waiting in the descriptor, or 0 if there is none.
int terminal_next_signal(int descriptor);

/// Stops this process as Ctrl-Z would, and returns when it is continued. In an orphaned process
/// group the kernel does not stop anything and this returns at once.
void terminal_stop_self(void);

// MARK: Crash guard

/// Watches ILL, TRAP, ABRT, SEGV, BUS, FPE and QUIT. When one comes, the terminal at `descriptor` is
/// put back to its saved modes, then the signal takes the course it had before.
/// `escapes`: also switch off bracketed paste, show the cursor and reset the colours.
void terminal_guard_install(int descriptor, int escapes);

/// The modes to put back from now on.
void terminal_guard_arm(const struct termios *saved);

// MARK: Pseudo-terminals, for tests

/// Opens a pseudo-terminal. Both ends are closed on exec. Returns 0, or -1 with errno.
int terminal_open_pair(unsigned short columns, unsigned short rows, int *controller, int *terminal);

/// Changes the size of a pseudo-terminal, which sends WINCH to the programs on it.
int terminal_resize(int controller, unsigned short columns, unsigned short rows);

/// Starts a program as leader of a new session on `terminal`, which becomes its descriptors 0, 1 and
/// 2 and its controlling terminal. Signal mask and handlers are reset, other descriptors closed.
/// `directory` may be null. Returns the process id, or -1 with errno; exit status 127 means that the
/// program could not be started.
pid_t terminal_spawn(int terminal, const char *path, char *const arguments[],
                     char *const environment[], const char *directory);

#endif
