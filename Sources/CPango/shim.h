// Pango with its cairo font maps: what JourneyImaging measures texts with. Debian and Ubuntu: libpango1.0-dev.
#pragma once
#include <pango/pangocairo.h>
