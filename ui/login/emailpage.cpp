// SPDX-License-Identifier: MIT
#include "ui/login/emailpage.h"

#include "app/core/showntext.h"
#include "app/login/sessionflow.h"
#include "ui/common/actionnotice.h"
#include "ui/common/errortexts.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSysInfo>

namespace scripto {

namespace {

constexpr qsizetype longestKeyName = 100; // Source: Scripto's API documentation
constexpr auto profileProperty = "profile"; // of a radio button

// Only the server knows whether an address exists.
bool looksLikeEmail(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    return at > 0 && at < text.size() - 1 && !text.contains(u' ');
}

// Judged by the server's words. The user entered nothing else that the request contains.
bool isAboutAddress(const Error &error)
{
    constexpr int badRequest = 400;
    constexpr int unprocessable = 422;
    const QString words = error.code + error.said;
    return error.kind == ErrorKind::Refused && (error.httpStatus == badRequest || error.httpStatus == unprocessable)
        && (words.contains(u"mail", Qt::CaseInsensitive) || words.contains(u"address", Qt::CaseInsensitive));
}

// An address without an ending works on some servers, so it is not refused here.
QString adviceOn(const QString &email)
{
    const QString server = email.section(u'@', -1);
    return server.contains(u'.') ? EmailPage::tr("Check it for typing errors.")
                                 : EmailPage::tr("The part after the @ usually has an ending such as “.com”.");
}

QString noticeOf(const Error &error)
{
    if (isAboutFile(error))
        return savedNowhere(error);
    if (!isAboutAddress(error))
        return errorNotice(error);
    QString text = errorNotice(error, EmailPage::tr("This address isn’t valid."));
    if (!error.nextAction.isEmpty() && !error.said.isEmpty()) // which replaces the server’s words
        text += QStringLiteral("<br>") + inQuotes(escaped(error.said));
    return text;
}

// Without the domain; empty if the computer has no name of its own.
QString computerName()
{
    const QString name = QSysInfo::machineHostName().section(u'.', 0, 0);
    return name == u"localhost" ? QString() : name;
}

} // namespace

EmailPage::EmailPage(const LoginFlow &flow, QWidget *parent)
    : EmailPage(flow, &flow, parent)
{
}

EmailPage::EmailPage(const SessionFlow &flow, QWidget *parent)
    : EmailPage(flow, nullptr, parent)
{
    m_email->setReadOnly(flow.knowsEmail());
    if (flow.knowsEmail())
        m_emailField->setHint(tr("The one that profile %1 belongs to.").arg(strong(flow.profileName())));
}

EmailPage::EmailPage(const CodeFlow &flow, const LoginFlow *login, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_login(login)
    , m_email(new QLineEdit(flow.email()))
    , m_profileName(new QLineEdit)
    , m_keyName(new QLineEdit(LoginTarget().keyName))
    , m_emailField(new FormField(tr("E-mail"), m_email))
    , m_profileField(new FormField(tr("Profile name"), m_profileName))
    , m_keyField(new FormField(tr("Key name"), m_keyName))
    , m_stays(new QCheckBox(tr("Stay signed in on this computer")))
    , m_stayHint(new TextLabel(FontRole::Small, Tone::Text3))
    , m_addComputer(new QPushButton(tr("Add this computer’s name")))
    , m_notice(new ActionNotice({}))
{
    m_choice = makeChoice();
    m_names = makeNames();
    m_stay = makeStay();
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_keyName->setPlaceholderText(LoginTarget().keyName);
    m_keyField->setHint(tr("Its name in the list of keys."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, px(8)); // more space between the last field and the buttons
    layout->setSpacing(px(16));
    layout->addWidget(m_emailField);
    layout->addWidget(m_notice);
    layout->addWidget(m_choice);
    layout->addWidget(m_names);
    layout->addWidget(m_stay);
    m_notice->hide();
    connect(m_notice, &ActionNotice::actionClicked, this, [this] {
        if (m_flow.problem() && isAboutFile(*m_flow.problem()))
            Q_EMIT copyingChosen();
        else
            Q_EMIT cliCodeChosen();
    });
    m_names->setVisible(m_login);

    connect(&m_pause, &RetryCountdown::ticked, this, [this](const Error &error) {
        m_notice->setMessage(MessageKind::Error, errorNotice(error));
        Q_EMIT pauseTicked();
    });
    connect(m_email, &QLineEdit::textChanged, this, &EmailPage::showWhatIsTyped);
    connect(m_profileName, &QLineEdit::textChanged, this, &EmailPage::showWhatIsTyped);
    connect(m_keyName, &QLineEdit::textChanged, this, [this] {
        m_keyField->setError({});
        offerComputerName();
    });
    connect(m_addComputer, &QPushButton::clicked, this, [this] {
        m_keyName->setText(keyName() + u'-' + computerName());
        m_keyName->setFocus();
    });
    offerComputerName();
    showWhatIsTyped();
}

QWidget *EmailPage::makeChoice()
{
    m_makesNew = new QRadioButton(tr("Make a new profile"));
    connect(m_makesNew, &QRadioButton::clicked, this, [this] { m_hasChosen = true; });
    auto *oldKey = new TextLabel(tr("The key it holds now stays valid on the server until you revoke it."),
                                 FontRole::Small, Tone::Text3);
    oldKey->setWordWrap(true);
    oldKey->setIndent(px(24));
    m_oldKeyText = plainOf(oldKey->text());

    auto *choice = new QWidget;
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(4));
    m_updates = new QVBoxLayout;
    m_updates->setSpacing(px(4));
    layout->addLayout(m_updates);
    layout->addWidget(oldKey);
    layout->addSpacing(px(4));
    layout->addWidget(m_makesNew);
    return choice;
}

QWidget *EmailPage::makeNames()
{
    setKind(m_addComputer, ButtonKind::Link);
    m_addComputer->setAutoDefault(false);
    auto *names = new QWidget;
    auto *layout = new QHBoxLayout(names);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(16));
    layout->addWidget(m_profileField, 1, Qt::AlignTop);
    auto *key = new QVBoxLayout;
    key->setSpacing(px(4));
    key->addWidget(m_keyField);
    key->addWidget(m_addComputer, 0, Qt::AlignLeft);
    key->addStretch();
    layout->addLayout(key, 1);
    setTabOrder(m_keyName, m_addComputer);
    return names;
}

QWidget *EmailPage::makeStay()
{
    m_stayHint->setWordWrap(true);
    m_stayHint->setIndent(px(24));
    auto *stay = new QWidget;
    auto *layout = new QVBoxLayout(stay);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(4));
    layout->addWidget(m_stays);
    layout->addWidget(m_stayHint);
    return stay;
}

