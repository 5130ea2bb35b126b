// SPDX-License-Identifier: MIT
#include "ui/keys/create/newkeydialog.h"

#include "app/keys/list/keyminting.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/common/textlabel.h"
#include "ui/common/waitnote.h"
#include "ui/keys/accountname.h"
#include "ui/keys/create/mintedkeypage.h"
#include "ui/keys/create/newkeyform.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int newKeyWidth = 520; // a whole key fits on two lines

} // namespace

NewKeyDialog::NewKeyDialog(KeyStore &keys, const ProfileStore &profiles, SecretClipboard &clipboard, Clock clock,
                           QWidget *parent)
    : DialogFrame(newKeyWidth, parent)
    , m_keys(keys)
    , m_profiles(profiles)
    , m_account(keys.account().id)
    , m_form(new NewKeyForm(profiles, std::move(clock)))
    , m_page(new MintedKeyPage(clipboard))
{
    content()->addWidget(m_form);
    content()->addWidget(m_page);
    m_note = new WaitNote(addFootnote());
    m_cancel = addCancel();
    m_create = addVerb(tr("Create key"));
    m_done = addVerb(tr("Done"), ButtonKind::Plain);
    connect(m_create, &QPushButton::clicked, this, &NewKeyDialog::create);
    connect(m_done, &QPushButton::clicked, this, &NewKeyDialog::dismiss);
    connect(m_form, &NewKeyForm::pauseTicked, this, &NewKeyDialog::follow);
    connect(m_form, &NewKeyForm::sessionWanted, this, &NewKeyDialog::sessionWanted);
    connect(m_form, &NewKeyForm::copyingChosen, this, &NewKeyDialog::create);
    connect(m_form, &NewKeyForm::revokeWanted, this, &NewKeyDialog::revokeLost);
    connect(&keys.accounts(), &KeyAccounts::readerChanged, this, [this] {
        if (!obstacle())
            m_form->takeBackProblem();
    });
    connect(m_page, &MintedKeyPage::copied, this, [this] { m_minting->markCopied(); });
    connect(m_page, &MintedKeyPage::storeAgain, this, [this] { m_minting->store(m_minting->request().profileName); });
    connect(m_page, &MintedKeyPage::closeAnyway, this, [this] { leave(Rejected); });
    follow();
    m_form->setFocus();
}

NewKeyDialog::NewKeyDialog(KeyMinting &minting, KeyStore &keys, const ProfileStore &profiles,
                           SecretClipboard &clipboard, Clock clock, QWidget *parent)
    : NewKeyDialog(keys, profiles, clipboard, std::move(clock), parent)
{
    m_account = minting.account(); // another one may be shown by now
    watch(&minting);
}

void NewKeyDialog::watch(KeyMinting *minting)
{
    m_minting = minting;
    connect(minting, &KeyMinting::changed, this, &NewKeyDialog::follow);
    follow();
}

void NewKeyDialog::create()
{
    if (!m_form->check())
        return;
    if (!mayMint())
        return;
    if (m_form->request().profileName.isEmpty())
        return mint();
    // Don't request a key that could not be saved.
    m_isLooking = true;
    follow();
    m_profiles.tryToSave()->then(this, [this](const Result<Done> &tried) {
        m_isLooking = false;
        follow();
        if (!tried)
            m_form->showSavedNowhere(tried.error());
        else if (mayMint())
            mint();
    });
}

std::optional<Error> NewKeyDialog::obstacle() const
{
    const AccountKeys *account = m_keys.selected();
    return account ? account->obstacle() : Error{ErrorKind::NotFound, {}};
}

// Must be checked after every wait: the window may show another account by then.
bool NewKeyDialog::mayMint()
{
    std::optional<Error> problem = obstacle();
    if (!m_keys.account().isCalled(m_account))
        problem = {ErrorKind::Invalid, tr("The window now shows another account. Close this dialog and start again.")};
    if (problem)
        m_form->showProblem(*problem);
    return !problem;
}

void NewKeyDialog::mint()
{
    AccountKeys *account = m_keys.selected();
    if (KeyMinting *minting = account ? account->mint(m_form->request()) : nullptr)
        watch(minting);
    else
        m_form->showProblem({ErrorKind::Invalid, tr("The profile whose key would make the new one is gone.")});
}

void NewKeyDialog::revokeLost(const QString &id)
{
    m_keys.accounts().revoke({m_account, id})->then(this, [this](const Result<Done> &result) {
        m_form->showRevoked(result);
    });
}

bool NewKeyDialog::isSending() const
{
    return m_isLooking
        || (m_minting
            && (m_minting->step() == KeyMinting::Step::Sending || m_minting->step() == KeyMinting::Step::Searching));
}

bool NewKeyDialog::keyIsHere() const
{
    return m_minting
        && (m_minting->step() == KeyMinting::Step::Storing || m_minting->step() == KeyMinting::Step::Ready);
}

void NewKeyDialog::follow()
{
    const bool sending = isSending();
    const bool keyIsNew = keyIsHere() && m_page->isHidden();
    m_form->setVisible(!keyIsHere());
    m_form->setEnabled(!sending);
    m_page->setVisible(keyIsHere());
    m_cancel->setVisible(!keyIsHere());
    m_create->setVisible(!keyIsHere());
    m_create->setEnabled(!sending && m_form->canBeSent());
    m_done->setVisible(keyIsHere());
    if (sending)
        m_note->start(m_minting && m_minting->step() == KeyMinting::Step::Searching
                          ? tr("Looking for the key in the list…")
                          : tr("Creating the key…"));
    else
        m_note->stop();
    if (keyIsHere())
        showKey();
    else
        showForm();
    if (keyIsNew)
        m_page->focusCopy();
}

void NewKeyDialog::showForm()
{
    setTitle(tr("New key"));
    const KeyAccount account = m_keys.accounts().account(m_account);
    setLead(tr("For %1 on %2.").arg(escaped(accountName(account)), escaped(serverName(account.server))));
    m_create->setDefault(true);
    if (!m_minting || m_minting->step() != KeyMinting::Step::Refused)
        return;
    // A refused minting cannot be resumed; the next attempt is a new one.
    KeyMinting *refused = m_minting;
    m_form->restore(refused->request());
    m_minting = nullptr;
    refused->disconnect(this);
    if (refused->lost())
        m_form->showLost(*refused->lost());
    else
        m_form->showProblem(*refused->problem());
    m_create->setEnabled(m_form->canBeSent());
    refused->detach();
}

void NewKeyDialog::showKey()
{
    const QString &name = m_minting->minted().record.name;
    setTitle(tr("“%1” was created"), name.isEmpty() ? m_minting->request().name : name);
    setLead(tr("Copy the key now. %1; Scripto cannot show it again.").arg(strong(tr("It is shown this once"))));
    m_page->tell(*m_minting);
    m_done->setDefault(true);
}

void NewKeyDialog::dismiss()
{
    // A key that is still being stored isn't lost yet: the minting reports a failure by itself.
    const bool mayLoseKey = m_minting && m_minting->step() == KeyMinting::Step::Ready && !m_minting->isSafe();
    if (mayLoseKey)
        m_page->askToClose();
    else
        leave(keyIsHere() ? Accepted : Rejected);
}

void NewKeyDialog::leave(DialogCode result)
{
    if (m_minting) {
        m_minting->disconnect(this);
        m_minting->detach();
        m_minting = nullptr;
    }
    done(result);
}

} // namespace scripto
