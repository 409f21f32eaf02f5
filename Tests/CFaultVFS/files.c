// The calls by which the register writes the files beside its database, in place of the system's.
#define _GNU_SOURCE
#include "disk.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// The path of an open file when the disk covers it and SQLite is not at work.
static const char *covered(int descriptor, char path[4096]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, 4095);
    if (length <= 0) return NULL;
    path[length] = 0;
    return disk_covers(path) ? path : NULL;
}

static int failing(int code) {
    errno = code;
    return -1;
}

/// The code of what becomes of an operation; 0 when it goes on.
static int refused(char type, int grows, const char *path) {
    switch (disk_operation(type, grows, path)) {
    case DISK_GOES_ON:
    case DISK_SHORT: return 0;
    case DISK_FULL: return ENOSPC;
    default: return EIO;
    }
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    char path[4096];
    int reason = errno;
    if (disk_inside || covered(descriptor, path) == NULL) {
        errno = reason;
        return system_write(descriptor, bytes, count);
    }
    disk_lock();
    enum fault_outcome outcome = disk_operation('w', 1, path);
    ssize_t written = -1;
    if (outcome == DISK_GOES_ON || outcome == DISK_SHORT) {
        off_t offset = fcntl(descriptor, F_GETFL) & O_APPEND ? lseek(descriptor, 0, SEEK_END)
                                                             : lseek(descriptor, 0, SEEK_CUR);
        written = system_write(descriptor, bytes, outcome == DISK_SHORT ? (count + 1) / 2 : count);
        struct node *node = disk_node(path);
        if (written > 0 && node != NULL) disk_wrote(node, bytes, (size_t)written, offset);
    } else {
        errno = outcome == DISK_FULL ? ENOSPC : EIO;
    }
    disk_unlock();
    return written;
}

int ftruncate(int descriptor, off_t size) {
    char path[4096];
    if (disk_inside || covered(descriptor, path) == NULL)
        return (int)syscall(SYS_ftruncate, descriptor, size);
    disk_lock();
    int reason = refused('t', 0, path), result = -1;
    if (reason == 0) {
        result = (int)syscall(SYS_ftruncate, descriptor, size);
        struct node *node = disk_node(path);
        if (result == 0 && node != NULL) disk_truncated(node, size);
    } else {
        errno = reason;
    }
    disk_unlock();
    return result;
}

static int sync_file(long call, int descriptor) {
    char path[4096];
    struct stat status;
    if (covered(descriptor, path) == NULL || fstat(descriptor, &status) != 0)
        return (int)syscall(call, descriptor);
    if (disk_inside) {
        // Counted by the VFS, which knows what it wrote; the folder's names are known here.
        if (S_ISDIR(status.st_mode)) disk_synced_folder(path);
        return 0;
    }
    disk_lock();
    int reason = refused('s', 0, path);
    if (reason == 0 && S_ISDIR(status.st_mode)) disk_synced_folder(path);
    if (reason == 0 && S_ISREG(status.st_mode)) disk_synced_file(path);
    if (reason != 0 && S_ISREG(status.st_mode)) disk_lost(disk_node(path));
    disk_unlock();
    return reason == 0 ? 0 : failing(reason);
}

int fsync(int descriptor) { return sync_file(SYS_fsync, descriptor); }
int fdatasync(int descriptor) { return sync_file(SYS_fdatasync, descriptor); }

int rename(const char *from, const char *to) {
    if (disk_inside || !disk_covers(to)) return (int)syscall(SYS_rename, from, to);
    disk_lock();
    int reason = refused('d', 0, to), result = -1;
    if (reason == 0) {
        disk_gone(to);
        result = (int)syscall(SYS_rename, from, to);
    } else {
        errno = reason;
    }
    disk_unlock();
    return result;
}

int unlink(const char *path) {
    if (disk_inside || !disk_covers(path)) return (int)syscall(SYS_unlink, path);
    disk_lock();
    int reason = refused('d', 0, path), result = -1;
    if (reason == 0) {
        disk_gone(path);
        result = (int)syscall(SYS_unlink, path);
    } else {
        errno = reason;
    }
    disk_unlock();
    return result;
}
