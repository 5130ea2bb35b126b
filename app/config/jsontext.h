// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace scripto {

struct JsonMember;

// A JSON value that keeps the text of every number and string as it was written, so that nothing is rounded or
// re-escaped on its way through this program: 1.0, 12345678901234567890, 1e400 and "\ud800" come out as they went in.
struct JsonValue {
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Kind kind = Kind::Null;
    QByteArray text; // of everything but arrays and objects, quotation marks included
    std::vector<JsonMember> members; // of objects, and of arrays (without names)

    static JsonValue null();
    static JsonValue object();
    static JsonValue string(const QString &text);

    bool isObject() const { return kind == Kind::Object; }
    // Empty for what is not a string. May hold lone surrogates, as strings in JavaScript may.
    QString toText() const;

    // For objects; null where there is no such member.
    JsonValue *find(const QString &name);
    const JsonValue *find(const QString &name) const;
    // The member of that name, added at the end where there is none.
    JsonValue &at(const QString &name);
    void remove(const QString &name);
};

struct JsonMember {
    QString name;
    QByteArray quotedName; // as written
    JsonValue value;
};

// The same text, names and order; not merely the same meaning.
bool operator==(const JsonValue &a, const JsonValue &b);
bool operator==(const JsonMember &a, const JsonMember &b);

// Quotation marks included.
QByteArray quotedJson(const QString &text);
QString unquotedJson(QByteArrayView quoted);

// UTF-8, with or without a byte order mark. Of members with the same name the last counts and takes the place of the
// first, as in JavaScript. ErrorKind::FileBroken with line, column and a sentence; it never repeats what stands there,
// which may be a key.
Result<JsonValue> parseJson(QByteArrayView bytes);

// As JSON.stringify(value, null, 2) lays it out, with a final newline.
QByteArray writeJson(const JsonValue &value);

} // namespace scripto
