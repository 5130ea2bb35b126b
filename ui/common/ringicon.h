// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"

#include <QBasicTimer>
#include <QWidget>

#include <variant>

namespace scripto {

// A 16 px icon that can also be a countdown, a waiting ring or nothing, and always keeps its place.
class RingIcon final : public QWidget {
    Q_OBJECT

public:
    explicit RingIcon(QWidget *parent = nullptr);

    void setNothing();
    void setIcon(Icon icon, Tone tone);
    void setCountdown(qreal left, Tone tone = Tone::Info); // left: 1 full, 0 empty
    // Starts turning only after 300 ms, so that a short wait does not flicker. Stands still if the style is not animated
    // or the icon cannot be seen.
    void setWaiting(Tone tone = Tone::Accent);
    bool isWaiting() const { return std::holds_alternative<Waiting>(m_what); }
    bool isTurning() const { return m_turn.isActive(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Nothing { };
    struct Countdown {
        qreal left;
    };
    struct Waiting {
        int steps;
    };
    using What = std::variant<Nothing, Icon, Countdown, Waiting>;

    void become(const What &what, Tone tone);
    void startTurning();
    void stopTurning();

    What m_what;
    Tone m_tone = Tone::Text2;
    QBasicTimer m_delay;
    QBasicTimer m_turn;
};

} // namespace scripto
