// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QObject>
#include <QString>

namespace scripto {

class Worker;

// Whether the program starts when the user logs in.
class AutoStart : public QObject {
    Q_OBJECT

public:
    // As far as is known; look() finds out.
    bool isOn() const { return m_isOn; }
    // Why the last set() had no effect; empty if it had.
    const QString &problem() const { return m_problem; }

    // Another program may have changed it.
    virtual void look() = 0;
    // changed() follows, also if it fails.
    virtual void set(bool isOn) = 0;

Q_SIGNALS:
    void changed();

protected:
    void settle(bool isOn, const QString &problem);

private:
    bool m_isOn = false;
    QString m_problem;
};

// By a file in the autostart folder.
// Source: https://specifications.freedesktop.org/autostart-spec/latest/
class AutostartFile final : public AutoStart {
    Q_OBJECT

public:
    // `program` is started with the option --at-login. The worker must outlive this.
    AutostartFile(QString path, QString program, QString applicationId, Worker &worker);

    void look() override;
    void set(bool isOn) override;

private:
    QByteArray content() const;

    const QString m_path;
    const QString m_program;
    const QString m_applicationId;
    Worker &m_worker;
};

// An argument as the Exec line of a desktop entry wants it.
QString execQuoted(const QString &argument);

} // namespace scripto
