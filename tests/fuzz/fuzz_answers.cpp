// SPDX-License-Identifier: MIT
#include "app/api/answers.h"
#include "tests/api/httptext.h"

#include <QSet>

#include <cstdlib>

using namespace scripto;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

template <typename T> void check(const Result<T> &result, bool isChange)
{
    if (result)
        return;
    require(result.error().message.isEmpty() != result.error().said.isEmpty());
    require(result.error().kind != ErrorKind::AnswerLost || isChange);
    require(result.error().kind != ErrorKind::BadAnswer || !isChange);
    require(!result.error().retryAfter || result.error().retryAfter->count() >= 0);
}

} // namespace

// The input is an HTTP response as text, as in tests/data/answers; every route reads it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const HttpAnswer answer = parseHttp(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    check(answers::codeSent(answer), false);
    check(answers::signedIn(answer), true);
    check(answers::account(answer), false);
    check(answers::mintedKey(answer), true);
    check(answers::revoked(answer), true);
    const Result<KeyList> list = answers::keyList(answer);
    check(list, false);
    if (list) {
        QSet<QString> ids;
        for (const ApiKey &key : list->keys)
            ids.insert(key.id);
        require(ids.size() == list->keys.size() && !ids.contains(QString()));
    }
    return 0;
}
