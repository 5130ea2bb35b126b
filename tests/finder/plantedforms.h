// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringEncoder>

#include <functional>

// The forms in which a key may stand in a file.
namespace scripto::planted {

struct Form {
    const char *name;
    std::function<QByteArray(const QByteArray &key)> content;
    int line = 1; // of the key
};

inline QByteArray inUtf16(const QByteArray &text, QStringConverter::Encoding encoding, bool hasMark)
{
    QStringEncoder encoder(encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(text));
}

// Each character as `before`, its code with `digits` hexadecimal digits, and `after`.
inline QByteArray escaped(const QByteArray &text, const char *before, int digits, const char *after = "")
{
    QByteArray all;
    for (const char c : text)
        all += before + QByteArray::number(static_cast<int>(c), 16).rightJustified(digits, '0') + after;
    return all;
}

inline QList<Form> forms()
{
    using Key = const QByteArray &;
    const auto with = [](const char *before, const char *after) {
        return [before, after](Key key) { return before + key + after; };
    };
    const auto replaced = [](const char *what, const char *by) {
        return [what, by](Key key) { return "{\"a\":\"" + QByteArray(key).replace(what, by) + "\"}\n"; };
    };
    const QByteArray text = "# Schlüssel\nkey = ";
    const auto wide = [text](QStringConverter::Encoding encoding, bool hasMark) {
        return [=](Key key) { return inUtf16("# some comment\nkey=" + key + "\n", encoding, hasMark); };
    };
    return {
        {"alone", with("", "")},
        {"shell", with("#!/bin/sh\nexport SCRIPTO_API_KEY=", "\n"), 2},
        {"double quotes", with("A=1\nB=2\nSCRIPTO_API_KEY=\"", "\"\n"), 3},
        {"single quotes", with("key = '", "' # mine\n")},
        {"backticks", with("Use `", "`.\n")},
        {"typographic quotes", with("„", "“\n")},
        {"header", with("curl -H 'Authorization: Bearer ", "' https://example.com\n")},
        {"JSON", with("{\n  \"env\": {\n    \"KEY\": \"", "\"\n  }\n}\n"), 3},
        {"JSON in one line", with("{\"k\":\"", "\",\"l\":1}")},
        {"JSON, underscore escaped", replaced("_", "\\u005f")},
        {"JSON, underscore escaped in capitals", replaced("_", "\\u005F")},
        {"JSON in JSON", replaced("_", "\\\\u005f")},
        {"JSON, all escaped", [](Key key) { return "[\"" + escaped(key, "\\u", 4) + "\"]"; }},
        {"string of a program", [](Key key) { return "\n\nk = b\"" + escaped(key, "\\x", 2) + "\"\n"; }, 3},
        {"JSON before a line break", with("{\"log\":\"", "\\nnext\"}")},
        {"URL", with("GET /?key=", "&x=1 HTTP/1.1\n")},
        {"URL, underscore escaped", [](Key key) { return "/?key=" + QByteArray(key).replace("_", "%5F") + "%20x"; }},
        {"URL, all escaped", [](Key key) { return "/?key=" + escaped(key, "%", 2) + "&b"; }},
        {"HTML, escaped", [](Key key) { return "<p>" + QByteArray(key).replace("_", "&#95;") + "</p>"; }},
        {"HTML, all escaped", [](Key key) { return "<p>" + escaped(key, "&#x", 2, ";") + "</p>"; }},
        {"XML", with("<key value='", "'/>\n")},
        {"YAML", with("a: 1\nkey: ", "\nb: 2\n"), 2},
        {"TOML with CRLF", with("[a]\r\nkey = \"", "\"\r\n"), 2},
        {"UTF-8 with a mark", with("\xef\xbb\xbfkey=", "\n")},
        {"UTF-8", [text](Key key) { return text + key + "\n"; }, 2},
        {"Latin-1", with("# Schl\xfcssel\nkey=", "\n"), 2},
        {"UTF-16 LE", wide(QStringConverter::Utf16LE, true), 2},
        {"UTF-16 BE", wide(QStringConverter::Utf16BE, true), 2},
        {"UTF-16 LE without a mark", wide(QStringConverter::Utf16LE, false), 2},
        {"UTF-16 BE without a mark", wide(QStringConverter::Utf16BE, false), 2},
        {"minified", [](Key key) { return QByteArray(900'000, 'x') + "=\"" + key + '"' + QByteArray(50'000, 'y'); }},
        {"across a border of reads", [](Key key) { return QByteArray(64 * 1024 - 20, '\n') + key + "\n"; }, 65517},
        {"zsh history", with(": 1700000000:0;ls\n: 1700000001:0;export K=", "\n"), 2},
        {"CSV", with("a,b\n1,", ",c\n"), 2},
        {"glued to a word", with("my", ";\n")},
        {"last of many lines", [](Key key) { return QByteArray("scripto_deploy_server\n").repeated(999) + key; }, 1000},
    };
}

} // namespace scripto::planted
