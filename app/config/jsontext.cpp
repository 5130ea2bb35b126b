// SPDX-License-Identifier: MIT
#include "app/config/jsontext.h"

#include <QStringConverter>

#include <algorithm>

namespace scripto {

namespace {

constexpr qsizetype indentation = 2;

void writeValue(QByteArray &out, const JsonValue &value, qsizetype indent);

void writeMembers(QByteArray &out, const JsonValue &value, qsizetype indent)
{
    const QByteArray lineStart = '\n' + QByteArray(indent + indentation, ' ');
    bool first = true;
    for (const JsonMember &member : value.members) {
        if (!first)
            out += ',';
        first = false;
        out += lineStart;
        if (value.isObject())
            out += member.quotedName + ": ";
        writeValue(out, member.value, indent + indentation);
    }
    if (!value.members.empty())
        out += '\n' + QByteArray(indent, ' ');
}

void writeValue(QByteArray &out, const JsonValue &value, qsizetype indent)
{
    const bool isContainer = value.isObject() || value.kind == JsonValue::Kind::Array;
    if (!isContainer) {
        out += value.text;
        return;
    }
    out += value.isObject() ? '{' : '[';
    writeMembers(out, value, indent);
    out += value.isObject() ? '}' : ']';
}

QByteArray escaped(char16_t unit)
{
    switch (unit) {
    case u'"':
        return QByteArrayLiteral("\\\"");
    case u'\\':
        return QByteArrayLiteral("\\\\");
    case u'\b':
        return QByteArrayLiteral("\\b");
    case u'\f':
        return QByteArrayLiteral("\\f");
    case u'\n':
        return QByteArrayLiteral("\\n");
    case u'\r':
        return QByteArrayLiteral("\\r");
    case u'\t':
        return QByteArrayLiteral("\\t");
    default:
        return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
    }
}

char16_t unescaped(char letter)
{
    switch (letter) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return static_cast<char16_t>(letter);
    }
}

// Unlike QString::fromUtf8(), keeps a byte order mark at the start: here it is a character like any other.
QString fromUtf8(QByteArrayView bytes)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(bytes);
}

} // namespace

JsonValue JsonValue::null()
{
    return {Kind::Null, QByteArrayLiteral("null"), {}};
}

JsonValue JsonValue::object()
{
    return {Kind::Object, {}, {}};
}

JsonValue JsonValue::string(const QString &text)
{
    return {Kind::String, quotedJson(text), {}};
}

QString JsonValue::toText() const
{
    return kind == Kind::String ? unquotedJson(text) : QString();
}

const JsonValue *JsonValue::find(const QString &name) const
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const JsonMember &member) { return isObject() && member.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

JsonValue *JsonValue::find(const QString &name)
{
    return const_cast<JsonValue *>(std::as_const(*this).find(name));
}

JsonValue &JsonValue::at(const QString &name)
{
    if (JsonValue *value = find(name))
        return *value;
    return members.emplace_back(JsonMember{name, quotedJson(name), null()}).value;
}

void JsonValue::remove(const QString &name)
{
    std::erase_if(members, [&](const JsonMember &member) { return member.name == name; });
}

bool operator==(const JsonValue &a, const JsonValue &b)
{
    return a.kind == b.kind && a.text == b.text && a.members == b.members;
}

bool operator==(const JsonMember &a, const JsonMember &b)
{
    return a.quotedName == b.quotedName && a.value == b.value;
}

QByteArray quotedJson(const QString &text)
{
    QByteArray out("\"");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            out += QStringView(text).sliced(i++, 2).toUtf8();
        else if (unit.isSurrogate() || unit < u' ' || unit == u'"' || unit == u'\\')
            out += escaped(unit.unicode());
        else
            out += QStringView(&unit, 1).toUtf8();
    }
    return out + '"';
}

QString unquotedJson(QByteArrayView quoted)
{
    const QByteArrayView inner = quoted.sliced(1, quoted.size() - 2);
    QString out;
    qsizetype plainFrom = 0;
    for (qsizetype i = inner.indexOf('\\'); i >= 0; i = inner.indexOf('\\', plainFrom)) {
        out += fromUtf8(inner.sliced(plainFrom, i - plainFrom));
        const bool isCode = inner[i + 1] == 'u';
        if (isCode)
            out += QChar(inner.sliced(i + 2, 4).toByteArray().toUShort(nullptr, 16));
        else
            out += QChar(unescaped(inner[i + 1]));
        plainFrom = i + (isCode ? 6 : 2);
    }
    return out + fromUtf8(inner.sliced(plainFrom));
}

QByteArray writeJson(const JsonValue &value)
{
    QByteArray out;
    writeValue(out, value, 0);
    return out + '\n';
}

} // namespace scripto
