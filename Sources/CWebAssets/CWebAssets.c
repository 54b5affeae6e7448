#include "CWebAssets.h"

static const uint8_t style[] = {
#embed "waymark.css"
};

static const uint8_t script[] = {
#embed "waymark.js"
};

WebAsset webAssetStyle(void) { return (WebAsset){style, sizeof style}; }

WebAsset webAssetScript(void) { return (WebAsset){script, sizeof script}; }
