// How the C library takes memory from the system and gives it back.
#include <malloc.h>
