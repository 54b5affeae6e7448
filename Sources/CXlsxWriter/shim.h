// libxlsxwriter writes Excel workbooks. Debian and Ubuntu: libxlsxwriter-dev. It writes to files only: memfd_create makes one
// that lies in memory and has no name that anybody else could use.
#pragma once
#include <xlsxwriter.h>
#include <sys/mman.h>

extern int memfd_create(const char *name, unsigned int flags);
