#include "CWebAssets.h"

static const uint8_t style[] = {
#embed "page.css"
    ,
#embed "map.css"
    ,
#embed "views.css"
    ,
#embed "screens.css"
};

static const uint8_t script[] = {
#embed "waymark.js"
};

static const uint8_t export_style[] = {
#embed "export.css"
    ,
#embed "story.css"
};

static const uint8_t story[] = {
#embed "story.js"
};

static const uint8_t icon[] = {
#embed "icon.svg"
};

WebAsset webAssetStyle(void) { return (WebAsset){style, sizeof style}; }

WebAsset webAssetScript(void) { return (WebAsset){script, sizeof script}; }

WebAsset webAssetExportStyle(void) { return (WebAsset){export_style, sizeof export_style}; }

WebAsset webAssetStory(void) { return (WebAsset){story, sizeof story}; }

WebAsset webAssetIcon(void) { return (WebAsset){icon, sizeof icon}; }
