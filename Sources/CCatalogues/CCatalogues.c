#include "CCatalogues.h"

static const uint8_t english[] = {
#embed "en.json"
};

static const uint8_t russian[] = {
#embed "ru.json"
};

static const uint8_t chinese[] = {
#embed "zh.json"
};

static const uint8_t polish[] = {
#embed "pl.json"
};

static const uint8_t uzbek[] = {
#embed "uz.json"
};

CatalogueFile catalogueEnglish(void) { return (CatalogueFile){english, sizeof english}; }

CatalogueFile catalogueRussian(void) { return (CatalogueFile){russian, sizeof russian}; }

CatalogueFile catalogueChinese(void) { return (CatalogueFile){chinese, sizeof chinese}; }

CatalogueFile cataloguePolish(void) { return (CatalogueFile){polish, sizeof polish}; }

CatalogueFile catalogueUzbek(void) { return (CatalogueFile){uzbek, sizeof uzbek}; }
