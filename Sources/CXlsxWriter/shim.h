#include <xlsxwriter.h>

#if LXW_VERSION_ID < 114
#error "libxlsxwriter 1.1.4 or later is needed: apt-get install libxlsxwriter-dev"
#endif
