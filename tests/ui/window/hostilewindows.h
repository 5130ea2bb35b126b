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
    std::function<void(HostileWorld &)> end = {}; // before it is closed
};

// Every dialog and panel, and every page of them. In an order in which none takes from the next what it needs.
const QList<HostileWindow> &hostileWindows();

// The main window, with what its messages say.
QList<HostileWindow> hostileMainWindows();
// Those of them with a form to be sent off.
QList<HostileWindow> windowsToFillIn();

// As a user would who has copied it and presses paste there.
void paste(QLineEdit &field, const QString &text);
// Those that can be typed into.
QList<QLineEdit *> entryFields(const QWidget &window);
// Presses the button that Enter would; false if there is none.
bool pressVerb(HostileWorld &world, const QWidget &window);
// A rotation that is still under way when its dialog closes would be the main window's to look after.
void awaitRotation(const QWidget &window);

} // namespace scripto
