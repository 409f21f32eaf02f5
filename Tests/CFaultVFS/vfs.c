// A VFS of SQLite around the system's, whose operations the failing disk numbers, lets fail and remembers.
#include "disk.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct file {
    sqlite3_file base;
    char *path;         // NULL when the disk does not cover it
    struct node *node;  // NULL for files that are not remembered
    sqlite3_file real[];
};

static sqlite3_vfs *system_vfs;
static sqlite3_io_methods methods;

static struct file *as_file(sqlite3_file *file) { return (struct file *)file; }
static sqlite3_file *real(sqlite3_file *file) { return as_file(file)->real; }
static const sqlite3_io_methods *real_methods(sqlite3_file *file) { return real(file)->pMethods; }

/// Calls the system's VFS.
#define INSIDE(call)            \
    __extension__({             \
        disk_inside += 1;       \
        int result_ = (call);   \
        disk_inside -= 1;       \
        result_;                \
    })

/// What becomes of an operation on an open file.
static enum fault_outcome operation(struct file *file, char type, int grows) {
    return disk_covers(file->path) ? disk_operation(type, grows, file->path) : DISK_GOES_ON;
}

static int code(enum fault_outcome outcome, int failing) {
    switch (outcome) {
    case DISK_GOES_ON: return SQLITE_OK;
    case DISK_FULL: return SQLITE_FULL;
    case DISK_BUSY: return SQLITE_BUSY;
    default: return failing;
    }
}

static int is_remembered(struct file *file) {
    return file->node != NULL && disk_covers(file->path);
}

static int file_close(sqlite3_file *file) {
    int result = INSIDE(real_methods(file)->xClose(real(file)));
    free(as_file(file)->path);
    return result;
}

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    disk_lock();
    int result = code(operation(as_file(file), 'r', 0), SQLITE_IOERR_READ);
    disk_unlock();
    return result != SQLITE_OK ? result
                               : INSIDE(real_methods(file)->xRead(real(file), bytes, count, offset));
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    disk_lock();
    sqlite3_int64 size = 0;
    INSIDE(real_methods(file)->xFileSize(real(file), &size));
    enum fault_outcome outcome = operation(as_file(file), 'w', offset + count > size);
    int written = outcome == DISK_SHORT ? count / 2 : count;
    int result = code(outcome, SQLITE_IOERR_WRITE);
    if (outcome == DISK_GOES_ON || outcome == DISK_SHORT) {
        int done = INSIDE(real_methods(file)->xWrite(real(file), bytes, written, offset));
        if (done == SQLITE_OK && is_remembered(as_file(file)))
            disk_wrote(as_file(file)->node, bytes, (size_t)written, offset);
        if (done != SQLITE_OK) result = done;
    }
    disk_unlock();
    return result;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
    disk_lock();
    int result = code(operation(as_file(file), 't', 0), SQLITE_IOERR_TRUNCATE);
    if (result == SQLITE_OK) {
        result = INSIDE(real_methods(file)->xTruncate(real(file), size));
        if (result == SQLITE_OK && is_remembered(as_file(file)))
            disk_truncated(as_file(file)->node, size);
    }
    disk_unlock();
    return result;
}

static int file_sync(sqlite3_file *file, int flags) {
    disk_lock();
    enum fault_outcome outcome = operation(as_file(file), 's', 0);
    int result = code(outcome, SQLITE_IOERR_FSYNC);
    if (outcome == DISK_FAILS && is_remembered(as_file(file))) disk_lost(as_file(file)->node);
    if (result == SQLITE_OK) {
        result = INSIDE(real_methods(file)->xSync(real(file), flags));
        if (result == SQLITE_OK && is_remembered(as_file(file))) disk_synced(as_file(file)->node);
    }
    disk_unlock();
    return result;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    return INSIDE(real_methods(file)->xFileSize(real(file), size));
}

static int file_lock(sqlite3_file *file, int level) {
    disk_lock();
    int result = code(operation(as_file(file), 'l', 0), SQLITE_IOERR_LOCK);
    disk_unlock();
    return result != SQLITE_OK ? result : INSIDE(real_methods(file)->xLock(real(file), level));
}

static int file_unlock(sqlite3_file *file, int level) {
    return INSIDE(real_methods(file)->xUnlock(real(file), level));
}

static int file_check_lock(sqlite3_file *file, int *result) {
    return INSIDE(real_methods(file)->xCheckReservedLock(real(file), result));
}

