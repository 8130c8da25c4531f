// GNU Readline. Its headers need FILE, and do not include <stdio.h> themselves.
#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>
