// SPDX-License-Identifier: MIT
#include "ui/history/historytexts.h"

#include "app/core/serverurl.h"
#include "app/core/showntext.h"
#include "ui/common/relativetime.h"

#include <QCoreApplication>

namespace scripto {

namespace {

using Kind = HistoryEvent::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(scripto::History)
};

const QString separator = QStringLiteral(" · ");

QString first(const QStringList &names)
{
    return names.isEmpty() ? QString() : names.first();
}

QString outsideText(const HistoryEvent &event)
{
    return event.other.isEmpty()
        ? Text::tr("Changed by another program")
        : Text::tr("Changed by another program; the CLI uses “%1”").arg(shownText(event.other));
}

Icon iconOf(Kind kind)
{
    switch (kind) {
    case Kind::SignedIn:
    case Kind::SessionOpened:
        return Icon::SignIn;
    case Kind::KeyCreated:
        return Icon::NewKey;
    case Kind::KeyUncertain:
        return Icon::Unknown;
    case Kind::KeyRevoked:
    case Kind::RevokeConfirmed:
        return Icon::Revoke;
    case Kind::RevokeUnconfirmed:
    case Kind::KeyListedAgain:
    case Kind::KeyWorksAgain:
        return Icon::Unknown;
    case Kind::KeyPaused:
    case Kind::KeyResumed:
        return Icon::Disabled;
    case Kind::KeyRenamed:
        return Icon::Edit;
    case Kind::KeyExpirySet:
        return Icon::Hourglass;
    case Kind::KeyRotated:
    case Kind::RotationTakenBack:
        return Icon::Rotate;
    case Kind::KeyExpired:
        return Icon::Expired;
    case Kind::KeyGone:
        return Icon::Unknown;
    case Kind::Switched:
        return Icon::Terminal;
    case Kind::ProfileAdded:
    case Kind::Renamed:
        return Icon::File;
    case Kind::Removed:
        return Icon::FileMissing;
    case Kind::Restored:
    case Kind::KeychainCopyUsed:
    case Kind::FileCopyUsed:
    case Kind::BothKept:
    case Kind::KeychainWritten:
    case Kind::KeychainForgotten:
        return Icon::Keychain;
    case Kind::ChangedOutside:
        return Icon::Changed;
    case Kind::Undone:
    case Kind::Redone:
        return Icon::Undo;
    }
    Q_UNREACHABLE();
}

bool isGone(Kind kind)
{
    return kind == Kind::KeyGone || kind == Kind::KeyExpired;
}

QString day(const QDateTime &time)
{
    return dateText(time.toLocalTime());
}

QString lastKnown(const HistoryEvent &event)
{
    QStringList facts;
    if (event.key.createdAt.isValid())
        facts.append(Text::tr("created %1").arg(day(event.key.createdAt)));
    if (event.key.lastUsedAt.isValid())
        facts.append(Text::tr("last used %1").arg(day(event.key.lastUsedAt)));
    if (event.key.expiresAt.isValid())
        facts.append((event.kind == Kind::KeyExpired ? Text::tr("expired %1") : Text::tr("expires %1"))
                         .arg(day(event.key.expiresAt)));
    else
        facts.append(Text::tr("never expires"));
    return Text::tr("Last known: %1").arg(facts.join(QStringLiteral(", ")));
}

} // namespace

HistoryGroup groupOf(Kind kind)
{
    switch (kind) {
    case Kind::SignedIn:
    case Kind::SessionOpened:
        return HistoryGroup::SignIns;
    case Kind::KeyCreated:
    case Kind::KeyUncertain:
    case Kind::KeyRevoked:
    case Kind::RevokeConfirmed:
    case Kind::RevokeUnconfirmed:
    case Kind::KeyListedAgain:
    case Kind::KeyWorksAgain:
    case Kind::KeyPaused:
    case Kind::KeyResumed:
    case Kind::KeyRenamed:
    case Kind::KeyExpirySet:
    case Kind::KeyRotated:
    case Kind::RotationTakenBack:
        return HistoryGroup::Keys;
    case Kind::KeyExpired:
    case Kind::KeyGone:
    case Kind::ChangedOutside:
        return HistoryGroup::Outside;
    default:
        return HistoryGroup::Profiles;
    }
}

