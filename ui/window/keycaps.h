// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

struct ShortcutLine;

// The keys of a shortcut, drawn as on a keyboard: "Ctrl" "K", or "F1 or Ctrl ?", or "Ctrl 1 to 9".
class KeyCaps final : public QWidget {
    Q_OBJECT

public:
    explicit KeyCaps(const ShortcutLine &line, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part {
        QString text;
        bool isKey = true;
    };

    void append(const QString &keys);
    static int widthOf(const Part &part);

    QList<Part> m_parts;
};

// "Ctrl+1 to 9"; for assistive technology and for searching.
QString spokenKeys(const ShortcutLine &line);

} // namespace scripto
