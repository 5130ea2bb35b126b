// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace scripto {

class RingIcon;
class TextLabel;

// Turns a dialog's footnote into "(ring) Signing in…" while the dialog waits for something.
class WaitNote final : public QObject {
    Q_OBJECT

public:
    // The footnote outlives this object and owns the ring.
    explicit WaitNote(TextLabel *footnote);

    void start(const QString &plain);
    // `rich` is the footnote's text at rest; if empty, the footnote is hidden.
    void stop(const QString &rich = {});

private:
    TextLabel *m_footnote;
    RingIcon *m_ring;
};

} // namespace scripto
