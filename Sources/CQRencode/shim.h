// libqrencode makes the squares of QR codes.
#ifndef TUNTUN_CQRENCODE_SHIM_H
#define TUNTUN_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
