// librsvg draws our SVG, cairo makes pixels and PDF of it. Debian and Ubuntu: librsvg2-dev, which
// brings cairo, and gdk-pixbuf for photographs.
#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>
#include <cairo/cairo-pdf.h>
