// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/revokedialog.h"

#include "app/core/masking.h"
#include "app/keys/facts/revokeevidence.h"
#include "ui/common/card.h"
#include "ui/common/notice.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/accountname.h"
#include "ui/keys/keytexts.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int revokeWidth = 460;
constexpr std::chrono::milliseconds timeToRead{1500};

QString nameOf(const ApiKey &key)
{
    return key.name.isEmpty() ? RevokeDialog::tr("unnamed key") : key.name;
}

QString lastUse(const LastUse &use)
{
    const QString date = dateText(use.at.toLocalTime());
    switch (use.kind) {
    case LastUse::Kind::NotReported:
        return RevokeDialog::tr("last use not reported");
    case LastUse::Kind::NotTracked:
        return use.at.isValid() ? RevokeDialog::tr("maybe used %1").arg(date) : RevokeDialog::tr("use not recorded");
    case LastUse::Kind::Never:
        return RevokeDialog::tr("never used");
    case LastUse::Kind::NeverReported:
        return RevokeDialog::tr("never used, as far as the server reports");
    case LastUse::Kind::Outside:
        return use.source == LastUse::Source::Inferred ? RevokeDialog::tr("maybe used %1").arg(date)
                                                       : RevokeDialog::tr("last used %1").arg(date);
    case LastUse::Kind::OwnNewest:
        return RevokeDialog::tr("used by Scripto Keys %1").arg(date);
    }
    Q_UNREACHABLE();
}

QString detailsOf(const KeyRow &row)
{
    const ApiKey &key = row.key;
    QStringList details;
    if (const QString start = maskedStart(key.start); !start.isEmpty())
        details.append(start);
    if (key.createdAt.isValid())
        details.append(RevokeDialog::tr("created %1").arg(dateText(key.createdAt.toLocalTime())));
    details.append(lastUse(row.use));
    if (row.replacedAt.isValid())
        details.append(RevokeDialog::tr("replaced by a new key on %1").arg(dateText(row.replacedAt.toLocalTime())));
    return details.join(QStringLiteral(" · "));
}

QWidget *makeRow(const KeyRow &row)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(2));
    for (auto *label : {new TextLabel(escaped(nameOf(row.key)), FontRole::BodyMedium, Tone::Text),
                        new TextLabel(escaped(detailsOf(row)), FontRole::Small, Tone::Text2)}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    return widget;
}

QString environmentSentence(const Holder &holder, const QString &key)
{
    const QString variable = strong(QStringLiteral("SCRIPTO_API_KEY"));
    return holder.certainty == Holder::Certainty::Possible
        ? RevokeDialog::tr("%1 of this program’s environment may be %2.").arg(variable, key)
        : RevokeDialog::tr("%1 of this program’s environment is %2; the CLI stops working there.").arg(variable, key);
}

QString holderSentence(const Holder &holder, const QString &key)
{
    if (holder.isEnvironment)
        return environmentSentence(holder, key);
    const QString profile = strong(holder.profile);
    switch (holder.certainty) {
    case Holder::Certainty::Sure:
        return RevokeDialog::tr("Profile %1 uses %2; the CLI stops working with it.").arg(profile, key);
    case Holder::Certainty::Probable:
        return RevokeDialog::tr("Profile %1 probably uses %2: no other key begins as its own does.").arg(profile, key);
    case Holder::Certainty::Possible:
        return RevokeDialog::tr("Profile %1 may use %2: the server does not tell enough to rule that out.")
            .arg(profile, key);
    }
    Q_UNREACHABLE();
}

} // namespace

