// The plan of the fault, and the memory of what is on the disk for good.
#define _GNU_SOURCE
#include "disk.h"
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct change {
    struct change *next;
    int truncates;
    int64_t offset;
    size_t count;
    unsigned char bytes[];
};

struct node {
    struct node *next;
    ino_t inode;  // 0 once the file is gone
    unsigned char *durable;
    size_t size;
    struct change *first, *last;  // since the last sync
};

/// A name in a folder that is on the disk for good.
struct name {
    struct name *next;
    char *path;
    struct node *node;
    int is_replaced;  // by a newer file that survives
};

static pthread_mutex_t mutex;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct node *nodes;
static struct name *names;
static char root[4096], place[4400];
static size_t root_length;
static enum fault_kind kind;
static long count, planned;
static int is_on, happened, is_dead;
static uint64_t state;
static char *operations;
static long capacity;
_Thread_local int disk_inside;

static void make_mutex(void) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&mutex, &attributes);
}

void disk_lock(void) {
    pthread_once(&once, make_mutex);
    pthread_mutex_lock(&mutex);
}

void disk_unlock(void) { pthread_mutex_unlock(&mutex); }

ssize_t system_write(int descriptor, const void *bytes, size_t count) {
    return syscall(SYS_write, descriptor, bytes, count);
}

