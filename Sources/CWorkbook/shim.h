#ifndef MUSTER_CWORKBOOK_SHIM_H
#define MUSTER_CWORKBOOK_SHIM_H

#include <expat.h>
#include <xlsxwriter.h>
#include <zip.h>

#endif
