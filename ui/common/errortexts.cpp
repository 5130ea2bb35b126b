// SPDX-License-Identifier: MIT
#include "ui/common/errortexts.h"

#include "app/core/masking.h"
#include "app/core/profilename.h"
#include "app/core/showntext.h"
#include "ui/common/textlabel.h"

#include <QCoreApplication>

#include <cmath>

namespace scripto {

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(scripto::ErrorText)
};

bool isSentence(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'?');
}

// "Sentence. Fact." if the fact is itself a sentence, otherwise "Sentence (fact)."
QString withFact(const QString &sentence, const QString &fact)
{
    if (fact.isEmpty())
        return sentence;
    if (isSentence(fact))
        return sentence + u' ' + fact;
    return sentence.chopped(1) + QStringLiteral(" (%1).").arg(fact);
}

// A fact that is a whole sentence needs none in front.
QString factOr(const QString &fact, const QString &sentence)
{
    return isSentence(fact) ? fact : withFact(sentence, fact);
}

QString withStatus(const QString &sentence, const Error &error)
{
    return error.httpStatus == 0 ? sentence : sentence + QStringLiteral(" (%1)").arg(error.httpStatus);
}

// "What: “the server's words”", or "What. Our own words." if the server said nothing.
QString withWords(const QString &what, const Error &error)
{
    return error.said.isEmpty() ? withFact(what + u'.', error.message)
                                : what + QStringLiteral(": ") + inQuotes(error.said);
}

bool isServerFailure(const Error &error)
{
    constexpr int firstServerError = 500;
    return error.httpStatus >= firstServerError;
}

QString refusal(const Error &error)
{
    if (isServerFailure(error))
        return withWords(withStatus(ErrorWords::tr("The server has a problem of its own"), error), error);
    // If the server explains itself, the number adds nothing for the user.
    const QString what = ErrorWords::tr("The server refused this");
    return withWords(error.said.isEmpty() ? withStatus(what, error) : what, error);
}

QString lostAnswer(const Error &error)
{
    if (isServerFailure(error))
        return withWords(
            withStatus(ErrorWords::tr("Nobody knows whether the server did this, since it has a problem of its own"),
                       error),
            error);
    if (error.httpStatus != 0)
        return withWords(ErrorWords::tr("Nobody knows whether the server did this"), error);
    return withFact(ErrorWords::tr("The answer was lost, and nobody knows whether the server did this."),
                    error.message);
}

QString fileError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::FileUnreadable:
        return withFact(ErrorWords::tr("config.json cannot be read."), error.message);
    case ErrorKind::FileBroken:
        return withFact(ErrorWords::tr("config.json is damaged."), error.message);
    default:
        return withFact(ErrorWords::tr("config.json could not be written and is as it was."), error.message);
    }
}

QString keychainError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::KeychainLocked:
        return ErrorWords::tr("The keychain is locked.");
    case ErrorKind::KeychainNotSetUp:
        return ErrorWords::tr("The keychain is not set up.");
    case ErrorKind::KeychainAbsent:
        return ErrorWords::tr("There is no keychain on this desktop.");
    case ErrorKind::KeychainSilent:
        return ErrorWords::tr("The keychain does not answer.");
    case ErrorKind::KeychainOff:
        return ErrorWords::tr("The keychain is off in Settings.");
    default:
        if (!error.said.isEmpty())
            return withWords(ErrorWords::tr("The keychain reported an error"), error);
        return factOr(error.message, ErrorWords::tr("The keychain reported an error without a reason."));
    }
}

} // namespace

QString errorSentence(const Error &error)
{
    if (isUsedUp(error))
        return withWords(ErrorWords::tr("The server allows no more requests with this key, which is used up"), error);
    switch (error.kind) {
    case ErrorKind::Invalid:
        return factOr(error.message, ErrorWords::tr("This cannot be accepted."));
    case ErrorKind::Cancelled:
        return ErrorWords::tr("This was cancelled.");
    case ErrorKind::Unreachable:
        return withFact(ErrorWords::tr("Scripto cannot be reached."), error.message);
    case ErrorKind::TimedOut:
        return factOr(error.message, ErrorWords::tr("The server did not answer in time."));
    case ErrorKind::Insecure:
        return factOr(error.message,
                      ErrorWords::tr("This is not an address that a key may be sent to. Nothing was sent."));
    case ErrorKind::Tls:
        return withFact(ErrorWords::tr("The server could not prove who it is. Nothing was sent."), error.message);
    case ErrorKind::Redirected:
        return factOr(error.message, ErrorWords::tr("The server points to another address. Nothing was sent there."));
    case ErrorKind::AnswerLost:
        return lostAnswer(error);
    case ErrorKind::BadAnswer:
        return factOr(error.message, ErrorWords::tr("The server’s answer cannot be understood."));
    case ErrorKind::Unauthenticated:
        return withWords(withStatus(ErrorWords::tr("The server did not accept the key"), error), error);
    case ErrorKind::SessionNeeded:
        return factOr(error.message, ErrorWords::tr("This server needs a web sign-in to list or change keys."));
    case ErrorKind::RateLimited:
        return error.said.isEmpty() ? ErrorWords::tr("The server asks for a pause.")
                                    : withWords(ErrorWords::tr("The server asks for a pause"), error);
    case ErrorKind::Refused:
        return refusal(error);
    case ErrorKind::FileUnreadable:
    case ErrorKind::FileBroken:
    case ErrorKind::FileNotWritten:
        return fileError(error);
    case ErrorKind::NotNoted:
        return factOr(error.message, ErrorWords::tr("A file of Scripto Keys could not be written."));
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainNotSetUp:
    case ErrorKind::KeychainAbsent:
    case ErrorKind::KeychainSilent:
    case ErrorKind::KeychainOff:
    case ErrorKind::KeychainFailed:
        return keychainError(error);
    case ErrorKind::NotFound:
        return factOr(error.message, ErrorWords::tr("This does not exist any more."));
    case ErrorKind::Changed:
        return factOr(error.message, ErrorWords::tr("This has changed in the meantime."));
    }
    Q_UNREACHABLE();
}

