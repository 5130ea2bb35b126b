// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace scripto {

struct JsonMember;

// A JSON value that keeps the text of every number and string as written, so that this program neither rounds nor
// re-escapes anything: 1.0, 12345678901234567890, 1e400 and "\ud800" are written as they were read.
struct JsonValue {
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Kind kind = Kind::Null;
    QByteArray text; // of everything except arrays and objects, including quotation marks
    std::vector<JsonMember> members; // of objects, and of arrays (without names)

    static JsonValue null();
    static JsonValue object();
    static JsonValue string(const QString &text);

    bool isObject() const { return kind == Kind::Object; }
    // Empty for anything but a string. May contain lone surrogates, as strings in JavaScript may.
    QString toText() const;

    // For objects; null if there is no such member.
    JsonValue *find(const QString &name);
    const JsonValue *find(const QString &name) const;
    // The member with that name, added at the end if missing.
    JsonValue &at(const QString &name);
    void remove(const QString &name);
};

struct JsonMember {
    QString name;
    QByteArray quotedName; // as written
    JsonValue value;
};

// The same text, names and order, not merely the same meaning.
bool operator==(const JsonValue &a, const JsonValue &b);
bool operator==(const JsonMember &a, const JsonMember &b);

// Includes the quotation marks.
QByteArray quotedJson(const QString &text);
QString unquotedJson(QByteArrayView quoted);

// Parses UTF-8, with or without a byte order mark. Of several members with the same name, the last one counts and takes
// the place of the first, as in JavaScript. Fails with FileBroken and a sentence that names line and column but never
// repeats the content, which may be a key.
Result<JsonValue> parseJson(QByteArrayView bytes);

// In the layout of JSON.stringify(value, null, 2), with a final newline.
QByteArray writeJson(const JsonValue &value);

} // namespace scripto
