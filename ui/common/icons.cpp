// SPDX-License-Identifier: MIT
#include "ui/common/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// The linker drops a static library's resources unless something refers to them. Must be outside any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace scripto {
namespace {

constexpr const char *fileNames[] = {
    "sign-in", "new-key",  "key",     "revoke",    "rotate",       "refresh",      "search",        "menu",
    "check",   "in-sync",  "dot",     "never",     "clock",        "hourglass",    "expired",       "disabled",
    "unknown", "orphan",   "changed", "file",      "file-missing", "keychain",     "offline",       "warning",
    "error",   "info",     "wait",    "countdown", "copy",         "eye",          "eye-off",       "undo",
    "close",   "up",       "down",    "left",      "right",        "terminal",     "mail",          "clean",
    "edit",    "filter",   "folder",  "history",   "keyboard",     "open",         "panel",         "plus",
    "server",  "settings", "shield",  "stop",      "large-key",    "large-search", "large-offline", "large-error",
};
static_assert(std::size(fileNames) == static_cast<size_t>(lastIcon) + 1);

QPixmap render(const QString &name, const QSize &pixels)
{
    loadResources();
    QSvgRenderer svg(QStringLiteral(":/icons/%1.svg").arg(name));
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    svg.setAspectRatioMode(Qt::KeepAspectRatio);
    svg.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    return pixmap;
}

// `size` in device pixels.
QPixmap coloured(Icon icon, const QColor &colour, const QSize &pixels)
{
    const QLatin1StringView name(fileNames[static_cast<size_t>(icon)]);
    const QString key = QStringLiteral("scripto/%1/%2/%3x%4")
                            .arg(name, QString::number(colour.rgba(), 16), QString::number(pixels.width()),
                                 QString::number(pixels.height()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = render(name, pixels);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Looks up the colour when it draws, so that an icon created once follows the theme.
class IconEngine final : public QIconEngine {
public:
    IconEngine(Icon icon, Tone tone)
        : m_icon(icon)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = coloured(m_icon, colourFor(mode), (QSizeF(rect.size()) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return coloured(m_icon, colourFor(mode), size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return coloured(m_icon, colourFor(mode), size);
    }

    QIconEngine *clone() const override { return new IconEngine(*this); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const Theme &theme = themeOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.disabled;
        return mode == QIcon::Selected ? theme.onAccent : theme.tone(m_tone);
    }

    Icon m_icon;
    Tone m_tone;
};

} // namespace

QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal devicePixelRatio)
{
    QPixmap pixmap = coloured(icon, colour, (QSizeF(size, size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon toneIcon(Icon icon, Tone tone)
{
    return QIcon(new IconEngine(icon, tone));
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(render(QStringLiteral("scripto-keys"), QSize(size, size)));
    return icon;
}

QIcon markedApplicationIcon(const QColor &mark)
{
    constexpr qreal diameter = 0.44; // of the icon
    constexpr qreal gap = 0.06;
    const QIcon plain = applicationIcon();
    QIcon icon;
    for (const QSize &size : plain.availableSizes()) {
        QPixmap pixmap = plain.pixmap(size, 1.0);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const qreal side = size.width() * diameter;
        const QRectF dot(size.width() - side, 0, side, side);
        const qreal around = size.width() * gap;
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.drawEllipse(dot.adjusted(-around, -around, around, around));
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setBrush(mark);
        painter.drawEllipse(dot);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace scripto
