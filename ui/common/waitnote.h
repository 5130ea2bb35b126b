// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace scripto {

class RingIcon;
class TextLabel;

// Turns the footnote of a dialog into "(ring) Signing in…" for as long as something is awaited.
class WaitNote final : public QObject {
    Q_OBJECT

public:
    // The footnote outlives this and owns the ring.
    explicit WaitNote(TextLabel *footnote);

    void start(const QString &plain);
    // `rich` is what the footnote says at rest; hidden where that is nothing.
    void stop(const QString &rich = {});

private:
    TextLabel *m_footnote;
    RingIcon *m_ring;
};

} // namespace scripto
