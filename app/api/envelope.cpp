// SPDX-License-Identifier: MIT
#include "app/api/envelope.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace scripto::envelope {

namespace {

constexpr qsizetype longestText = 1000; // of the server's text, for display
constexpr qsizetype longestPlainText = 200; // anything longer than a sentence is a page, not a message

struct EnvelopeText {
    Q_DECLARE_TR_FUNCTIONS(scripto::Envelope)
};

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

// An answer without a media type may be JSON.
bool isJson(const HttpAnswer &answer)
{
    return answer.contentType.isEmpty() || answer.contentType == "application/json"
        || answer.contentType.endsWith("+json");
}

bool isPage(const HttpAnswer &answer)
{
    return answer.contentType == "text/html" || answer.body.trimmed().startsWith('<');
}

// The server's own words, safe to show: without a key that they repeat, without control characters, and not endless.
QString spoken(const QJsonValue &value)
{
    const QString text = value.isDouble() ? value.toVariant().toString() : value.toString();
    return shownText(withKeysMasked(text).trimmed(), longestText);
}

QString firstSpoken(std::initializer_list<QJsonValue> values)
{
    for (const QJsonValue &value : values) {
        const QString text = spoken(value);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

// The pause that the server asks for in the body, wherever it put it.
std::optional<std::chrono::milliseconds> pauseIn(const QJsonObject &root, const QJsonObject &error)
{
    constexpr double longest = 7 * 24 * 3600e3;
    struct Member {
        QLatin1StringView name;
        double milliseconds;
    };
    constexpr std::array members{Member{QLatin1StringView("tryAgainIn"), 1},
                                 Member{QLatin1StringView("retryInSeconds"), 1000},
                                 Member{QLatin1StringView("retryAfter"), 1000}};
    for (const QJsonObject &where : {error, error[u"details"].toObject(), root, root[u"details"].toObject()}) {
        for (const Member &member : members) {
            const QJsonValue value = where[member.name];
            bool isNumber = value.isDouble();
            const double time = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
            if (isNumber && std::isfinite(time))
                return std::chrono::milliseconds(std::llround(std::clamp(time * member.milliseconds, 0.0, longest)));
        }
    }
    return std::nullopt;
}

QString plainText(const HttpAnswer &answer)
{
    return answer.contentType == "text/plain" && answer.body.size() <= longestPlainText && !isPage(answer)
        ? spoken(QString::fromUtf8(answer.body))
        : QString();
}

QString withoutExplanation(const HttpAnswer &answer, const QString &code)
{
    if (!code.isEmpty())
        return EnvelopeText::tr("It gave no reason but the code %1.").arg(code);
    return isPage(answer) ? EnvelopeText::tr("It answered with a web page.") : EnvelopeText::tr("It gave no reason.");
}

// A per-key rate limit may come as a 401, and the contract has no code of its own for it.
bool isRateLimit(const HttpAnswer &answer, const Error &error)
{
    if (answer.status == 429)
        return true;
    const auto names = [](const QString &text) {
        return QString(text).replace(u'_', u' ').contains(u"rate limit", Qt::CaseInsensitive);
    };
    return answer.status >= 400 && answer.status < 500 && (error.retryAfter || names(error.code) || names(error.said));
}

ErrorKind kindOf(const HttpAnswer &answer, const Error &error)
{
    if (isUsedUp(error)) // with any status
        return ErrorKind::Unauthenticated;
    if (isRateLimit(answer, error))
        return ErrorKind::RateLimited;
    return answer.status == 401 ? ErrorKind::Unauthenticated : ErrorKind::Refused;
}

Error errorOf(const HttpAnswer &answer, const QJsonObject &root)
{
    const QJsonObject error = root[u"error"].toObject();
    Error result;
    result.httpStatus = answer.status;
    result.code = firstSpoken({error[u"code"], root[u"code"]});
    result.said = firstSpoken({error[u"message"], root[u"message"], root[u"error"], plainText(answer)});
    result.nextAction = firstSpoken({error[u"nextAction"], root[u"nextAction"]});
    result.retryAfter = answer.retryAfter ? answer.retryAfter : pauseIn(root, error);
    result.kind = kindOf(answer, result);
    if (result.said.isEmpty())
        result.message = withoutExplanation(answer, result.code);
    return result;
}

Error unreadable(const HttpAnswer &answer)
{
    const auto reason = [&] {
        if (answer.body.trimmed().isEmpty())
            return EnvelopeText::tr("The server answered %1 without content.").arg(answer.status);
        if (isPage(answer))
            return EnvelopeText::tr("The server answered with a web page instead of data.");
        if (!isJson(answer))
            return EnvelopeText::tr("The server answered with “%1” instead of JSON.")
                .arg(spoken(QString::fromLatin1(answer.contentType)));
        return EnvelopeText::tr("The server’s answer is not the JSON that was expected.");
    };
    return {ErrorKind::BadAnswer, reason(), answer.status};
}

} // namespace

Result<QJsonObject> object(const HttpAnswer &answer)
{
    if (isSuccess(answer.status) && !isJson(answer))
        return failure(unreadable(answer));
    return objectOfAnyType(answer);
}

Result<QJsonObject> objectOfAnyType(const HttpAnswer &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const QJsonObject root = document.object();
    const QJsonValue success = root[u"success"];
    if (answer.status >= 400 || (success.isBool() && !success.toBool()))
        return failure(errorOf(answer, root));
    if (!isSuccess(answer.status) || !document.isObject())
        return failure(unreadable(answer));
    return root;
}

Result<QJsonObject> data(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = object(answer);
    if (!root)
        return root;
    const QJsonValue data = root->value(u"data");
    if (!data.isObject())
        return failure(lacks(answer, QLatin1StringView("data")));
    return data.toObject();
}

Error lacks(const HttpAnswer &answer, QLatin1StringView member)
{
    return {ErrorKind::BadAnswer, EnvelopeText::tr("The server’s answer has no usable “%1”.").arg(member),
            answer.status};
}

} // namespace scripto::envelope
