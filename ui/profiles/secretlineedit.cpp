// SPDX-License-Identifier: MIT
#include "ui/profiles/secretlineedit.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/secretlineeditaccess.h"

#include <QAction>

namespace scripto {

SecretLineEdit::SecretLineEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(toneIcon(Icon::Eye), QLineEdit::TrailingPosition))
{
    SecretLineEditAccess::install();
    setFont(fontOf(FontRole::Mono));
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(echoMode() == Password); });
    // Qt copies selected readable text to the primary selection.
    connect(this, &QLineEdit::selectionChanged, this, [this] {
        if (echoMode() == Normal)
            deselect();
    });
    setRevealed(false);
}

void SecretLineEdit::setRevealed(bool revealed)
{
    deselect();
    setEchoMode(revealed ? Normal : Password);
    m_eye->setIcon(toneIcon(revealed ? Icon::EyeOff : Icon::Eye));
    m_eye->setText(revealed ? tr("Hide key") : tr("Show key"));
    m_eye->setToolTip(toolTipText({m_eye->text()}));
}

} // namespace scripto
