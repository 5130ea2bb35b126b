// SPDX-License-Identifier: MIT
#include "app/config/configdelta.h"
#include "app/config/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>

using namespace scripto;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

// Where the other reader is wrong: it takes a NUL byte for the end, and refuses lone surrogates and numbers beyond a
// double.
bool mayBeBeyondTheOtherReader(QByteArrayView bytes)
{
    const QByteArray lower = bytes.toByteArray().toLower();
    const auto isExponent = [&](qsizetype i) {
        return lower[i] == 'e' && i > 0 && lower[i - 1] >= '0' && lower[i - 1] <= '9';
    };
    bool hasExponent = false;
    for (qsizetype i = 0; i < lower.size(); ++i)
        hasExponent = hasExponent || isExponent(i);
    return hasExponent || lower.contains("\\ud") || lower.size() > 300;
}

// Our reader agrees with another one about what is JSON, and a written document means what was read.
void compareWithTheOtherReader(QByteArrayView bytes, const Result<JsonValue> &value)
{
    const bool isTooDeep = !value && value.error().message.contains(QStringLiteral("deep"));
    if (bytes.contains('\0'))
        return;
    const bool isAccepted = nlohmann::ordered_json::accept(bytes.begin(), bytes.end());
    require(!isAccepted || value || isTooDeep);
    require(!value || isAccepted || mayBeBeyondTheOtherReader(bytes));
    if (isAccepted && value) {
        const QByteArray written = writeJson(*value);
        require(nlohmann::json::parse(bytes.begin(), bytes.end())
                == nlohmann::json::parse(written.begin(), written.end()));
    }
}

using Step = std::function<Result<void>(ConfigDocument &)>;

// A step either fails without changes or leads to a document that can be written, read and undone.
void take(const ConfigDocument &before, const Step &step)
{
    ConfigDocument after = before;
    if (!step(after)) {
        require(after == before);
        return;
    }
    const auto again = ConfigDocument::parse(after.toBytes());
    require(again && *again == after);
    const ConfigDelta undo(after, before);
    ConfigDocument undone = after;
    require(undo.apply(undone).has_value());
    require(undone.profiles() == before.profiles());
    require(undone.activeProfile() == before.activeProfile());
    if (undone.profiles().size() > 0)
        require(undone == before);
}

void takeEveryStep(const ConfigDocument &document)
{
    const QList<Profile> profiles = document.profiles();
    Profile added;
    added.name = QStringLiteral("added");
    added.apiKey = Secret(QStringLiteral("scripto_aaaaaaaaaaaa"));
    added.createdAt = QDateTime::fromMSecsSinceEpoch(0);
    take(document, [&](ConfigDocument &d) { return d.put(added); });
    for (qsizetype i = 0; i < std::min<qsizetype>(profiles.size(), 3); ++i) {
        const QString name = profiles[i].name;
        take(document, [&](ConfigDocument &d) { return d.put(profiles[i]); });
        take(document, [&](ConfigDocument &d) { return d.replace(profiles[i]); });
        take(document, [&](ConfigDocument &d) { return d.setActive(name); });
        take(document, [&](ConfigDocument &d) { return d.remove(name); });
        take(document, [&](ConfigDocument &d) { return d.rename(name, QStringLiteral("renamed")); });
        added.name = name;
        take(document, [&](ConfigDocument &d) { return d.put(added); });
    }
}

} // namespace

// The input is a config.json.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto value = parseJson(bytes);
    compareWithTheOtherReader(bytes, value);
    const auto document = ConfigDocument::parse(bytes);
    if (!document) {
        require(document.error().kind == ErrorKind::FileBroken && !document.error().message.isEmpty());
        return 0;
    }
    const QByteArray written = document->toBytes();
    const auto again = ConfigDocument::parse(written);
    require(again && *again == *document && again->toBytes() == written);
    takeEveryStep(*document);
    return 0;
}
