// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace scripto {

// Work in several steps that a dialog shows and that may outlive it: once a request has been sent, its answer is awaited
// and kept, whether or not a dialog is open.
class DetachableFlow : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // The dialog closes. A flow that outlives it goes on and emits finishedDetached() when it has ended; then it waits
    // for another dialog or another detach(). Any other flow deletes itself.
    void detach();

Q_SIGNALS:
    void changed();
    void finishedDetached();

protected:
    // True while closing the dialog must not end the flow.
    virtual bool outlivesDialog() const = 0;
    // The flow is about to delete itself.
    virtual void aboutToEnd() { }
    // Each step ends with this: it emits changed(), and finishedDetached() if that was the step to wait for.
    void announceStep();

private:
    bool m_isDetached = false;
};

} // namespace scripto
