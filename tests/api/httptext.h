// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"

namespace scripto {

// Status line, headers, a blank line and the body up to the last line break.
inline HttpAnswer parseHttp(QByteArray text)
{
    if (text.endsWith('\n'))
        text.chop(1);
    const qsizetype end = text.indexOf("\n\n");
    QList<QByteArray> lines = text.left(end).split('\n');
    const int status = lines.takeFirst().split(' ').value(1).toInt();
    HttpHeaders headers;
    for (const QByteArray &line : lines)
        headers.emplaceBack(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1));
    return makeHttpAnswer(status, headers, end < 0 ? QByteArray() : text.sliced(end + 2));
}

} // namespace scripto