// Only if the code opens a web session.
void EmailPage::offerToStay()
{
    const auto obstacle = m_flow.stayObstacle();
    m_stay->setVisible(!m_login || m_login->codeUse() == LoginFlow::CodeUse::KeyAndSession);
    m_stays->setEnabled(!obstacle && !m_flow.isWaiting());
    m_stayHint->setText(obstacle ? escaped(errorSentence({*obstacle}))
                                 : tr("Anyone who can read your keychain can then create keys."));
    m_stays->setAccessibleDescription(plainOf(m_stayHint->text()));
}

bool EmailPage::staysSignedIn() const
{
    return m_stays->isVisibleTo(this) && m_stays->isEnabled() && m_stays->isChecked();
}

QString EmailPage::email() const
{
    return m_email->text().trimmed();
}

// Offers each profile of the account with the typed address.
void EmailPage::offerProfiles()
{
    const QStringList known = looksLikeEmail(email()) ? m_login->profilesOf(email()) : QStringList();
    m_choice->setVisible(!known.isEmpty());
    if (std::exchange(m_known, known) == known)
        return;
    m_hasChosen = m_hasChosen && (makesNewProfile() || known.contains(chosenProfile()));
    const QString wanted = m_hasChosen ? chosenProfile() : m_login->proposedProfile(email());
    while (QLayoutItem *item = m_updates->takeAt(0)) {
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater(); // the button may be handling its own click right now
        delete item;
    }
    QWidget *before = m_email;
    for (const QString &name : known) {
        auto *update = new QRadioButton(withoutMnemonic(tr("Update “%1”").arg(shownText(name))));
        update->setProperty(profileProperty, name);
        update->setAccessibleDescription(m_oldKeyText);
        m_updates->addWidget(update);
        update->show(); // shown at once, before the next layout pass
        setTabOrder(std::exchange(before, update), update);
        update->setChecked(name == wanted);
        connect(update, &QRadioButton::toggled, this, &EmailPage::showWhatIsTyped);
        connect(update, &QRadioButton::clicked, this, [this] { m_hasChosen = true; });
    }
    setTabOrder(before, m_makesNew);
    m_makesNew->setChecked(wanted.isEmpty());
}

QString EmailPage::chosenProfile() const
{
    for (int i = 0; i < m_updates->count(); ++i) {
        const auto *update = qobject_cast<QRadioButton *>(m_updates->itemAt(i)->widget());
        if (update && update->isChecked())
            return update->property(profileProperty).toString();
    }
    return {};
}

bool EmailPage::makesNewProfile() const
{
    return chosenProfile().isEmpty();
}

QString EmailPage::wantedName() const
{
    if (!makesNewProfile())
        return chosenProfile();
    const QString typed = m_profileName->text().trimmed();
    return typed.isEmpty() ? m_login->newNameFor(email()) : typed;
}

