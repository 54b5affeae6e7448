// The files that pages load, compiled into the binary, so that a moved binary needs nothing beside it.
#ifndef C_WEB_ASSETS_H
#define C_WEB_ASSETS_H

#include <stddef.h>
#include <stdint.h>

/// A file: its bytes, valid for as long as the program runs.
typedef struct {
    const uint8_t *_Nonnull bytes;
    size_t count;
} WebAsset;

/// The style sheet of all pages, without the design tokens, which the drawing knows.
WebAsset webAssetStyle(void);

/// The small script: it only adds comfort, every page works without it.
WebAsset webAssetScript(void);

/// What a map that is written as one file adds to the style sheet of all pages.
WebAsset webAssetExportStyle(void);

/// The script that opens and turns the story of such a file.
WebAsset webAssetStory(void);

/// The product's sign, for the browser's tab.
WebAsset webAssetIcon(void);

#endif
