// SPDX-License-Identifier: MIT
#include "ui/keys/details/keydetailsdialog.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/fonts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/accountname.h"
#include "ui/keys/keytexts.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace scripto {

namespace {

constexpr qsizetype mostInLine = 120; // characters
constexpr qsizetype mostFreeForm = 4'000; // longer texts are slow to lay out, and nobody reads them

QString momentText(const QDateTime &time, const QDateTime &now)
{
    return KeyDetailsDialog::tr("%1 (%2)").arg(dateTimeText(time.toLocalTime()),
                                               agoInSentence(time.toLocalTime(), now.toLocalTime()));
}

// What the row's last change says about use.
QString changedText(const LastUse &use, const QDateTime &now)
{
    return use.at.isValid()
        ? KeyDetailsDialog::tr("The key changed %1, which may have been a use.").arg(momentText(use.at, now))
        : KeyDetailsDialog::tr("The key has not changed since it was created.");
}

QString useText(const LastUse &use, const QDateTime &now)
{
    switch (use.kind) {
    case LastUse::Kind::NotReported:
        return KeyDetailsDialog::tr("The server does not report it.");
    case LastUse::Kind::Never:
        return KeyDetailsDialog::tr("Never: the server reports no use and no change since the key was created.");
    case LastUse::Kind::NeverReported:
        return KeyDetailsDialog::tr("Never, as far as the server reports.");
    case LastUse::Kind::NotTracked:
        return KeyDetailsDialog::tr("The server does not record it for this key.") + u' ' + changedText(use, now);
    case LastUse::Kind::Outside:
        return use.source == LastUse::Source::Inferred
            ? changedText(use, now)
            : KeyDetailsDialog::tr("%1, the server reports").arg(momentText(use.at, now));
    case LastUse::Kind::OwnNewest:
        break;
    }
    const QString own = KeyDetailsDialog::tr("By Scripto Keys, %1.").arg(momentText(use.at, now));
    return use.outsideUnknownSince.isValid() ? own + u' '
            + KeyDetailsDialog::tr("Other use is unknown since %1.")
                  .arg(dateTimeText(use.outsideUnknownSince.toLocalTime()))
                                             : own + u' ' + KeyDetailsDialog::tr("Other use is unknown.");
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

// In the largest unit that gives a whole number.
QString durationText(qint64 milliseconds)
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    if (milliseconds % hour == 0)
        return KeyDetailsDialog::tr("%1 h").arg(number(milliseconds / hour));
    if (milliseconds % minute == 0)
        return KeyDetailsDialog::tr("%1 min").arg(number(milliseconds / minute));
    return KeyDetailsDialog::tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / second, 'g', 6));
}

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

bool tellsSomething(const QJsonValue &value)
{
    return (value.isString() && !value.toString().isEmpty()) || (value.isArray() && !value.toArray().isEmpty())
        || (value.isObject() && !value.toObject().isEmpty());
}

// The server chooses its ids. Within single quotes a shell takes everything but a quote literally.
QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

QString revokeCommand(const QUrl &server, const QString &id)
{
    const QString address = server.toString(QUrl::FullyEncoded) + QStringLiteral("/api/keys/")
        + QString::fromLatin1(QUrl::toPercentEncoding(id));
    return QStringLiteral("curl -X DELETE -H \"Authorization: Bearer $SCRIPTO_API_KEY\" ") + shellQuoted(address);
}

