#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int watched[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
enum { watched_count = sizeof watched / sizeof watched[0] };

static struct sigaction earlier[watched_count];
static struct termios saved_modes;
static volatile sig_atomic_t armed;
static int guarded = -1;
static int writes_escapes;

// A stack of its own: the usual crash of a deep recursion is a full stack.
static char handler_stack[64 * 1024];

static void put_back(void) {
  // From the background, the terminal belongs to somebody else.
  if (!armed || tcgetpgrp(guarded) != getpgrp()) return;
  if (writes_escapes) {
    static const char plain[] = "\033[?2004l\033[?25h\033[0m";
    ssize_t ignored = write(guarded, plain, sizeof plain - 1);
    (void)ignored;
  }
  tcsetattr(guarded, TCSANOW, &saved_modes);
}

static void crashed(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  put_back();
  for (int i = 0; i < watched_count; i++) {
    if (watched[i] == signal_number) sigaction(signal_number, &earlier[i], NULL);
  }

  // A fault happens again at our return, with its address for whoever reports it. Anything else is
  // sent again; being blocked while we are here, it too is taken at our return.
  int can_fault = signal_number == SIGSEGV || signal_number == SIGBUS || signal_number == SIGILL ||
                  signal_number == SIGFPE;
  int is_fault = can_fault && info->si_code > 0;
  if (!is_fault) raise(signal_number);
}

void terminal_guard_install(int descriptor, int escapes) {
  guarded = descriptor;
  writes_escapes = escapes;

  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&own, NULL);
  }

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crashed;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < watched_count; i++) {
    struct sigaction previous;
    sigaction(watched[i], NULL, &previous);
    if (previous.sa_handler == SIG_IGN || previous.sa_sigaction == crashed) continue;
    earlier[i] = previous;
    sigaction(watched[i], &action, NULL);
  }
}

void terminal_guard_arm(const struct termios *saved) {
  armed = 0;
  saved_modes = *saved;
  armed = 1;
}
