// SPDX-License-Identifier: MIT
#include "app/config/jsontext.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace scripto {

namespace {

// Far more than any config.json has, and far less than what would exhaust a thread's stack.
constexpr std::size_t deepestNesting = 200;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

// The length of the UTF-8 sequence that `bytes` starts with; 0 if it is invalid.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    const auto continues = [&](qsizetype i) { return (at(i) & 0xc0) == 0x80; };
    const uchar first = at(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return continues(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool tooShort = first == 0xe0 && at(1) < 0xa0;
        const bool surrogate = first == 0xed && at(1) > 0x9f;
        return continues(1) && continues(2) && !tooShort && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool tooShort = first == 0xf0 && at(1) < 0x90;
        const bool tooLarge = first == 0xf4 && at(1) > 0x8f;
        return continues(1) && continues(2) && continues(3) && !tooShort && !tooLarge ? 4 : 0;
    }
    return 0;
}

// Reads one text from start to end. The first error ends it, with a sentence for the user.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    Result<JsonValue> read();

private:
    // All of these return false after an error.
    bool readValue(JsonValue &value, const QString &expected);
    bool readObject(JsonValue &value);
    bool readMember(JsonMember &member, bool afterComma);
    bool readArray(JsonValue &value);
    bool readSeparator(char closing, bool &closed);
    bool readString(QByteArray &quoted);
    bool readEscape();
    bool readNumber(JsonValue &value);
    bool readWord(JsonValue &value);
    bool open(char opening);
    void close();

    bool fail(qsizetype at, const QString &what);
    bool failAtEnd();
    bool failUnexpected(const QString &expected);
    // A hint at a known mistake that starts with the present character; empty if there is none.
    QString knownMistake() const;

    void skipBlanks();
    bool atEnd() const { return m_at >= m_bytes.size(); }
    char here() const { return atEnd() ? '\0' : m_bytes[m_at]; }
    bool startsWith(QByteArrayView text) const { return m_bytes.sliced(m_at).startsWith(text); }
    int lineOf(qsizetype at) const { return static_cast<int>(m_bytes.first(at).count('\n')) + 1; }
    qsizetype columnOf(qsizetype at) const;

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::vector<qsizetype> m_open; // positions of the brackets that are still open
    std::optional<Error> m_problem;
};

Result<JsonValue> Reader::read()
{
    if (startsWith("\xef\xbb\xbf"))
        m_bytes = m_bytes.sliced(3);
    const bool isUtf16 = startsWith("\xff\xfe") || startsWith("\xfe\xff");
    skipBlanks();
    JsonValue value;
    if (isUtf16)
        fail(0, tr("the file is written in UTF-16; it has to be UTF-8."));
    else if (atEnd())
        fail(0, tr("the file is empty."));
    else if (readValue(value, tr("a { is expected here."))) {
        skipBlanks();
        if (!atEnd() && knownMistake().isEmpty())
            fail(m_at, tr("the file should end here, but something follows."));
        else if (!atEnd())
            fail(m_at, knownMistake());
    }
    if (m_problem)
        return failure(*std::move(m_problem));
    return value;
}

bool Reader::readValue(JsonValue &value, const QString &expected)
{
    const char c = here();
    if (c == '{')
        return readObject(value);
    if (c == '[')
        return readArray(value);
    if (c == '"') {
        value.kind = JsonValue::Kind::String;
        return readString(value.text);
    }
    if (c == '-' || isDigit(c))
        return readNumber(value);
    if (isWordCharacter(c))
        return readWord(value);
    return failUnexpected(expected);
}

bool Reader::readObject(JsonValue &value)
{
    value.kind = JsonValue::Kind::Object;
    if (!open('{'))
        return false;
    skipBlanks();
    bool closed = here() == '}';
    if (closed)
        close();
    QHash<QString, std::size_t> places;
    for (bool afterComma = false; !closed; afterComma = true) {
        JsonMember member;
        if (!readMember(member, afterComma) || !readSeparator('}', closed))
            return false;
        const auto place = places.constFind(member.name);
        if (place != places.constEnd()) {
            value.members[*place] = std::move(member);
        } else {
            places.insert(member.name, value.members.size());
            value.members.push_back(std::move(member));
        }
    }
    return true;
}

