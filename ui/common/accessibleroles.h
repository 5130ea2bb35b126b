// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace scripto {

// Assistive technology reads out the accessible description of an alert when it comes into view. Must be called before
// anything else may have asked for the widget's role.
void makeAlert(QWidget *widget);

// For something that takes the keyboard but has no role in Qt, such as an area that scrolls. As makeAlert().
void makePane(QWidget *widget);

// Reads out an alert again after its description has changed.
void announce(QWidget *alert);

} // namespace scripto
