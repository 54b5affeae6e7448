// GLib, on which Pango stands: what JourneyViews takes hashes with. Debian and Ubuntu: libglib2.0-dev, of libpango1.0-dev.
#pragma once
#include <glib.h>
