// The pictures of the sample company, drawn for Waymark: the scenes of its storyboard and the portraits of its personas,
// compiled into the binary, so that a moved binary can write the sample.
#ifndef C_SAMPLE_PICTURES_H
#define C_SAMPLE_PICTURES_H

#include <stddef.h>
#include <stdint.h>

/// A PNG file: where it belongs in the workspace, and its bytes, valid for as long as the program runs.
typedef struct {
    const char *_Nonnull path;
    const uint8_t *_Nonnull bytes;
    size_t count;
} SamplePicture;

size_t samplePictureCount(void);
SamplePicture samplePicture(size_t index);

#endif
