// What both halves of the failing disk share: the plan, and the memory of what is synced.
#ifndef FAULT_DISK_H
#define FAULT_DISK_H

#include "CFaultVFS.h"
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// What became of an operation.
enum fault_outcome { DISK_GOES_ON, DISK_FAILS, DISK_SHORT, DISK_FULL, DISK_BUSY, DISK_DEAD };

/// A file's content: what is on the disk for good, and what was written since.
struct node;

/// Held while the memory is used; may be taken again by its holder.
void disk_lock(void);
void disk_unlock(void);

/// Whether the disk is on and `path` is below its folder.
int disk_covers(const char *path);

/// Numbers an operation and says what becomes of it; `grows` when a file gets longer by it.
enum fault_outcome disk_operation(char type, int grows, const char *path);

/// The content of the file at `path`; made as an empty one when it was not known.
struct node *disk_node(const char *path);

void disk_wrote(struct node *node, const void *bytes, size_t count, int64_t offset);
void disk_truncated(struct node *node, int64_t size);
/// All that was written is on the disk.
void disk_synced(struct node *node);
/// A sync failed: what was written stays visible and never reaches the disk.
void disk_lost(struct node *node);
/// A file that SQLite does not write was synced with its present content.
void disk_synced_file(const char *path);
/// The names in a folder are on the disk.
void disk_synced_folder(const char *path);
/// The file at `path` is about to go.
void disk_gone(const char *path);

/// How deep this thread is inside the VFS; what happens there is counted there.
extern _Thread_local int disk_inside;

/// The system's own calls, past the definitions of this library.
ssize_t system_write(int descriptor, const void *bytes, size_t count);

#endif
