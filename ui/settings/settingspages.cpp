// SPDX-License-Identifier: MIT
#include "ui/settings/settingspages.h"

#include "app/core/showntext.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/placement.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/desktop/autostart.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace scripto {

namespace {

struct Page {
    Q_DECLARE_TR_FUNCTIONS(scripto::SettingsPages)
};

constexpr int comboWidth = 248;
constexpr int serviceWidth = 120;

using std::chrono::days;
using std::chrono::seconds;

QString shortened(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

SettingsForm *makeForm()
{
    const QWidget anywhere;
    return new SettingsForm(roomFor(anywhere).width() < px(settingsWidth));
}

QSpinBox *makeNumber(int least, int most, qint64 value, const std::function<void(int)> &set)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(static_cast<int>(value));
    QObject::connect(box, &QSpinBox::valueChanged, box, set);
    return box;
}

QSpinBox *makeStay(seconds value, const std::function<void(seconds)> &set)
{
    return makeNumber(Settings::shortestStay, Settings::longestStay, value.count(),
                      [set](int number) { set(seconds(number)); });
}

QComboBox *makeChoice(const QList<std::pair<QString, int>> &choices, int current, const std::function<void(int)> &set)
{
    auto *box = new QComboBox;
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(box->findData(current));
    QObject::connect(box, &QComboBox::currentIndexChanged, box, [box, set] { set(box->currentData().toInt()); });
    return box;
}

QLineEdit *makeFact(const QString &text)
{
    auto *field = new QLineEdit(shownText(text, longestSentence));
    field->setReadOnly(true);
    field->setCursorPosition(0);
    return field;
}

// Each language in its own words, so that a user finds the way back.
QComboBox *makeLanguageChoice(Settings &settings)
{
    constexpr int ofDesktop = -1;
    QList<std::pair<QString, int>> choices{{Page::tr("Same as the system"), ofDesktop}};
    int current = ofDesktop;
    for (int i = 0; i < languages().size(); ++i) {
        choices.append({languages().at(i).name, i});
        if (languages().at(i).code == settings.language())
            current = i;
    }
    return makeChoice(choices, current, [&settings](int choice) {
        settings.setLanguage(choice == ofDesktop ? QString() : languages().at(choice).code);
    });
}

void addBeforeRevoking(SettingsForm &form, Settings &settings)
{
    auto *wait = new QRadioButton(Page::tr("Wait"), &form);
    auto *confirm = new QRadioButton(Page::tr("Until I confirm"), &form);
    auto *hold = makeNumber(0, Settings::longestCountdown, settings.revokeCountdown().count(),
                            [&settings](int number) { settings.setRevokeCountdown(seconds(number)); });
    hold->setAccessibleName(Page::tr("Wait before revoking"));
    form.addLine(Page::tr("Before revoking"), {wait, hold, form.words(Page::tr("s, with Undo"))});
    form.addLine({}, {confirm});
    form.addHint(Page::tr("%1 to %2 s. With 0 s keys are revoked at once.")
                     .arg(QString::number(0), QString::number(Settings::longestCountdown)));
    (settings.revokesWhenConfirmed() ? confirm : wait)->setChecked(true);
    hold->setEnabled(wait->isChecked());
    QObject::connect(confirm, &QRadioButton::toggled, &form, [&settings, hold](bool isOn) {
        settings.setRevokesWhenConfirmed(isOn);
        hold->setEnabled(!isOn);
    });
}

// A box that has no effect is inactive and says why.
void setUsable(QCheckBox &box, bool isUsable, const QString &why)
{
    box.setEnabled(isUsable);
    box.setToolTip(toolTipText({isUsable ? QString() : why}));
    box.setAccessibleDescription(isUsable ? QString() : why);
}

void addTray(SettingsForm &form, Settings &settings, const DesktopParts &desktop)
{
    QCheckBox *show = form.addCheckBox(Page::tr("Show in the tray"), settings.showsInTray());
    QCheckBox *stay = form.addNestedBox(Page::tr("Keep running when the window is closed"), settings.staysInTray());
    QCheckBox *login = form.addCheckBox(Page::tr("Start when I log in"), desktop.login.isOn());
    QCheckBox *hidden = form.addNestedBox(Page::tr("Start in the tray"), settings.startsInTray());
    TextLabel *hint = form.addHintOfBox({});
    const auto follow = [=, &settings, &tray = desktop.tray, &start = desktop.login] {
        const bool hasTray = tray.isThere();
        const bool shows = settings.showsInTray();
        const QString noTray = Page::tr("This desktop has no tray.");
        setUsable(*show, hasTray || shows, noTray);
        setUsable(*stay, shows, Page::tr("The program must be in the tray."));
        setUsable(*hidden, shows && login->isChecked(),
                  Page::tr("The program must be in the tray, and start when you log in."));
        const QString problem = start.problem();
        hint->setRich(!problem.isEmpty() ? escaped(problem)
                          : hasTray      ? Page::tr("The tray’s menu changes the profile that the CLI uses.")
                                         : noTray);
    };
    QObject::connect(show, &QCheckBox::toggled, &settings, &Settings::setShowsInTray);
    QObject::connect(stay, &QCheckBox::toggled, &settings, &Settings::setStaysInTray);
    QObject::connect(hidden, &QCheckBox::toggled, &settings, &Settings::setStartsInTray);
    // Only the user, and not what is found.
    QObject::connect(login, &QCheckBox::clicked, &desktop.login, &AutoStart::set);
    QObject::connect(&desktop.login, &AutoStart::changed, login, [login, follow, &start = desktop.login] {
        login->setChecked(start.isOn());
        follow();
    });
    QObject::connect(login, &QCheckBox::toggled, login, follow);
    QObject::connect(&settings, &Settings::changed, show, follow);
    QObject::connect(&desktop.tray, &TrayWatch::changed, show, follow);
    follow();
    desktop.login.look();
}

} // namespace

