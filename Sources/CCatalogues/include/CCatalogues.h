// The texts of the interface, one JSON file a language, compiled into the binary, so that a moved binary needs nothing
// beside it.
#ifndef C_CATALOGUES_H
#define C_CATALOGUES_H

#include <stddef.h>
#include <stdint.h>

/// A file: its bytes, valid for as long as the program runs.
typedef struct {
    const uint8_t *_Nonnull bytes;
    size_t count;
} CatalogueFile;

CatalogueFile catalogueEnglish(void);
CatalogueFile catalogueRussian(void);
CatalogueFile catalogueChinese(void);
CatalogueFile cataloguePolish(void);
CatalogueFile catalogueUzbek(void);

#endif