static uint64_t random_number(void) {
    uint64_t mixed = (state += 0x9E3779B97F4A7C15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

static void *needed(void *memory) {
    if (memory == NULL) abort();
    return memory;
}

// MARK: The plan

int disk_covers(const char *path) {
    return is_on && path != NULL && strncmp(path, root, root_length) == 0
        && (path[root_length] == '/' || path[root_length] == 0);
}

static int is_meant(char type, int grows) {
    switch (kind) {
    case FAULT_WRITE_ERROR: return strchr("wtdom", type) != NULL;
    case FAULT_SHORT_WRITE: return type == 'w';
    case FAULT_SYNC_ERROR: return type == 's';
    case FAULT_DISK_FULL: return grows;
    case FAULT_READ_ERROR: return type == 'r';
    case FAULT_BUSY: return type == 'l';
    case FAULT_POWER_LOSS: return 1;
    default: return 0;
    }
}

enum fault_outcome disk_operation(char type, int grows, const char *path) {
    if (is_dead) return DISK_DEAD;
    count += 1;
    if (count >= capacity) {
        capacity = capacity == 0 ? 4096 : capacity * 2;
        operations = needed(realloc(operations, (size_t)capacity));
    }
    operations[count] = type;
    int is_now = kind == FAULT_DISK_FULL ? count >= planned : count == planned;
    if (planned == 0 || !is_now || !is_meant(type, grows)) return DISK_GOES_ON;
    if (!happened) snprintf(place, sizeof place, "operation %ld (%c) on %s", count, type, path);
    happened = 1;
    switch (kind) {
    case FAULT_SHORT_WRITE: return DISK_SHORT;
    case FAULT_DISK_FULL: return DISK_FULL;
    case FAULT_BUSY: return DISK_BUSY;
    case FAULT_POWER_LOSS: is_dead = 1; return DISK_DEAD;
    default: return DISK_FAILS;
    }
}

long fault_count(void) { return count; }
char fault_operation(long number) { return number > 0 && number <= count ? operations[number] : 0; }
int fault_happened(void) { return happened; }
const char *fault_place(void) { return place; }

// MARK: Contents

static void forget_changes(struct node *node) {
    while (node->first != NULL) {
        struct change *change = node->first;
        node->first = change->next;
        free(change);
    }
    node->last = NULL;
}

static void apply(unsigned char **bytes, size_t *size, const struct change *change, size_t from,
                  size_t to) {
    if (change->truncates) {
        if ((size_t)change->offset < *size) *size = (size_t)change->offset;
        return;
    }
    size_t end = (size_t)change->offset + to;
    if (end > *size) {
        *bytes = needed(realloc(*bytes, end));
        memset(*bytes + *size, 0, end - *size);
        *size = end;
    }
    memcpy(*bytes + change->offset + from, change->bytes + from, to - from);
}

static void add(struct node *node, int truncates, const void *bytes, size_t size, int64_t offset) {
    struct change *change = needed(malloc(sizeof *change + size));
    *change = (struct change){.truncates = truncates, .offset = offset, .count = size};
    if (size > 0) memcpy(change->bytes, bytes, size);
    if (node->last != NULL) node->last->next = change; else node->first = change;
    node->last = change;
}

void disk_wrote(struct node *node, const void *bytes, size_t size, int64_t offset) {
    add(node, 0, bytes, size, offset);
}

void disk_truncated(struct node *node, int64_t size) { add(node, 1, NULL, 0, size); }

void disk_synced(struct node *node) {
    for (struct change *change = node->first; change != NULL; change = change->next)
        apply(&node->durable, &node->size, change, 0, change->count);
    forget_changes(node);
}

void disk_lost(struct node *node) { forget_changes(node); }

static struct node *node_of(ino_t inode) {
    for (struct node *node = nodes; node != NULL; node = node->next)
        if (node->inode == inode) return node;
    struct node *node = needed(calloc(1, sizeof *node));
    node->inode = inode;
    node->next = nodes;
    return nodes = node;
}

struct node *disk_node(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 ? node_of(status.st_ino) : NULL;
}

/// The present bytes of a file.
static unsigned char *content(const char *path, size_t *size) {
    *size = 0;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (descriptor < 0) return NULL;
    unsigned char *bytes = NULL;
    if (fstat(descriptor, &status) == 0 && status.st_size > 0) {
        bytes = needed(malloc((size_t)status.st_size));
        ssize_t found = pread(descriptor, bytes, (size_t)status.st_size, 0);
        *size = found > 0 ? (size_t)found : 0;
    }
    close(descriptor);
    return bytes;
}

void disk_synced_file(const char *path) {
    struct node *node = disk_node(path);
    if (node == NULL) return;
    forget_changes(node);
    free(node->durable);
    node->durable = content(path, &node->size);
}

void disk_gone(const char *path) {
    struct node *node = disk_node(path);
    if (node != NULL) node->inode = 0;
}

// MARK: Names

static int is_in(const char *path, const char *folder) {
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/'
        && strchr(path + length + 1, '/') == NULL;
}

static void forget_names(const char *folder) {
    for (struct name **link = &names; *link != NULL;) {
        struct name *name = *link;
        if (folder == NULL || is_in(name->path, folder)) {
            *link = name->next;
            free(name->path);
            free(name);
        } else {
            link = &name->next;
        }
    }
}

typedef void visitor(const char *path, int is_folder);

static void each(const char *folder, visitor *visit) {
    DIR *stream = opendir(folder);
    if (stream == NULL) return;
    for (struct dirent *entry; (entry = readdir(stream)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        char path[4400];
        struct stat status;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (stat(path, &status) == 0) visit(path, S_ISDIR(status.st_mode));
    }
    closedir(stream);
}

static void keep_name(const char *path, int is_folder) {
    if (is_folder) return;
    struct name *name = needed(malloc(sizeof *name));
    *name = (struct name){.next = names, .path = needed(strdup(path)), .node = disk_node(path)};
    names = name;
}

void disk_synced_folder(const char *path) {
    forget_names(path);
    each(path, keep_name);
}

static void take_in(const char *path, int is_folder) {
    if (is_folder) {
        each(path, take_in);
    } else {
        disk_synced_file(path);
        keep_name(path, 0);
    }
}

void fault_begin(const char *folder, enum fault_kind what, long at, uint64_t seed) {
    disk_lock();
    while (nodes != NULL) {
        struct node *node = nodes;
        nodes = node->next;
        forget_changes(node);
        free(node->durable);
        free(node);
    }
    forget_names(NULL);
    snprintf(root, sizeof root, "%s", folder);
    root_length = strlen(root);
    kind = what;
    planned = at;
    state = seed;
    count = happened = is_dead = 0;
    place[0] = 0;
    each(root, take_in);
    is_on = 1;
    disk_unlock();
}

void fault_end(void) {
    disk_lock();
    is_on = is_dead = 0;
    disk_unlock();
}

// MARK: After a power loss

static const char *destination;
static enum fault_survival survival;
static int failures;

/// The durable bytes with what survives of the changes since.
static unsigned char *surviving(const struct node *node, size_t *size) {
    unsigned char *bytes = needed(malloc(node->size + 1));
    if (node->size > 0) memcpy(bytes, node->durable, node->size);
    *size = node->size;
    size_t changes = 0;
    for (struct change *change = node->first; change != NULL; change = change->next) changes += 1;
    size_t whole = changes == 0 ? 0 : random_number() % (changes + 1), index = 0;
    for (struct change *change = node->first; change != NULL; change = change->next, index += 1) {
        if (survival == FAULT_DROPPED) break;
        if (survival == FAULT_PREFIX && index > whole) break;
        if (change->truncates) {
            if (survival == FAULT_PREFIX || random_number() % 2) apply(&bytes, size, change, 0, 0);
            continue;
        }
        int is_torn = survival == FAULT_SECTORS || index == whole;
        for (size_t from = 0; from < change->count;) {
            size_t sector = 512 - (size_t)((change->offset + (int64_t)from) % 512);
            size_t to = from + sector < change->count ? from + sector : change->count;
            if (!is_torn || random_number() % 2) apply(&bytes, size, change, from, to);
            from = to;
        }
    }
    return bytes;
}

static void leave(const char *path, const unsigned char *bytes, size_t size) {
    char target[8800];
    snprintf(target, sizeof target, "%s%s", destination, path + root_length);
    int descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0 || system_write(descriptor, bytes, size) != (ssize_t)size) failures += 1;
    if (descriptor >= 0) close(descriptor);
}

static void leave_node(const char *path, const struct node *node) {
    size_t size;
    unsigned char *bytes = surviving(node, &size);
    leave(path, bytes, size);
    free(bytes);
}

static struct name *durable_name(const char *path) {
    for (struct name *name = names; name != NULL; name = name->next)
        if (strcmp(name->path, path) == 0) return name;
    return NULL;
}

static int ends(const char *path, const char *ending) {
    size_t length = strlen(path), tail = strlen(ending);
    return length >= tail && strcmp(path + length - tail, ending) == 0;
}

/// Shared memory is no file of the disk: it stays as it happens to be, or goes.
static void leave_present(const char *path, int is_folder) {
    if (is_folder) {
        char target[8800];
        snprintf(target, sizeof target, "%s%s", destination, path + root_length);
        mkdir(target, 0755);
        each(path, leave_present);
        return;
    }
    struct name *name = durable_name(path);
    struct node *node = disk_node(path);
    if (ends(path, "-shm")) {
        size_t size;
        unsigned char *bytes = content(path, &size);
        if (random_number() % 2) leave(path, bytes, size);
        free(bytes);
    } else if (name != NULL && name->node == node) {
        return;  // left with the durable names
    } else if (survival != FAULT_DROPPED && random_number() % 2) {
        if (name != NULL) name->is_replaced = 1;
        leave_node(path, node);
    }
}

int fault_survivors(const char *folder, enum fault_survival how, uint64_t seed) {
    disk_lock();
    destination = folder;
    survival = how;
    state = seed;
    failures = 0;
    int was_on = is_on;
    is_on = 0;
    for (struct name *name = names; name != NULL; name = name->next) name->is_replaced = 0;
    mkdir(folder, 0755);
    each(root, leave_present);
    for (struct name *name = names; name != NULL; name = name->next) {
        struct stat status;
        if (name->node == NULL || name->is_replaced || ends(name->path, "-shm")) continue;
        // A name that went since the folder was synced may be back; a new file in its place is one or the other.
        if (stat(name->path, &status) == 0 || survival == FAULT_DROPPED || random_number() % 2)
            leave_node(name->path, name->node);
    }
    is_on = was_on;
    disk_unlock();
    return failures == 0 ? 0 : -1;
}
