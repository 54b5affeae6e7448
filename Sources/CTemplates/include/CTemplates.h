// The templates of maps, one YAML file each, compiled into the binary, so that a moved binary needs nothing beside it.
#ifndef C_TEMPLATES_H
#define C_TEMPLATES_H

#include <stddef.h>
#include <stdint.h>

/// A file: its bytes, valid for as long as the program runs.
typedef struct {
    const char *_Nonnull name;
    const uint8_t *_Nonnull bytes;
    size_t count;
} TemplateFile;

/// How many templates there are.
size_t templateCount(void);

/// The file of a template, in the order in which they are offered.
/// - Parameter index: 0 up to the count, which it must not be.
TemplateFile templateFile(size_t index);

#endif
