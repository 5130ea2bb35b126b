// SPDX-License-Identifier: MIT
// The main function of each folder's test program; compiled into it, because tests of widgets need another application
// class.
#include "tests/support/testroom.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <QByteArray>
#include <QTest>

#include <cstdio>
#include <map>
#include <vector>

namespace scripto::testroom {

namespace {

struct Entry {
    MakeTest make;
    Prepare prepare;
};

std::map<QByteArray, Entry> &entries()
{
    static std::map<QByteArray, Entry> all;
    return all;
}

} // namespace

Registration::Registration(const char *className, MakeTest make, Prepare prepare)
{
    // TestKeyStatus → tst_keystatus, the name of its source.
    entries().emplace("tst_" + QByteArray(className + sizeof("Test") - 1).toLower(), Entry{make, prepare});
}

} // namespace scripto::testroom

int main(int argc, char *argv[])
{
    using namespace scripto::testroom;
    const auto entry = argc < 2 ? entries().end() : entries().find(argv[1]);
    if (entry == entries().end()) {
        std::fprintf(stderr, "Usage: %s CLASS [Qt Test arguments]; the classes here are:\n", argv[0]);
        for (const auto &[name, each] : entries())
            std::fprintf(stderr, "  %s\n", name.constData());
        return 64; // EX_USAGE of sysexits.h
    }

    if (entry->second.prepare)
        entry->second.prepare();
    std::vector<char *> arguments{argv[0]};
    arguments.insert(arguments.end(), argv + 2, argv + argc);
    arguments.push_back(nullptr);
    int count = argc - 1;
#ifdef QT_WIDGETS_LIB
    QApplication application(count, arguments.data());
#else
    QCoreApplication application(count, arguments.data());
#endif
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    const auto test = entry->second.make();
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(test.get(), count, arguments.data());
}