KeyDetailsDialog::KeyDetailsDialog(const KeyRow &row, const KeyAccount &account, const QDateTime &now, QWidget *parent)
    : DialogFrame(560, parent)
    , m_lines(new QGridLayout)
{
    const ApiKey &key = row.key;
    setTitle(QStringLiteral("%1"), key.name.isEmpty() ? tr("Unnamed key") : key.name);
    m_lines->setHorizontalSpacing(px(16));
    m_lines->setVerticalSpacing(px(8));
    m_lines->setColumnMinimumWidth(0, px(112));
    m_lines->setColumnStretch(1, 1);
    content()->addLayout(m_lines);

    addLine(tr("Status"), keyStateWord(row).word);
    if (row.replacedAt.isValid())
        addLine(tr("Replaced"), replacedText(row));
    addLine(tr("Key"), maskedStart(key.start), true);
    addLine(tr("Id"), shownText(key.id), true);
    if (key.isCut)
        addLine(tr("Shortened"), tr("Some of the server’s texts for this key were too long and were cut."));
    addLine(tr("Account"), tr("%1 on %2").arg(accountName(account), serverName(account.server)));
    QStringList holders;
    for (const Holder &holder : row.holders)
        holders.append(holderText(holder));
    addLine(tr("Used by"), holders.join(QStringLiteral(", ")));
    addDates(row, now);
    addLimits(key);
    addFreeForm(key);

    addCopying(addLink(tr("Copy revoke command")), revokeCommand(account.server, key.id));
    addCancel(tr("Close"));
    addCopying(addVerb(tr("Copy id"), ButtonKind::Plain), key.id);
}

void KeyDetailsDialog::addCopying(QPushButton *button, const QString &text)
{
    const QString name = button->text();
    // Until something else is copied.
    connect(this, &KeyDetailsDialog::copied, button, [button, name] { button->setText(name); });
    connect(button, &QPushButton::clicked, this, [this, button, text] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied();
        button->setText(tr("Copied"));
    });
}

void KeyDetailsDialog::addLine(const QString &name, const QString &value, bool mono)
{
    const int row = m_lines->rowCount();
    auto *shown = new TextLabel(value.isEmpty() ? QStringLiteral("–") : escaped(value),
                                mono ? FontRole::Mono : FontRole::Body, Tone::Text, this);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->addWidget(new TextLabel(escaped(name), FontRole::Small, Tone::Text2, this), row, 0, Qt::AlignTop);
    m_lines->addWidget(shown, row, 1);
}

void KeyDetailsDialog::addDates(const KeyRow &row, const QDateTime &now)
{
    addLine(tr("Last used"), useText(row.use, now));
    addLine(tr("Created"), row.key.createdAt.isValid() ? momentText(row.key.createdAt, now) : QString());
    const QDateTime expiry = row.key.expiresAt;
    addLine(tr("Expires"), expiry.isValid() ? dateTimeText(expiry.toLocalTime()) : tr("Never"));
}

void KeyDetailsDialog::addLimits(const ApiKey &key)
{
    if (key.requestCount)
        addLine(tr("Requests"), number(*key.requestCount));
    if (key.remaining)
        addLine(tr("Remaining"), number(*key.remaining));
    if (key.rateLimitMax && key.rateLimitTimeWindow)
        addLine(tr("Rate limit"),
                tr("%1 requests in %2").arg(number(*key.rateLimitMax), durationText(*key.rateLimitTimeWindow)));
}

void KeyDetailsDialog::addFreeForm(const ApiKey &key)
{
    for (const auto &[name, value] :
         {std::pair(tr("Permissions"), key.permissions), std::pair(tr("Metadata"), key.metadata)}) {
        if (!tellsSomething(value))
            continue;
        QString text = withKeysMasked(jsonText(value));
        if (text.size() > mostFreeForm)
            text = text.first(mostFreeForm) + QChar(0x2026);
        if (text.size() <= mostInLine)
            addLine(name, text, true);
        else
            addText(name, text);
    }
}

// The text may be of any length: the creator of the key chose it.
void KeyDetailsDialog::addText(const QString &name, const QString &text)
{
    auto *shown = new QPlainTextEdit(text);
    shown->setReadOnly(true);
    shown->setTabChangesFocus(true);
    shown->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    shown->setFont(fontOf(FontRole::Mono));
    shown->setFixedHeight(px(120));
    shown->setAccessibleName(name);
    const int row = m_lines->rowCount();
    m_lines->addWidget(new TextLabel(escaped(name), FontRole::Small, Tone::Text2, this), row, 0, Qt::AlignTop);
    m_lines->addWidget(shown, row, 1);
}

} // namespace scripto
