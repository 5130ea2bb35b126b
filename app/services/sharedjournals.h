// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace scripto {

// Decides which config.json a record in a journal of earlier versions belongs to: they had one folder for all files.
class SharedJournals {
public:
    // `mirror` is the content of mirror.json in that folder, which names these files. Reads them.
    SharedJournals(const QString &config, const QJsonObject &mirror);

    // Whether the record's account is in another config.json and not in this one. False in doubt, so that whoever comes
    // first takes the record and it is not lost.
    bool isForAnother(const QJsonObject &record) const;

private:
    QList<Profile> m_own;
    QList<Profile> m_others;
};

} // namespace scripto
