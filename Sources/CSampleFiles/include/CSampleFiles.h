// Files of the sample company, made for Waymark: the scenes of its storyboard, the portraits of its personas, a map and the
// register of touchpoints, compiled into the binary, so that a moved binary can write the sample.
#ifndef C_SAMPLE_FILES_H
#define C_SAMPLE_FILES_H

#include <stddef.h>
#include <stdint.h>

/// A file: where it belongs in the workspace, and its bytes, valid for as long as the program runs.
typedef struct {
    const char *_Nonnull path;
    const uint8_t *_Nonnull bytes;
    size_t count;
} SampleFileBytes;

size_t sampleFileCount(void);
SampleFileBytes sampleFile(size_t index);

#endif