QWidget *makeKeysPage(Settings &settings)
{
    auto *form = makeForm();
    QList<std::pair<QString, int>> ages;
    for (const int age : Settings::staleChoices)
        ages.append({Page::tr("%1 days").arg(age), age});
    form->addField(Page::tr("Stale after"),
                   makeChoice(ages, static_cast<int>(settings.staleAfter().count()),
                              [&settings](int age) { settings.setStaleAfter(days(age)); }),
                   Page::tr("without use"));
    form->addField(Page::tr("Expiring within"),
                   makeNumber(Settings::fewestExpiring, Settings::mostExpiring, settings.expiringWithin().count(),
                              [&settings](int number) { settings.setExpiringWithin(days(number)); }),
                   Page::tr("days"));
    addBeforeRevoking(*form, settings);
    return form;
}

QWidget *makeSecrecyPage(Settings &settings)
{
    auto *form = makeForm();
    form->addField(Page::tr("Clear the clipboard"),
                   makeStay(settings.clipboardTime(), [&settings](seconds time) { settings.setClipboardTime(time); }),
                   Page::tr("s after copying a key"));
    form->addField(Page::tr("Hide a shown key"),
                   makeStay(settings.revealTime(), [&settings](seconds time) { settings.setRevealTime(time); }),
                   Page::tr("s after showing it"));
    form->addHint(Page::tr("The clipboard is also cleared when you quit. Clipboard histories are asked to skip keys, "
                           "but not every one does."));
    QCheckBox *found =
        form->addCheckBox(Page::tr("Remember where keys were found on this computer"), settings.remembersFoundPlaces());
    form->addHintOfBox(Page::tr("Places and fingerprints, never keys. Switching it off forgets them."));
    QObject::connect(found, &QCheckBox::toggled, &settings, &Settings::setRemembersFoundPlaces);
    return form;
}

