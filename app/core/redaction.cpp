// SPDX-License-Identifier: MIT
#include "app/core/redaction.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"

#include <QDir>
#include <QList>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>
#include <optional>

namespace scripto {

namespace {

constexpr int mostLayers = 4; // escapes within escapes, as of JSON in a query in JSON
constexpr qsizetype shortestName = 2; // a single letter is found everywhere and identifies nobody
constexpr int mostRounds = 8; // usually two are enough
const auto removedMark = QStringLiteral("[removed]");

using Rule = Redactor::Rule;

// A text from which disguises were removed. Each character knows which part of the original it stands for.
struct Layer {
    struct Origin {
        qsizetype begin;
        qsizetype end;
    };
    QString text;
    QList<Origin> origins;

    void append(QStringView characters, Origin origin)
    {
        text += characters;
        origins.resize(text.size(), origin);
    }
};

struct Range {
    qsizetype begin;
    qsizetype end;
};

int hexDigit(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    if ((code | 0x20) >= u'a' && (code | 0x20) <= u'f')
        return (code | 0x20) - u'a' + 10;
    return -1;
}

// Reads `digits` hexadecimal digits; returns nothing if any of them is another character.
std::optional<char16_t> hexNumber(QStringView text, qsizetype at, qsizetype digits)
{
    if (at + digits > text.size())
        return std::nullopt;
    int number = 0;
    for (const QChar c : text.mid(at, digits)) {
        if (hexDigit(c) < 0)
            return std::nullopt;
        number = number * 16 + hexDigit(c);
    }
    return static_cast<char16_t>(number);
}

struct Escape {
    qsizetype end = 0;
    QString characters = {};
};

// Decodes a run such as "%41%42" as one, since a letter may take several bytes. "%2541" counts as "%41": a percent sign
// may itself be escaped, any number of times.
std::optional<Escape> percentEscape(const QString &text, qsizetype at)
{
    QByteArray bytes;
    qsizetype end = at;
    while (end < text.size() && text.at(end) == u'%') {
        qsizetype digits = end + 1;
        while (QStringView(text).mid(digits, 2) == u"25" && hexNumber(text, digits + 2, 2))
            digits += 2;
        const auto byte = hexNumber(text, digits, 2);
        if (!byte)
            break;
        bytes.append(static_cast<char>(*byte));
        end = digits + 2;
    }
    return end == at ? std::nullopt : std::optional(Escape{end, QString::fromUtf8(bytes)});
}

// Decodes a run of backslashes with the character that they escape, as in "\u0041" and "\/"; JSON in JSON doubles them.
// A run that escapes nothing is kept as one piece, which keeps the time for long runs linear.
std::optional<Escape> backslashEscape(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text.at(end) == u'\\')
        ++end;
    if (end == at)
        return std::nullopt;
    const QChar kind = end < text.size() ? text.at(end) : QChar();
    if (const auto code = kind == u'u' ? hexNumber(text, end + 1, 4) : std::nullopt)
        return Escape{end + 5, QString(QChar(*code))};
    if (kind == u'/' || kind == u'"')
        return Escape{end + 1, QString(kind)};
    if (QStringView(u"nrtbf").contains(kind))
        return Escape{end + 1, QStringLiteral(" ")};
    return Escape{end, text.mid(at, end - at)};
}

bool isUnseen(char32_t c)
{
    return hasNoGlyph(c) || (QChar::category(c) == QChar::Other_Control && !QChar::isSpace(c));
}

// Removes one layer of escapes, and all invisible characters.
Layer undisguised(const Layer &layer)
{
    const QString &text = layer.text;
    Layer next;
    for (qsizetype at = 0; at < text.size();) {
        auto escape = percentEscape(text, at);
        if (!escape)
            escape = backslashEscape(text, at);
        if (escape) {
            next.append(escape->characters, {layer.origins.at(at).begin, layer.origins.at(escape->end - 1).end});
            at = escape->end;
            continue;
        }
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1)) : text.at(at).unicode();
        const qsizetype size = isPair ? 2 : 1;
        if (!isUnseen(c)) {
            for (qsizetype each = at; each < at + size; ++each)
                next.append(QStringView(text).mid(each, 1), layer.origins.at(each));
        }
        at += size;
    }
    next.text = wellFormed(next.text);
    return next;
}

// The text itself, and what is left after each removed layer.
QList<Layer> layersOf(const QString &text)
{
    Layer plain{text, {}};
    for (qsizetype at = 0; at < text.size(); ++at)
        plain.origins.append({at, at + 1});
    QList<Layer> layers{plain};
    while (layers.size() <= mostLayers) {
        Layer next = undisguised(layers.constLast());
        if (next.text == layers.constLast().text)
            break;
        layers.append(std::move(next));
    }
    return layers;
}

// Returns nothing if the expression gives up, which texts can be made to cause.
std::optional<QList<Range>> rangesOf(const QRegularExpression &what, const QList<Layer> &layers)
{
    QList<Range> found;
    for (const Layer &layer : layers) {
        auto matches = what.globalMatch(layer.text);
        if (!matches.isValid())
            return std::nullopt;
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (match.capturedLength() > 0)
                found.append(
                    {layer.origins.at(match.capturedStart()).begin, layer.origins.at(match.capturedEnd() - 1).end});
        }
        if (!matches.isValid())
            return std::nullopt;
    }
    std::sort(found.begin(), found.end(), [](const Range &a, const Range &b) { return a.begin < b.begin; });
    return found;
}

