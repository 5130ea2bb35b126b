// SPDX-License-Identifier: MIT
// Usage: bench_keyspanel KEYS ROUNDS
// Measures the keys panel with that many rows, painting included, and prints a line of JSON: the medians and worst
// times in milliseconds. "scan" is the floor: searching as many texts for one letter.
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/keys/list/keyspanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace scripto;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

KeyRow row(int number, QRandomGenerator &random)
{
    KeyRow made;
    made.key.id = QStringLiteral("id%1").arg(number, 8, 36, QLatin1Char('0'));
    made.key.name = QStringLiteral("agent-%1").arg(random.bounded(1000000), 0, 36);
    made.key.start = QStringLiteral("scripto_%1").arg(random.bounded(1296), 2, 36, QLatin1Char('0'));
    made.key.createdAt = now.addSecs(-random.bounded(100000000));
    made.key.lastUsedReported = true;
    const bool isUsed = random.bounded(4) != 0;
    if (isUsed)
        made.key.lastUsedAt = made.key.createdAt.addSecs(random.bounded(1000000));
    made.key.updatedAt = isUsed ? made.key.lastUsedAt : made.key.createdAt;
    made.accountName = QStringLiteral("you@firm.example");
    made.use = {isUsed ? LastUse::Kind::Outside : LastUse::Kind::Never, made.key.lastUsedAt, {}};
    made.stale = random.bounded(2) == 0;
    return made;
}

class Bench {
public:
    Bench(int keys, int rounds)
        : m_rounds(rounds)
    {
        QRandomGenerator random(1);
        for (int i = 0; i < keys; ++i)
            m_state.rows.append(row(i, random));
        m_state.hasProfile = true;
        m_state.readAt = m_state.now = m_state.serverNow = now;
        m_panel.resize(1000, 700);
        m_panel.show();
        QApplication::processEvents();
        m_result.insert(QStringLiteral("keys"), keys);
    }

    QJsonObject run()
    {
        measure("load", 1, {}, [this] { m_panel.setState(m_state); });
        measure("first letter", m_rounds, [this] { type({}); }, [this] { type(QStringLiteral("q")); });
        measure("next letter", m_rounds, [this] { type(QStringLiteral("q")); }, [this] { type(QStringLiteral("q7")); });
        measure("rare word", m_rounds, [this] { type({}); }, [this] { type(QStringLiteral("zz")); });
        measure("clear", m_rounds, [this] { type(QStringLiteral("zz")); }, [this] { type({}); });
        measure("sort first", 1, {}, [this] { sort(0, Qt::AscendingOrder); });
        measure("sort again", m_rounds, [this] { sort(4, Qt::DescendingOrder); },
                [this] { sort(0, Qt::AscendingOrder); });
        measure("10 changed", m_rounds, {}, [this] { change(10); });
        QList<QByteArray> texts;
        for (const KeyRow &each : m_state.rows)
            texts.append((each.key.name + each.key.start + each.key.id + each.accountName).toUtf8());
        int found = 0;
        measure("scan", m_rounds, {}, [&] {
            found += static_cast<int>(std::count_if(texts.begin(), texts.end(), [](const QByteArray &text) {
                return std::string_view(text).find("zz") != std::string_view::npos;
            }));
        });
        return found < 0 ? QJsonObject() : m_result;
    }

private:
    void type(const QString &text) { m_panel.setFilterText(text, {}, {}); }

    void sort(int column, Qt::SortOrder order)
    {
        m_panel.findChild<QTableView *>()->sortByColumn(column, order);
    }

    void change(int rows)
    {
        for (int i = 0; i < rows; ++i) {
            KeyRow &row = m_state.rows[(i * 7919 + ++m_changes) % m_state.rows.size()];
            row.use = {LastUse::Kind::Outside, now.addSecs(-m_changes), {}};
        }
        m_panel.setState(m_state);
    }

    // Each time ends when everything is painted.
    void measure(const char *what, int rounds, const std::function<void()> &prepare, const std::function<void()> &act)
    {
        QList<double> times;
        for (int i = 0; i < rounds; ++i) {
            if (prepare)
                prepare();
            QApplication::processEvents();
            QElapsedTimer timer;
            timer.start();
            act();
            QApplication::processEvents();
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        m_result.insert(QLatin1StringView(what),
                        QJsonObject{{QStringLiteral("median"), times.at(times.size() / 2)},
                                    {QStringLiteral("worst"), times.last()}});
    }

    int m_rounds;
    int m_changes = 0;
    KeysState m_state;
    KeysPanel m_panel;
    QJsonObject m_result;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
    Bench bench(QApplication::arguments().value(1).toInt(), QApplication::arguments().value(2).toInt());
    std::puts(QJsonDocument(bench.run()).toJson(QJsonDocument::Compact).constData());
    return 0;
}