QString serverAdvice(const Error &error)
{
    return error.nextAction.isEmpty() ? QString() : inQuotes(error.nextAction);
}

QString retryAdvice(const Error &error)
{
    if (!error.retryAfter)
        return {};
    constexpr qint64 minute = 60;
    constexpr double millisecondsInSecond = 1000;
    // Rounded up, because a request that comes too early is refused again.
    const auto seconds =
        static_cast<qint64>(std::ceil(static_cast<double>(error.retryAfter->count()) / millisecondsInSecond));
    if (seconds <= 0)
        return ErrorWords::tr("Try again now.");
    return seconds < 2 * minute ? ErrorWords::tr("Try again in %1 s.").arg(seconds)
                                : ErrorWords::tr("Try again in %1 min.").arg((seconds + minute - 1) / minute);
}

QString errorText(const Error &error)
{
    QStringList parts{errorSentence(error), retryAdvice(error), serverAdvice(error)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString errorNotice(const Error &error, const QString &sentence)
{
    QStringList below;
    if (!error.nextAction.isEmpty())
        below.append(serverAdvice(error));
    else if (!sentence.isEmpty())
        below.append(error.said.isEmpty() ? error.message : inQuotes(error.said));
    below.append(retryAdvice(error));
    below.removeAll(QString());
    const QString first = sentence.isEmpty() ? errorSentence(error) : sentence;
    if (below.isEmpty())
        return escaped(first);
    return strong(first) + QStringLiteral("<br>") + escaped(below.join(u' '));
}

QString keychainKeeps(const Error &error)
{
    if (error.kind == ErrorKind::KeychainFailed)
        return ErrorWords::tr("Its copy stays in the keychain.") + u' ' + errorSentence(error);
    if (error.kind == ErrorKind::KeychainOff)
        return errorSentence(error) + u' ' + ErrorWords::tr("The copy there stays until you turn it on again.");
    return errorSentence(error) + u' ' + ErrorWords::tr("The copy there is removed as soon as that is possible.");
}

QString nameProblem(const QString &name)
{
    if (containsKey(name) || containsMask(name))
        return ErrorWords::tr("This contains an API key. Others can see this text, so leave the key out.");
    if (name.size() > longestShownText)
        return ErrorWords::tr("This is longer than %1 characters.").arg(longestShownText);
    const QString hidden = hiddenCharacter(name);
    return hidden.isEmpty() ? QString()
                            : ErrorWords::tr("This name has a character in it that can’t be seen (%1).").arg(hidden);
}

QString profileNameProblem(const QString &name)
{
    if (isUsableProfileName(name))
        return {};
    const QString problem = nameProblem(name);
    return problem.isEmpty() ? ErrorWords::tr("The CLI can’t use this name.") : problem;
}

bool isAboutFile(const Error &error)
{
    return error.kind == ErrorKind::FileUnreadable || error.kind == ErrorKind::FileBroken
        || error.kind == ErrorKind::FileNotWritten;
}

QString savedNowhere(const Error &error)
{
    return errorNotice(error, ErrorWords::tr("config.json can’t be written: a new key would be saved nowhere."));
}

QString unsavedSettings(const Error &error)
{
    return ErrorWords::tr("The settings couldn’t be saved. They last until you quit.") + u' '
        + escaped(errorText(error));
}

QString unreadSettings(const Error &error)
{
    return escaped(errorText(error)) + u' '
        + ErrorWords::tr("Until you choose again in Settings, the keychain is off and a key is only revoked when you "
                         "confirm it.");
}

QString keychainWaits(const Error &error)
{
    if (error.kind == ErrorKind::KeychainOff)
        return errorSentence(error) + u' ' + ErrorWords::tr("Only config.json has this key.");
    return errorSentence(error) + u' ' + ErrorWords::tr("The copy there is written as soon as that is possible.");
}

} // namespace scripto
