// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpclient.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTest>

namespace scripto {

using Method = HttpRequest::Method;

// Not a real key; searched for in every error text.
inline Secret testKey()
{
    return Secret(QByteArrayView("scripto_aaaaaaaaaaaaaaaaaaaaaaaa"));
}

// The call's result. The test fails if it takes too long or if an error reveals the key.
template <typename T> Result<T> await(Call<T> *call, int milliseconds = 10'000)
{
    QObject context;
    std::optional<Result<T>> result;
    call->then(&context, [&](const Result<T> &answer) { result.emplace(answer); });
    QSignalSpy settled(call, &CallBase::finished);
    if (!settled.wait(milliseconds)) {
        QTest::qFail("the call did not settle", __FILE__, __LINE__);
        return failure(ErrorKind::TimedOut, QStringLiteral("the call did not settle"));
    }
    if (!*result) {
        const QString text = result->error().message + result->error().said + result->error().nextAction;
        if (text.contains(u"aaaaaa") || text.contains(u"/api"))
            QTest::qFail("an error text holds the key or a path", __FILE__, __LINE__);
    }
    return std::move(*result);
}

// The usual limits, without a noticeable pause before a Get is retried.
inline HttpLimits withoutPause()
{
    HttpLimits limits;
    limits.pause = std::chrono::milliseconds(1);
    return limits;
}

inline HttpRequest requestTo(const QUrl &server, Method method, const QString &path = QStringLiteral("/api/keys"))
{
    HttpRequest request;
    request.method = method;
    request.url = server;
    request.url.setPath(path);
    request.bearer = testKey();
    if (method == Method::Post)
        request.json = R"({"name":"laptop"})";
    return request;
}

} // namespace scripto

Q_DECLARE_METATYPE(scripto::HttpRequest::Method)
Q_DECLARE_METATYPE(scripto::ErrorKind)
Q_DECLARE_METATYPE(scripto::TestServer::Script)
