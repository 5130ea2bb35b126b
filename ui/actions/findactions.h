// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"

#include <QObject>

class QWidget;

namespace scripto {

class KeysMessages;
class PaneView;

// “Find keys on this computer…”: the view, and what the user can do with the places it finds.
class FindActions final : public QObject {
    Q_OBJECT

public:
    FindActions(UiServices &services, KeysMessages &messages, QWidget *window);

    void find();

Q_SIGNALS:
    void viewRequested(scripto::PaneView *view);

private:
    QByteArrayList starts() const;
    void showFile(const QByteArray &path);
    void copyPlace(const QString &pathAndLine);

    UiServices &m_services;
    KeysMessages &m_messages;
    QWidget *m_window;
};

} // namespace scripto
