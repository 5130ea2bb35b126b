// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class LoginFlow;
class Notice;

// The page that shows the result of a sign-in: where the key is saved and what is still pending.
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