QString applied(const Rule &rule, const QString &text)
{
    const auto found = rangesOf(rule.what, layersOf(text));
    if (!found)
        return removedMark;
    QString result;
    qsizetype done = 0;
    for (const Range &range : *found) {
        if (range.begin >= done) { // otherwise it overlaps the range before
            result += QStringView(text).mid(done, range.begin - done);
            result += rule.mark;
        }
        done = std::max(done, range.end);
    }
    return result + text.mid(done);
}

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// The time of each expression must grow with the text and not with its square. So each one starts at few places or does
// not backtrack.
QList<Rule> generalRules()
{
    const auto header = QStringLiteral(
        R"(\b(?:set-cookie2?|cookie|(?:proxy-)?authorization|x-api-key)["']?\s{0,3}[:=]\s{0,3}\K[^\s][^\r\n]*)");
    const auto bearer = QStringLiteral(R"(\bbearer\s{1,3}\K[^\s"'<>]+)");
    const auto named = QStringLiteral(
        R"((?:token|session|secret|passw|pwd|otp|credential|api[_-]?key)[\w.-]{0,40}["']?\s{0,3}[=:]\s{0,3})"
        R"((?:"\K[^"\r\n]+|'\K[^'\r\n]+|\K[^\s"'&;,<>]+))");
    // Leaves no more of a key than the two characters that the program itself shows. In capitals, only long texts
    // count: variables such as SCRIPTO_API_KEY have to stay.
    const auto key =
        QStringLiteral(R"((?:(?-i:scripto_)\K[^\s"'\\<>…]{3,}|scripto_\K(?:[a-z0-9]{12,}[\w-]*|[\w-]{32,})))");
    const auto userInfo = QStringLiteral(R"(://\K[^\s/?#"'<>]+(?=@))");
    const auto query = QStringLiteral(R"(://(?:(?!://)[^\s?#"'<>])*+\K[?#][^\s"'<>]+)");
    auto email =
        QStringLiteral(R"((?:"[^"\r\n]{1,64}"|(?<![LOCAL])[LOCAL]++)(?:@(?:[\w\pM\x{FFFD}.-]+|\[[^\]\s]{1,64}\]))+)");
    email.replace(QStringLiteral("[LOCAL]"), QStringLiteral(R"([\w\pM\x{FFFD}.!#$%&'*+/=?^`{|}~-])"));
    return {
        {expression(header), removedMark},
        {expression(bearer), removedMark},
        {expression(named), removedMark},
        {expression(key), QStringLiteral("…")},
        {expression(userInfo), removedMark},
        {expression(query), u'?' + removedMark},
        {expression(email), QStringLiteral("[e-mail]")},
    };
}

QString escapedPattern(const QString &text)
{
    return QRegularExpression::escape(wellFormed(text));
}

// Skips marks that are already there: a user may be called "user".
Rule wordRule(const QString &word, const QString &mark)
{
    return {
        expression(QStringLiteral(R"(\[(?:removed|e-mail|user|computer)\](*SKIP)(*FAIL)|(?<![\pL\pN])%1(?![\pL\pN]))")
                       .arg(escapedPattern(word))),
        mark};
}

QList<Rule> rulesFor(const PersonalNames &names)
{
    QList<Rule> rules;
    QString home;
    const QStringList folders = names.home.split(u'/', Qt::SkipEmptyParts);
    for (const QString &folder : folders)
        home += QStringLiteral(R"([/\\]+)") + escapedPattern(folder);
    if (!home.isEmpty())
        rules.append({expression(home), QStringLiteral("~")});
    if (names.user.size() >= shortestName)
        rules.append(wordRule(names.user, QStringLiteral("[user]")));
    for (const QString &computer : {names.computer, names.computer.section(u'.', 0, 0)}) {
        // "localhost" identifies nobody.
        if (computer.size() >= shortestName && computer.compare(u"localhost", Qt::CaseInsensitive) != 0)
            rules.append(wordRule(computer, QStringLiteral("[computer]")));
    }
    return rules;
}

QString loginName()
{
    for (const char *variable : {"LOGNAME", "USER", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

} // namespace

PersonalNames PersonalNames::ofThisUser()
{
    return {QDir::homePath(), loginName(), QSysInfo::machineHostName()};
}

Redactor::Redactor(const PersonalNames &names)
    : m_rules(generalRules() + rulesFor(names))
{
}

QString Redactor::redacted(const QString &text) const
{
    QString result = wellFormed(text);
    // Repeated, because a removal may create a new match around it.
    for (int round = 0; round < mostRounds; ++round) {
        const QString before = result;
        for (const Rule &rule : m_rules)
            result = applied(rule, result);
        if (result == before)
            return result;
    }
    return removedMark;
}

QString redacted(const QString &text)
{
    static const Redactor redactor(PersonalNames::ofThisUser());
    return redactor.redacted(text);
}

} // namespace scripto
