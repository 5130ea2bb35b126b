// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "app/finder/findtypes.h"
#include "app/state/statefile.h"

#include <QObject>
#include <QUrl>

namespace scripto {

class KeyMemory;

// Where the last search has found keys: places and fingerprints, never keys. Remembered between runs if the user wants
// that.
class FoundPlaces : public QObject {
    Q_OBJECT

public:
    FoundPlaces(StateFile file, const KeyMemory &keys, QObject *parent = nullptr);

    // What a search compares keys with.
    QByteArray salt() const;
    bool isSame(const FoundPlace &place, const Secret &key) const;
    bool isRevoked(const FoundPlace &place) const;
    // The id of the server's row that the key was seen to be; empty if not known.
    QString rowOf(const FoundPlace &place, const QUrl &server) const;

    const QList<FoundPlace> &all() const { return m_places; }
    // When the search ended; invalid if there was none, or it is forgotten.
    const QDateTime &searchedAt() const { return m_searchedAt; }

    // The result of a new search replaces that of the last one.
    void set(const QList<FoundPlace> &places, const QDateTime &now);
    // Also on disk.
    void clear();
    // False removes the places from disk; from then on they are kept only until the program ends.
    void setRemembered(bool isRemembered);

Q_SIGNALS:
    void changed();

private:
    void write();

    StateFile m_file;
    const KeyMemory &m_keys;
    QList<FoundPlace> m_places;
    QDateTime m_searchedAt;
    bool m_isRemembered = true;
};

} // namespace scripto
