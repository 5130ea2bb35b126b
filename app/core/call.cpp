// SPDX-License-Identifier: MIT
#include "app/core/call.h"

namespace scripto {

void CallBase::cancel()
{
    if (m_settled)
        return;
    settleWith(Error{ErrorKind::Cancelled});
    Q_EMIT cancelRequested();
}

bool CallBase::markSettled()
{
    if (std::exchange(m_settled, true))
        return false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT finished();
            deleteLater();
        },
        Qt::QueuedConnection);
    return true;
}

} // namespace scripto
