#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int terminal_resize(int controller, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(controller, TIOCSWINSZ, &size);
}

int terminal_open_pair(unsigned short columns, unsigned short rows, int *controller, int *terminal) {
  char name[128];
  int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ours < 0) return -1;
  if (grantpt(ours) != 0 || unlockpt(ours) != 0 || ptsname_r(ours, name, sizeof name) != 0) {
    close(ours);
    return -1;
  }
  int theirs = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (theirs < 0 || terminal_resize(ours, columns, rows) != 0) {
    close(ours);
    return -1;
  }
  *controller = ours;
  *terminal = theirs;
  return 0;
}

// Between fork and exec: only calls that are safe in a signal handler.
static void reset_signals(void) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

pid_t terminal_spawn(int terminal, const char *path, char *const arguments[],
                     char *const environment[], const char *directory) {
  pid_t child = fork();
  if (child != 0) return child;

  reset_signals();
  if (setsid() < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) _exit(127);
  for (int number = 0; number < 3; number++) {
    if (dup2(terminal, number) < 0) _exit(127);
  }
  close_range(3, ~0U, 0);
  if (directory && chdir(directory) != 0) _exit(127);
  execve(path, arguments, environment);
  _exit(127);
}
