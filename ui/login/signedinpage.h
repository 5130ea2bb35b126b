// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class LoginFlow;
class Notice;

// The page that says what a sign-in has brought: where the key is, and what of it is still to come.
class SignedInPage final : public QWidget {
    Q_OBJECT

public:
    explicit SignedInPage(QWidget *parent = nullptr);

    void tell(const LoginFlow &flow);

private:
    Notice *m_saved;
    Notice *m_keychain;
    Notice *m_oldKey;
};

} // namespace scripto
