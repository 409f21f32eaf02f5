// A disk that fails on command, for the files below one folder.
//
// SQLite's files go through a VFS that wraps the system's; the register's other files through `write`,
// `fsync`, `rename` and `unlink` as this library defines them. Every operation has a number; at one of them a
// fault happens. What was written and not yet synced is remembered, so that a power loss can drop or tear it.
// One disk a process; outside its folder, and when it is off, everything passes through.
#ifndef CFAULTVFS_H
#define CFAULTVFS_H

#include <stdint.h>

enum fault_kind {
    FAULT_NONE,
    FAULT_WRITE_ERROR,  // an operation that changes something fails, once
    FAULT_SHORT_WRITE,  // half of a write is done
    FAULT_SYNC_ERROR,   // a sync fails once; what it should have kept is lost at the next power loss
    FAULT_DISK_FULL,    // from there on no file grows
    FAULT_READ_ERROR,   // a read fails, once
    FAULT_BUSY,         // a lock is held by somebody else, once
    FAULT_POWER_LOSS,   // from there on nothing works
};

enum fault_survival {
    FAULT_DROPPED,  // nothing unsynced survives
    FAULT_PREFIX,   // of each file the first unsynced writes survive, the last of them in part
    FAULT_SECTORS,  // any unsynced sectors of 512 bytes survive
};

/// Makes the failing disk SQLite's default. Returns a code of SQLite.
int fault_install(void);

/// Takes everything below `root` as synced, and plans one fault at operation `at` (from 1).
void fault_begin(const char *root, enum fault_kind kind, long at, uint64_t seed);

/// Ends the failing; what is remembered stays until the next `fault_begin`.
void fault_end(void);

/// How many operations there were.
long fault_count(void);

/// What operation `number` was: w write, s sync, t truncate, d delete or rename, o create, m shared memory,
/// r read, l lock; 0 for none.
char fault_operation(long number);

/// Whether the planned fault happened.
int fault_happened(void);

/// Where it happened, in words; empty when it did not.
const char *fault_place(void);

/// Writes what a power loss leaves into the folder `destination`: of the moment when the power was lost,
/// or of now. Returns 0, or -1 when a file cannot be written.
int fault_survivors(const char *destination, enum fault_survival survival, uint64_t seed);

#endif