QString eventText(const HistoryEvent &event)
{
    switch (event.kind) {
    case Kind::SignedIn:
        return Text::tr("Signed in");
    case Kind::SessionOpened:
        return Text::tr("Signed in for a web session");
    case Kind::KeyCreated:
        return Text::tr("Key created");
    case Kind::KeyUncertain:
        return Text::tr("Scripto Keys was closed while a key was made: it may exist");
    case Kind::KeyRevoked:
        return Text::tr("Key revoked");
    case Kind::RevokeConfirmed:
        return Text::tr("Revoke confirmed: the server refuses the key");
    case Kind::RevokeUnconfirmed:
        return Text::tr("Revoke not confirmed");
    case Kind::KeyListedAgain:
        return Text::tr("Listed again by the server after it was revoked");
    case Kind::KeyWorksAgain:
        return Text::tr("A revoked key works again");
    case Kind::KeyPaused:
        return Text::tr("Key paused");
    case Kind::KeyResumed:
        return Text::tr("Key resumed");
    case Kind::KeyRenamed:
        return Text::tr("Key renamed; before: “%1”").arg(shownText(event.other));
    case Kind::KeyExpirySet:
        return event.key.expiresAt.isValid() ? Text::tr("Key expiry changed to %1").arg(day(event.key.expiresAt))
                                             : Text::tr("Key expiry removed");
    case Kind::KeyRotated:
        return Text::tr("Key rotated");
    case Kind::RotationTakenBack:
        return Text::tr("Rotation taken back: key not accepted");
    case Kind::KeyExpired:
        return Text::tr("Gone from the server: expired");
    case Kind::KeyGone:
        return Text::tr("Gone from the server: revoked elsewhere");
    case Kind::ProfileAdded:
        return Text::tr("Profile added");
    case Kind::Switched:
        return Text::tr("The CLI switched to “%1”").arg(shownText(first(event.profiles)));
    case Kind::Renamed:
        return Text::tr("“%1” renamed to “%2”").arg(shownText(event.other), shownText(first(event.profiles)));
    case Kind::Removed:
        return Text::tr("Removed from this computer");
    case Kind::Restored:
        return Text::tr("Restored from the keychain");
    case Kind::KeychainCopyUsed:
        return Text::tr("The keychain’s copy taken over");
    case Kind::FileCopyUsed:
        return Text::tr("The copy in config.json taken over");
    case Kind::BothKept:
        return Text::tr("Both copies kept, one as “%1”").arg(shownText(event.other));
    case Kind::KeychainWritten:
        return Text::tr("Written to the keychain again");
    case Kind::KeychainForgotten:
        return Text::tr("Removed from the keychain");
    case Kind::ChangedOutside:
        return outsideText(event);
    case Kind::Undone:
        return Text::tr("Undone: %1").arg(shownText(event.other));
    case Kind::Redone:
        return Text::tr("Redone: %1").arg(shownText(event.other));
    }
    Q_UNREACHABLE();
}

StateWord eventWord(const HistoryEvent &event)
{
    const bool outside = groupOf(event.kind) == HistoryGroup::Outside;
    const Tone tone = outside ? Tone::Warn : Tone::Neutral;
    return {iconOf(event.kind), eventText(event), tone, outside ? Tone::Warn : Tone::Text,
            outside ? FontRole::BodyMedium : FontRole::Body};
}

QString profilesText(const HistoryEvent &event)
{
    QStringList names;
    for (const QString &name : event.profiles)
        names.append(shownText(name));
    return names.join(QStringLiteral(", "));
}

QString keyText(const HistoryKey &key)
{
    return (shownText(key.name) + u' ' + shownText(key.start)).trimmed();
}

QString accountText(const HistoryEvent &event)
{
    const QUrl server(event.server);
    const bool everyones = event.server.isEmpty() || isSameOrigin(server, productionServer());
    QStringList parts{shownText(event.email), everyones ? QString() : serverName(server)};
    parts.removeAll(QString());
    return parts.join(separator);
}

QString detailsText(const HistoryEvent &event)
{
    QStringList parts{dateTimeText(event.when.toLocalTime())};
    if (const QString account = accountText(event); !account.isEmpty())
        parts.append(account);
    if (!event.key.id.isEmpty())
        parts.append(Text::tr("Key ID %1").arg(shownText(event.key.id)));
    if (event.oldKey != HistoryKey())
        parts.append(Text::tr("Before: %1, key ID %2").arg(keyText(event.oldKey), shownText(event.oldKey.id)));
    if (isGone(event.kind))
        parts.append(lastKnown(event));
    if (event.profiles.size() > 1)
        parts.append(Text::tr("Profiles %1").arg(profilesText(event)));
    return parts.join(separator);
}

} // namespace scripto
