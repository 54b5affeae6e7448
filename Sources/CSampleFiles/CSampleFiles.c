#include "CSampleFiles.h"

static const uint8_t asks[] = {
#embed "asks.png"
};

static const uint8_t compares[] = {
#embed "compares.png"
};

static const uint8_t checks[] = {
#embed "checks.png"
};

static const uint8_t offer[] = {
#embed "offer.png"
};

static const uint8_t signs[] = {
#embed "signs.png"
};

static const uint8_t books[] = {
#embed "books.png"
};

static const uint8_t moved[] = {
#embed "moved.png"
};

static const uint8_t installs[] = {
#embed "installs.png"
};

static const uint8_t tests[] = {
#embed "tests.png"
};

static const uint8_t bill[] = {
#embed "bill.png"
};

static const uint8_t settles[] = {
#embed "settles.png"
};

static const uint8_t dilnoza[] = {
#embed "dilnoza.png"
};

static const uint8_t rustam[] = {
#embed "rustam.png"
};

static const uint8_t kamola[] = {
#embed "kamola.png"
};

static const uint8_t move[] = {
#embed "move.yaml"
};

static const uint8_t touchpoints[] = {
#embed "touchpoints.yaml"
};

static const SampleFileBytes files[] = {
    {"maps/move.yaml", move, sizeof move},
    {"touchpoints.yaml", touchpoints, sizeof touchpoints},
    {"maps/pictures/asks.png", asks, sizeof asks},
    {"maps/pictures/compares.png", compares, sizeof compares},
    {"maps/pictures/checks.png", checks, sizeof checks},
    {"maps/pictures/offer.png", offer, sizeof offer},
    {"maps/pictures/signs.png", signs, sizeof signs},
    {"maps/pictures/books.png", books, sizeof books},
    {"maps/pictures/moved.png", moved, sizeof moved},
    {"maps/pictures/installs.png", installs, sizeof installs},
    {"maps/pictures/tests.png", tests, sizeof tests},
    {"maps/pictures/bill.png", bill, sizeof bill},
    {"maps/pictures/settles.png", settles, sizeof settles},
    {"personas/pictures/dilnoza.png", dilnoza, sizeof dilnoza},
    {"personas/pictures/rustam.png", rustam, sizeof rustam},
    {"personas/pictures/kamola.png", kamola, sizeof kamola},
};

size_t sampleFileCount(void) { return sizeof files / sizeof *files; }

SampleFileBytes sampleFile(size_t index) { return files[index]; }
