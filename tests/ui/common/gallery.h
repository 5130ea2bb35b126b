// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

// The parts of the gallery's page.
namespace gallery {

QWidget *toolBar();
QWidget *profilesPane();
QWidget *keysPane();
QWidget *controls();
QWidget *icons();

QWidget *signInDialog();
QWidget *refusedDialog();
QWidget *newKeyDialog();
QWidget *shownOnceDialog(bool revealed);
QWidget *settingsDialog();

} // namespace gallery