bool Reader::readMember(JsonMember &member, bool afterComma)
{
    skipBlanks();
    if (here() != '"' && isWordCharacter(here()))
        return fail(m_at, tr("a name has to stand in double quotation marks."));
    if (here() != '"')
        return failUnexpected(afterComma && (here() == '}' || here() == ',')
                                  ? tr("a value is expected after the comma.")
                                  : tr("a name in double quotation marks is expected here."));
    if (!readString(member.quotedName))
        return false;
    member.name = unquotedJson(member.quotedName);
    skipBlanks();
    if (here() != ':')
        return failUnexpected(tr("a colon is expected after the name."));
    ++m_at;
    skipBlanks();
    return readValue(member.value, tr("a value is expected after the colon."));
}

bool Reader::readArray(JsonValue &value)
{
    value.kind = JsonValue::Kind::Array;
    if (!open('['))
        return false;
    skipBlanks();
    bool closed = here() == ']';
    if (closed)
        close();
    QString expected = tr("a value or a ] is expected here.");
    while (!closed) {
        skipBlanks();
        if (!readValue(value.members.emplace_back().value, expected) || !readSeparator(']', closed))
            return false;
        expected = tr("a value is expected after the comma.");
    }
    return true;
}

// Reads what follows a value inside brackets.
bool Reader::readSeparator(char closing, bool &closed)
{
    skipBlanks();
    closed = here() == closing;
    if (closed) {
        close();
        return true;
    }
    if (here() == ',') {
        ++m_at;
        return true;
    }
    if (here() == '}' || here() == ']')
        return fail(m_at, closing == '}' ? tr("a } is expected here, not a ].") : tr("a ] is expected here, not a }."));
    if (here() == '"' || here() == '{' || here() == '[' || here() == '-' || isWordCharacter(here()))
        return fail(m_at, tr("a comma is missing before this."));
    return failUnexpected(closing == '}' ? tr("a comma or a } is expected here.")
                                         : tr("a comma or a ] is expected here."));
}

bool Reader::readString(QByteArray &quoted)
{
    const qsizetype start = m_at++;
    while (here() != '"') {
        const auto c = static_cast<uchar>(here());
        if (atEnd())
            return fail(m_at, tr("the file ends in the middle of a text."));
        if (c == '\n' || c == '\r')
            return fail(start, tr("the closing quotation mark of this text is missing."));
        if (c == '\0')
            return fail(m_at, tr("there are NUL bytes here instead of text."));
        if (c < 0x20)
            return fail(m_at,
                        tr("a control character stands in a text; it has to be written as \\u%1.")
                            .arg(int(c), 4, 16, QChar(u'0')));
        if (c == '\\') {
            if (!readEscape())
                return false;
            continue;
        }
        const qsizetype length = sequenceLength(m_bytes.sliced(m_at));
        if (length == 0)
            return fail(m_at, tr("the text here is not UTF-8."));
        m_at += length;
    }
    ++m_at;
    quoted = m_bytes.sliced(start, m_at - start).toByteArray();
    return true;
}

bool Reader::readEscape()
{
    const qsizetype start = m_at++;
    if (atEnd())
        return fail(m_at, tr("the file ends in the middle of a text."));
    const char letter = m_bytes[m_at++];
    if (letter != 'u') {
        if (!QByteArrayView("\"\\/bfnrt").contains(letter))
            return fail(start, tr("this backslash has no meaning; a backslash itself is written twice."));
        return true;
    }
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (!isHexDigit(here()))
            return fail(start, tr("\\u has to be followed by four hexadecimal digits."));
    }
    return true;
}

