// zlib, for gzipped input: streaming, any size, several members. Debian and Ubuntu: zlib1g-dev.
#include <zlib.h>
