// SPDX-License-Identifier: MIT
#include "app/core/detachableflow.h"

namespace scripto {

void DetachableFlow::detach()
{
    if (outlivesDialog()) {
        m_isDetached = true;
        return;
    }
    aboutToEnd();
    deleteLater();
}

void DetachableFlow::announceStep()
{
    Q_EMIT changed();
    if (m_isDetached && !outlivesDialog()) {
        m_isDetached = false;
        Q_EMIT finishedDetached();
    }
}

} // namespace scripto