static int file_control(sqlite3_file *file, int what, void *argument) {
    return INSIDE(real_methods(file)->xFileControl(real(file), what, argument));
}

static int file_sector(sqlite3_file *file) {
    return INSIDE(real_methods(file)->xSectorSize(real(file)));
}

static int file_device(sqlite3_file *file) {
    return INSIDE(real_methods(file)->xDeviceCharacteristics(real(file)));
}

static int shm_map(sqlite3_file *file, int region, int size, int extends, void volatile **memory) {
    disk_lock();
    int result = SQLITE_OK;
    if (extends) {
        enum fault_outcome outcome = operation(as_file(file), 'm', 1);
        result = outcome == DISK_FULL ? SQLITE_IOERR_SHMSIZE : code(outcome, SQLITE_IOERR_SHMMAP);
    }
    disk_unlock();
    if (result != SQLITE_OK) {
        *memory = NULL;
        return result;
    }
    return INSIDE(real_methods(file)->xShmMap(real(file), region, size, extends, memory));
}

static int shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    disk_lock();
    int result = SQLITE_OK;
    if (flags & SQLITE_SHM_LOCK) result = code(operation(as_file(file), 'l', 0), SQLITE_IOERR_LOCK);
    disk_unlock();
    return result != SQLITE_OK
        ? result
        : INSIDE(real_methods(file)->xShmLock(real(file), offset, count, flags));
}

static void shm_barrier(sqlite3_file *file) { real_methods(file)->xShmBarrier(real(file)); }

static int shm_unmap(sqlite3_file *file, int deletes) {
    return INSIDE(real_methods(file)->xShmUnmap(real(file), deletes));
}

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out) {
    (void)vfs;
    struct file *opened = as_file(file);
    memset(opened, 0, sizeof *opened);
    disk_lock();
    int exists = 0, result = SQLITE_OK;
    if (disk_covers(path)) {
        INSIDE(system_vfs->xAccess(system_vfs, path, SQLITE_ACCESS_EXISTS, &exists));
        if (!exists && flags & SQLITE_OPEN_CREATE)
            result = disk_operation('o', 1, path) == DISK_GOES_ON ? SQLITE_OK : SQLITE_CANTOPEN;
    }
    if (result == SQLITE_OK)
        result = INSIDE(system_vfs->xOpen(system_vfs, path, opened->real, flags, out));
    if (opened->real->pMethods != NULL) file->pMethods = &methods;
    if (result == SQLITE_OK && path != NULL) {
        opened->path = strdup(path);
        if (disk_covers(path)) opened->node = disk_node(path);
    }
    disk_unlock();
    return result;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs) {
    (void)vfs;
    disk_lock();
    int result = SQLITE_OK;
    if (disk_covers(path)) {
        result = code(disk_operation('d', 0, path), SQLITE_IOERR_DELETE);
        if (result == SQLITE_OK) disk_gone(path);
    }
    if (result == SQLITE_OK) result = INSIDE(system_vfs->xDelete(system_vfs, path, syncs));
    disk_unlock();
    return result;
}

int fault_install(void) {
    static sqlite3_vfs vfs;
    if (system_vfs != NULL) return SQLITE_OK;
    int result = sqlite3_initialize();
    if (result != SQLITE_OK) return result;
    system_vfs = sqlite3_vfs_find("unix");
    if (system_vfs == NULL) return SQLITE_ERROR;
    methods = (sqlite3_io_methods){
        .iVersion = 2,
        .xClose = file_close,
        .xRead = file_read,
        .xWrite = file_write,
        .xTruncate = file_truncate,
        .xSync = file_sync,
        .xFileSize = file_size,
        .xLock = file_lock,
        .xUnlock = file_unlock,
        .xCheckReservedLock = file_check_lock,
        .xFileControl = file_control,
        .xSectorSize = file_sector,
        .xDeviceCharacteristics = file_device,
        .xShmMap = shm_map,
        .xShmLock = shm_lock,
        .xShmBarrier = shm_barrier,
        .xShmUnmap = shm_unmap,
    };
    vfs = *system_vfs;
    vfs.pNext = NULL;
    vfs.zName = "fault";
    vfs.szOsFile = (int)sizeof(struct file) + system_vfs->szOsFile;
    vfs.xOpen = vfs_open;
    vfs.xDelete = vfs_delete;
    return sqlite3_vfs_register(&vfs, 1);
}
