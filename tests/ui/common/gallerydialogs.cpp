// SPDX-License-Identifier: MIT
#include "tests/ui/common/gallery.h"

#include "ui/common/dialogframe.h"
#include "ui/common/formfield.h"
#include "ui/common/maskedkeyview.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace scripto;

namespace {

DialogFrame *frame(int width, const QString &title, const QString &lead = {})
{
    auto *dialog = new DialogFrame(width);
    dialog->setWindowFlags(Qt::Widget);
    dialog->setTitle(title);
    dialog->setLead(lead);
    return dialog;
}

} // namespace

QWidget *gallery::signInDialog()
{
    auto *dialog = frame(460, QStringLiteral("Sign in"),
                         QStringLiteral("Scripto e-mails you a one-time code. No account yet? The code creates one."));
    auto *mail = new QLineEdit(QStringLiteral("you@example.com"));
    dialog->addField(QStringLiteral("E-mail"), mail);
    auto *name = new QLineEdit;
    name->setPlaceholderText(QStringLiteral("you"));
    dialog->addField(
        QStringLiteral("Profile name"), name,
        QStringLiteral("The name the CLI knows it by. Leave empty for %1.").arg(strong(QStringLiteral("you"))));
    dialog->addLink(QStringLiteral("Server: scripto.codika.io"));
    dialog->addCancel();
    dialog->addVerb(QStringLiteral("Send code"));
    mail->setFocus();
    return dialog;
}

QWidget *gallery::refusedDialog()
{
    auto *dialog = frame(460, QStringLiteral("Enter the code"),
                         QStringLiteral("Sent to %1. It can take a minute; look in the spam folder too.")
                             .arg(strong(QStringLiteral("you@example.com"))));
    auto *code = new QLineEdit(QStringLiteral("481 902"));
    code->setFont(fontOf(FontRole::Code));
    code->setFixedWidth(px(176));
    auto *beside = new QWidget;
    auto *column = new QVBoxLayout(beside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TextLabel(QStringLiteral("Valid for 3:58"), FontRole::Small, Tone::Text2));
    auto *resend = new QPushButton(QStringLiteral("Send new code"));
    setKind(resend, ButtonKind::Link);
    resend->setFont(fontOf(FontRole::SmallMedium));
    column->addWidget(resend, 0, Qt::AlignLeft);
    dialog->content()->addWidget(new FormField(QStringLiteral("Code"), code, beside));
    setInvalid(code, true);
    auto *notice = new Notice;
    notice->setMessage(MessageKind::Error,
                       strong(QStringLiteral("The server refused this code."))
                           + QStringLiteral("<br>“request a new code with: scripto auth login-request”"));
    dialog->content()->addWidget(notice);
    dialog->addLink(QStringLiteral("Change e-mail"));
    dialog->addCancel();
    dialog->addVerb(QStringLiteral("Sign in"))->setEnabled(false);
    return dialog;
}

QWidget *gallery::newKeyDialog()
{
    auto *dialog = frame(440, QStringLiteral("New key"), QStringLiteral("For you@example.com on scripto.codika.io."));
    auto *form = dialog->addField(QStringLiteral("Name"), new QLineEdit(QStringLiteral("ci docs?")),
                                  QStringLiteral("What will use it? The name is how you recognise the key later."));
    form->setError(QStringLiteral("Letters, digits, dots, dashes and underscores only."));
    auto *expiry = new QComboBox;
    expiry->addItems({QStringLiteral("90 days, until 20 Feb 2027"), QStringLiteral("Never")});
    dialog->addField(QStringLiteral("Expiry"), expiry);
    auto *save = new QCheckBox(QStringLiteral("Save it as a profile for the CLI"));
    save->setChecked(true);
    dialog->content()->addWidget(save);
    dialog->addField(QStringLiteral("Profile name"), new QLineEdit(QStringLiteral("ci-docs")));
    dialog->addCancel();
    dialog->addVerb(QStringLiteral("Create key"));
    return dialog;
}

QWidget *gallery::shownOnceDialog(bool revealed)
{
    auto *dialog = frame(520, QStringLiteral("“ci-docs” was created"),
                         QStringLiteral("Copy the key now. %1; Scripto cannot show it again.")
                             .arg(strong(QStringLiteral("It is shown this once"))));
    auto *view = new MaskedKeyView;
    view->setSecret(Secret(QStringLiteral("scripto_") + QString(64, QLatin1Char('q'))));
    view->setRevealed(revealed);
    dialog->content()->addWidget(view);
    auto *copy = new QPushButton(revealed ? QStringLiteral("Copied") : QStringLiteral("Copy key"));
    copy->setIcon(toneIcon(revealed ? Icon::Check : Icon::Copy));
    setKind(copy, ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(copy);
    row->addWidget(
        new TextLabel(QStringLiteral("The clipboard is cleared 30 s after copying."), FontRole::Small, Tone::Text2), 1);
    dialog->content()->addLayout(row);
    auto *notice = new Notice;
    if (revealed)
        notice->setMessage(MessageKind::Warn,
                           strong(QStringLiteral("The server set another expiry:"))
                               + QStringLiteral(" 1 Feb 2027 instead of 20 Feb 2027."));
    else
        notice->setMessage(MessageKind::Ok,
                           QStringLiteral("Saved as profile %1, in config.json and in the keychain.")
                               .arg(strong(QStringLiteral("ci-docs"))));
    dialog->content()->addWidget(notice);
    dialog->addCancel(QStringLiteral("Done"));
    return dialog;
}

QWidget *gallery::settingsDialog()
{
    auto *dialog = frame(580, QStringLiteral("Settings"));
    auto *grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, px(200));
    grid->setColumnStretch(2, 1);
    grid->addWidget(new TextLabel(QStringLiteral("Keys"), FontRole::Section, Tone::Text), 0, 0);
    const QString rows[][2] = {{QStringLiteral("Stale after"), QStringLiteral("days without use")},
                               {QStringLiteral("Expiring within"), QStringLiteral("days")}};
    int row = 1;
    for (const auto &[label, unit] : rows) {
        auto *spin = new QSpinBox;
        spin->setMaximum(365);
        spin->setValue(90);
        grid->addWidget(new TextLabel(label, FontRole::Body, Tone::Text), row, 0);
        grid->addWidget(spin, row, 1);
        grid->addWidget(new TextLabel(unit, FontRole::Body, Tone::Text2), row++, 2);
    }
    dialog->content()->addLayout(grid);
    dialog->addFootnote(QStringLiteral("Changes apply at once."));
    dialog->addCancel(QStringLiteral("Close"));
    return dialog;
}