QWidget *makeDesktopPage(Settings &settings, const DesktopParts &desktop)
{
    auto *form = makeForm();
    addTray(*form, settings, desktop);
    form->addGap();
    form->addTitle(Page::tr("Notify me when"));
    const auto add = [form, &settings](const QString &text, bool isOn, void (Settings::*set)(bool)) {
        QCheckBox *box = form->addCheckBox(text, isOn);
        QObject::connect(box, &QCheckBox::toggled, &settings, set);
    };
    add(Page::tr("the key of a profile expires soon"), settings.notifiesOfExpiry(), &Settings::setNotifiesOfExpiry);
    add(Page::tr("another program changes which profile the CLI uses"), settings.notifiesOfUse(),
        &Settings::setNotifiesOfUse);
    add(Page::tr("revoking or rotating has finished"), settings.notifiesOfWork(), &Settings::setNotifiesOfWork);
    form->addHintOfBox(Page::tr("Only while another window is in front. Notifications never contain a key."));
    return form;
}

QWidget *makeAppearancePage(Settings &settings)
{
    auto *form = makeForm();
    QComboBox *colours = makeChoice({{Page::tr("Same as the system"), static_cast<int>(ColourChoice::System)},
                                     {Page::tr("Light"), static_cast<int>(ColourChoice::Light)},
                                     {Page::tr("Dark"), static_cast<int>(ColourChoice::Dark)}},
                                    static_cast<int>(settings.colours()), [&settings](int choice) {
                                        settings.setColours(static_cast<ColourChoice>(choice));
                                    });
    QList<std::pair<QString, int>> sizes;
    for (const int percent : Settings::textChoices)
        sizes.append(
            {(percent == 100 ? Page::tr("Same as the system (%1 %)") : Page::tr("%1 %")).arg(percent), percent});
    QComboBox *text =
        makeChoice(sizes, settings.textPercent(), [&settings](int percent) { settings.setTextPercent(percent); });
    QComboBox *language = makeLanguageChoice(settings);
    for (QComboBox *each : {colours, text, language}) {
        each->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        each->setMaximumWidth(px(comboWidth));
    }
    form->addField(Page::tr("Colours"), colours);
    form->addField(Page::tr("Text size"), text);
    form->addField(Page::tr("Language"), language);
    form->addHint(Page::tr("Text size and language change at the next start."));
    QCheckBox *style = form->addCheckBox(Page::tr("Use the desktop’s own style"), settings.usesDesktopStyle());
    form->addHintOfBox(Page::tr("Looks like your other programs, from the next start on."));
    QObject::connect(style, &QCheckBox::toggled, style, [&settings](bool uses) { settings.setUsesDesktopStyle(uses); });
    return form;
}

QWidget *makeStoragePage(Settings &settings, const StorageFacts &facts, const std::function<void()> &showFolder)
{
    auto *form = makeForm();
    form->addField(QStringLiteral("config.json"), makeFact(shortened(facts.configPath)));
    auto *show = new QPushButton(Page::tr("Show in folder"));
    show->setAutoDefault(false);
    QObject::connect(show, &QPushButton::clicked, show, showFolder);
    form->addLine({}, {show});
    form->addHint(Page::tr("Shared with the CLI."));
    QCheckBox *keychain = form->addCheckBox(Page::tr("Keep a second copy of every profile"), settings.usesKeychain(),
                                            Page::tr("Keychain"));
    QObject::connect(keychain, &QCheckBox::toggled, keychain,
                     [&settings](bool uses) { settings.setUsesKeychain(uses); });
    form->addHint(
        Page::tr("While this is off, nothing is read from %1 or written to it, and the copies there stay as they are.")
            .arg(escaped(facts.keychainName)));
    QLineEdit *service = makeFact(facts.keychainService);
    service->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    service->setFixedWidth(px(serviceWidth));
    form->addField(Page::tr("Keychain name"), service);
    return form;
}

} // namespace scripto
