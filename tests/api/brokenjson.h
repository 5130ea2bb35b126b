// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace scripto {

// Bodies that are not a JSON object, or not one that a strict parser accepts.
inline QList<QByteArray> brokenJsonBodies()
{
    const QByteArray good = R"({"success":true,"data":{}})";
    return {
        "{",
        "}",
        "[]",
        "[1,2",
        "null",
        "true",
        "42",
        "\"text\"",
        "nonsense",
        "{\"success\":true,}",
        "{success:true}",
        "{'success':true}",
        "{\"success\":true",
        good + "trailing",
        good + good,
        "\xff\xfe" + good,
        "{\"success\":true,\"data\":\"\xc3\x28\"}",
        "{\"success\":true,\"data\":{\"a\":01}}",
        QByteArray("{\"success\":true\0}", 17),
        "{\"success\":true,\"data\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}",
        "{\"success\":true,\"data\":{\"a\":NaN}}",
        "\n\n<html>",
        QByteArray(1000, ' '),
    };
}

} // namespace scripto
