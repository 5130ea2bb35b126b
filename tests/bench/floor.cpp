// SPDX-License-Identifier: MIT
// The floor for start and memory: a window with a table, of the same toolkit, that does nothing.
#include <QApplication>
#include <QMainWindow>
#include <QTableWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QTableWidget(100, 8));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