bool EmailPage::canBeChanged() const
{
    return !m_email->isReadOnly();
}

LoginTarget EmailPage::target() const
{
    LoginTarget target;
    target.profileName = wantedName();
    target.keyName = keyName();
    return target;
}

QString EmailPage::keyName() const
{
    const QString typed = m_keyName->text().trimmed();
    return typed.isEmpty() ? LoginTarget().keyName : typed;
}

void EmailPage::offerComputerName()
{
    const QString name = computerName();
    m_addComputer->setVisible(m_login && !name.isEmpty() && !keyName().contains(name, Qt::CaseInsensitive));
}

void EmailPage::offerWayOut(const Error &error)
{
    const bool isFile = isAboutFile(error);
    m_notice->button()->setText(isFile ? tr("I’ll copy the key myself") : tr("Use the CLI’s code instead"));
    m_notice->button()->setVisible(isFile || mayUseCliCode(error));
}

// The server has answered, and its answer concerns neither the address nor the CLI’s route.
bool EmailPage::mayUseCliCode(const Error &error) const
{
    const bool opensSession = m_login && m_login->codeUse() == LoginFlow::CodeUse::KeyAndSession;
    return opensSession && error.httpStatus != 0 && !isAboutAddress(error);
}

bool EmailPage::check()
{
    const bool profileName = !m_login || checkProfileName();
    const bool keyName = checkKeyName();
    const bool address = checkEmail();
    if (!address)
        m_email->setFocus();
    else if (!profileName)
        m_profileName->setFocus();
    else if (!keyName)
        m_keyName->setFocus();
    return address && profileName && keyName;
}

bool EmailPage::checkEmail()
{
    const bool good = looksLikeEmail(email());
    m_emailField->setError(good ? nameProblem(email()) : tr("An e-mail address looks like you@example.com."));
    return !m_emailField->hasError();
}

bool EmailPage::checkProfileName()
{
    const QString name = wantedName();
    const LoginFlow::NameUse use = m_login->nameUse(name, email());
    QString error;
    if (use == LoginFlow::NameUse::Taken)
        error = tr("“%1” belongs to another account.").arg(shownText(name));
    else if (use == LoginFlow::NameUse::New)
        error = profileNameProblem(name);
    m_profileField->setError(error);
    return error.isEmpty();
}

bool EmailPage::checkKeyName()
{
    const QString name = m_keyName->text().trimmed();
    m_keyField->setError(name.size() > longestKeyName ? tr("At most %1 characters.").arg(longestKeyName)
                                                      : nameProblem(name));
    return !m_keyField->hasError();
}

void EmailPage::showWhatIsTyped()
{
    m_emailField->setError({});
    if (!m_pause.isRunning())
        m_notice->hide();
    if (!m_login)
        return m_choice->hide();
    offerProfiles();
    m_profileName->setEnabled(makesNewProfile() && !m_flow.isWaiting());

    const bool hasAddress = looksLikeEmail(email());
    const QString placeholder = makesNewProfile() ? m_login->newNameFor(email()) : chosenProfile();
    m_profileName->setPlaceholderText(hasAddress ? placeholder : QString());
    const QString typed = m_profileName->text().trimmed();
    const bool updatesTyped = makesNewProfile() && m_login->nameUse(typed, email()) == LoginFlow::NameUse::Update;
    if (updatesTyped)
        m_profileField->setHint(tr("This updates %1.").arg(strong(typed)));
    else if (hasAddress && makesNewProfile())
        m_profileField->setHint(tr("The name the CLI knows it by. Leave empty for %1.").arg(strong(placeholder)));
    else
        m_profileField->setHint(tr("The name the CLI knows it by."));
    checkProfileName();
}

void EmailPage::follow()
{
    const bool waiting = m_flow.isWaiting();
    if (waiting)
        m_pause.stop();
    showWhatIsTyped();
    offerToStay();
    for (QWidget *widget : {static_cast<QWidget *>(m_email), static_cast<QWidget *>(m_keyName),
                            static_cast<QWidget *>(m_addComputer), m_choice})
        widget->setEnabled(!waiting);
    const auto &problem = m_flow.problem();
    m_emailField->setExplanation(problem && isAboutAddress(*problem) ? m_notice : nullptr);
    if (waiting)
        return;
    if (problem) {
        m_notice->setMessage(MessageKind::Error, noticeOf(*problem));
        if (isAboutAddress(*problem) && canBeChanged())
            m_emailField->setError(adviceOn(email()));
        offerWayOut(*problem);
        m_notice->show();
        m_pause.start(*problem);
    }
    m_email->setFocus();
}

} // namespace scripto