RevokeDialog::RevokeDialog(const QList<KeyRow> &rows, const KeyAccount &account, QWidget *parent)
    : DialogFrame(revokeWidth, parent)
    , m_rows(rows)
    , m_notice(new Notice)
{
    const bool isOne = rows.size() == 1;
    if (isOne)
        setTitle(tr("Revoke “%1”?"), nameOf(rows.first().key));
    else
        setTitle(tr("Revoke %1 keys?").arg(rows.size()));
    const QString consequence = isOne
        ? tr("Programs that use this key stop working at once. %1.").arg(strong(tr("It cannot be brought back")))
        : tr("Programs that use these keys stop working at once. %1.").arg(strong(tr("They cannot be brought back")));
    const QString whose = isOne ? tr("A key of %1 on %2.") : tr("Keys of %1 on %2.");
    setLead(whose.arg(escapedName(accountName(account)), escaped(serverName(account.server))) + u' ' + consequence);

    if (isOne && rows.first().mayPause() && rows.first().key.enabled) {
        QPushButton *pause = addLink(tr("Pause it instead"));
        connect(pause, &QPushButton::clicked, this, [this] {
            done(Rejected);
            Q_EMIT pauseChosen(m_rows.first().ref());
        });
    }
    QPushButton *cancel = addCancel();
    m_verb = addVerb(isOne ? tr("Revoke key") : tr("Revoke %1 keys").arg(rows.size()), ButtonKind::Danger);
    content()->addWidget(m_notice); // above the keys, which may be many: it must be read
    showRows();
    // A quick Enter must not revoke before the user has read the question.
    cancel->setAutoDefault(true);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(m_verb, &QPushButton::clicked, this, &RevokeDialog::accept);
    m_reading.setSingleShot(true);
    m_reading.setInterval(timeToRead);
    connect(&m_reading, &QTimer::timeout, m_verb, [this] { m_verb->setEnabled(true); });
}

void RevokeDialog::setFoundIn(const QStringList &places)
{
    m_foundIn = places;
    showConsequences();
}

void RevokeDialog::follow(const std::function<const KeyRow *(const KeyRef &)> &rowOf)
{
    bool isWorse = false;
    QList<KeyRow> rows;
    for (const KeyRow &shown : std::as_const(m_rows)) {
        if (const KeyRow *now = rowOf(shown.ref())) {
            isWorse = isWorse || !newObjection(evidenceOf(shown), evidenceOf(*now)).isEmpty();
            rows.append(*now);
        }
    }
    if (rows.isEmpty()) {
        done(Rejected);
        return Q_EMIT nothingLeft();
    }
    if (rows == m_rows)
        return;
    m_rows = rows;
    showRows();
    if (!isWorse)
        return;
    m_verb->setEnabled(false);
    m_reading.start();
}

void RevokeDialog::showRows()
{
    delete m_card;
    m_card = new Card;
    m_card->content()->setSpacing(px(12));
    for (const KeyRow &row : std::as_const(m_rows))
        m_card->content()->addWidget(makeRow(row));
    content()->addWidget(m_card);
    showConsequences();
}

void RevokeDialog::showConsequences()
{
    QStringList holders;
    bool reads = false;
    for (const KeyRow &row : std::as_const(m_rows)) {
        const QString key = m_rows.size() == 1 ? tr("this key") : tr("the key %1").arg(quotedName(nameOf(row.key)));
        for (const Holder &holder : row.holders)
            holders.append(holderSentence(holder, key));
        for (const Doubt doubt : m_rows.size() == 1 ? doubtsOf(row.evidence()) : QList<Doubt>()) {
            const bool isSaid = doubt == Doubt::Held || doubt == Doubt::ReadsThisList;
            if (const QString why = doubtText(doubt); !isSaid && !why.isEmpty())
                holders.append(escaped(why));
        }
        reads = reads || row.readsThisList;
    }
    if (reads)
        holders.append(
            tr("Scripto Keys reads this list with it. You’ll need to sign in again to refresh the list."));
    if (!m_foundIn.isEmpty())
        holders.append(foundInText(m_foundIn));
    m_notice->setVisible(!holders.isEmpty());
    m_notice->setMessage(MessageKind::Warn, holders.join(QStringLiteral("<br>")));
}

} // namespace scripto
