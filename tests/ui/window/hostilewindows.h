// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/window/hostileworld.h"

#include <functional>
#include <memory>

class QLineEdit;

namespace scripto {

// A window of the program in one of its states, in a world of hostile texts.
struct HostileWindow {
    const char *name;
    std::function<std::unique_ptr<QWidget>(HostileWorld &)> open;
    std::function<void(HostileWorld &)> end = {}; // called before it is closed
};

// Every dialog and panel with all their pages, ordered so that none consumes what the next one needs.
const QList<HostileWindow> &hostileWindows();

// The main window with its messages.
QList<HostileWindow> hostileMainWindows();
// The windows with a form to submit.
QList<HostileWindow> windowsToFillIn();

// Pastes like a user who has copied the text.
void paste(QLineEdit &field, const QString &text);
// The fields that accept typing.
QList<QLineEdit *> entryFields(const QWidget &window);
// Presses the default button; returns false if there is none.
bool pressVerb(HostileWorld &world, const QWidget &window);
// A rotation that is still running when its dialog closes would be left to the main window.
void awaitRotation(const QWidget &window);

} // namespace scripto