bool Reader::readNumber(JsonValue &value)
{
    const qsizetype start = m_at;
    const auto skipDigits = [this] {
        const qsizetype from = m_at;
        while (isDigit(here()))
            ++m_at;
        return m_at > from;
    };
    if (here() == '-')
        ++m_at;
    if (here() == '0' && m_at + 1 < m_bytes.size() && isDigit(m_bytes[m_at + 1]))
        return fail(start, tr("a number does not start with a zero."));
    bool isNumber = skipDigits();
    if (isNumber && here() == '.') {
        ++m_at;
        isNumber = skipDigits();
    }
    if (isNumber && (here() == 'e' || here() == 'E')) {
        ++m_at;
        if (here() == '+' || here() == '-')
            ++m_at;
        isNumber = skipDigits();
    }
    if (!isNumber || isWordCharacter(here()) || here() == '.')
        return fail(start, tr("this is not a number as JSON writes it."));
    value.kind = JsonValue::Kind::Number;
    value.text = m_bytes.sliced(start, m_at - start).toByteArray();
    return true;
}

bool Reader::readWord(JsonValue &value)
{
    const qsizetype start = m_at;
    while (isWordCharacter(here()))
        ++m_at;
    value.text = m_bytes.sliced(start, m_at - start).toByteArray();
    if (value.text == "null")
        value.kind = JsonValue::Kind::Null;
    else if (value.text == "true" || value.text == "false")
        value.kind = JsonValue::Kind::Bool;
    else
        return fail(start, tr("this is not a value; strings must be in double quotes."));
    return true;
}

bool Reader::open(char opening)
{
    Q_ASSERT(here() == opening);
    if (m_open.size() >= deepestNesting)
        return fail(m_at, tr("brackets are nested more than %1 deep.").arg(deepestNesting));
    m_open.push_back(m_at++);
    return true;
}

void Reader::close()
{
    m_open.pop_back();
    ++m_at;
}

bool Reader::fail(qsizetype at, const QString &what)
{
    m_problem =
        Error{ErrorKind::FileBroken,
              tr("Line %1, column %2: %3").arg(QString::number(lineOf(at)), QString::number(columnOf(at)), what)};
    return false;
}

bool Reader::failAtEnd()
{
    if (m_open.empty())
        return fail(m_at, tr("the file ends too early."));
    return fail(m_at,
                tr("the file ends here, but the %1 in line %2 is not closed.")
                    .arg(QString(QChar::fromLatin1(m_bytes[m_open.back()])), QString::number(lineOf(m_open.back()))));
}

bool Reader::failUnexpected(const QString &expected)
{
    if (atEnd())
        return failAtEnd();
    const QString mistake = knownMistake();
    return fail(m_at, mistake.isEmpty() ? expected : mistake);
}

QString Reader::knownMistake() const
{
    if (here() == '\0')
        return tr("there are NUL bytes here instead of text.");
    if (sequenceLength(m_bytes.sliced(m_at)) == 0)
        return tr("the text here is not UTF-8.");
    if (startsWith("<<<<<<<") || startsWith("=======") || startsWith(">>>>>>>"))
        return tr("a merge conflict was left here.");
    if (startsWith("//") || startsWith("/*") || here() == '#')
        return tr("comments are not allowed in this file.");
    if (here() == '\'')
        return tr("strings must be in double quotes, not in single ones.");
    if (startsWith("\u201c") || startsWith("\u201d") || startsWith("\u201e"))
        return tr("typographic quotation marks stand here; plain ones are needed.");
    return {};
}

void Reader::skipBlanks()
{
    while (!atEnd() && QByteArrayView(" \t\r\n").contains(here()))
        ++m_at;
}

qsizetype Reader::columnOf(qsizetype at) const
{
    const QByteArrayView before = m_bytes.first(at);
    const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
    return 1 + std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<uchar>(c) & 0xc0) != 0x80; });
}

} // namespace

Result<JsonValue> parseJson(QByteArrayView bytes)
{
    return Reader(bytes).read();
}

} // namespace scripto
