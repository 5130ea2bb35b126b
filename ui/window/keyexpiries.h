// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace scripto {

class KeyStore;
class ProfilesPanel;
class ProfileStore;

// Keeps the words about expiring keys in the rows of the profiles up to date.
class KeyExpiries final : public QObject {
    Q_OBJECT

public:
    KeyExpiries(const ProfileStore &profiles, const KeyStore &keys, ProfilesPanel &panel);

private:
    void follow();

    const ProfileStore &m_profiles;
    const KeyStore &m_keys;
    ProfilesPanel &m_panel;
};

} // namespace scripto
