// SPDX-License-Identifier: MIT
#include "tests/ui/window/hostileworld.h"

#include "app/core/keytext.h"
#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "app/keychain/keychainentry.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

namespace scripto {

namespace {

constexpr qsizetype mostInFile = 20'000;
const QByteArray workKey("scripto_wwwwwwwwwwwwwwww");
const QByteArray hostileRoutes[] = {"DELETE /api/keys/k1", "DELETE /api/keys/k2", "DELETE /api/keys/k3"};

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray dataOf(const QJsonObject &data)
{
    return bytesOf({{QStringLiteral("success"), true}, {QStringLiteral("data"), data}});
}

QByteArray refusal(const QString &words)
{
    return bytesOf({{QStringLiteral("success"), false},
                    {QStringLiteral("error"),
                     QJsonObject{{QStringLiteral("code"), words},
                                 {QStringLiteral("message"), words},
                                 {QStringLiteral("nextAction"), words}}}});
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

HostileWorld::HostileWorld(const QString &everywhere)
    : text(everywhere)
    , inFile(everywhere.left(mostInFile))
    , goneProfile(QStringLiteral("gone ") + inFile)
    , settings(StateFile(folder.filePath(QStringLiteral("window.json")), worker))
    , login(folder.filePath(QStringLiteral("autostart.desktop")), text, text, worker)
{
    writeState();
    serveKeys();
    refuseEverything();
    for (const QString &name : {inFile, goneProfile, QStringLiteral("gone")})
        keychain.entries[name] = entryValue({profileOf(name, "scripto_kkkkkkkkkkkkkkkk"), {}});
    const QString locked = QStringLiteral("locked ") + inFile;
    keychain.entries[locked] = entryValue({profileOf(locked, "scripto_llllllllllllllll"), {}});
    keychain.locked.insert(locked);
    writeConfig();
    start();
    keys.select(QStringLiteral("work"));
    settle();
    QVERIFY(keys.rows().size() >= 3);
    QVERIFY(plan(QStringLiteral("k1")));
}

void HostileWorld::settle()
{
    for (int round = 0; round < 3; ++round) {
        for (Worker *each : {&services.worker, &services.configWorker}) {
            QSignalSpy worked(each->run([] { return Result<Done>(Done{}); }), &CallBase::finished);
            QVERIFY(!worked.isEmpty() || worked.wait());
        }
        QVERIFY(QTest::qWaitFor([this] { return !keys.isReading(); }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

void HostileWorld::refuseEverything()
{
    const QByteArray error = refusal(text);
    for (const QByteArray &route : {mintRoute, loginRequest, loginComplete, sessionCodeRoute})
        answerJson(route, error, 400);
    for (const QByteArray &route : hostileRoutes)
        answerJson(route, error, 400);
}

void HostileWorld::mintsHostileNames()
{
    const QJsonObject record{{QStringLiteral("id"), QStringLiteral("k9")},
                             {QStringLiteral("name"), text},
                             {QStringLiteral("start"), text},
                             {QStringLiteral("expiresAt"), text}};
    answerJson(mintRoute,
               dataOf({{QStringLiteral("key"), QString::fromLatin1(rawKey)}, {QStringLiteral("record"), record}}), 201);
}

void HostileWorld::mintsHostileKeys()
{
    answerJson(mintRoute,
               dataOf({{QStringLiteral("key"), text},
                       {QStringLiteral("record"), QJsonObject{{QStringLiteral("id"), QStringLiteral("k9")}}}}),
               201);
}

void HostileWorld::holdMint()
{
    answer(mintRoute, [this](QTcpSocket *socket, const TestServer::Request &) { m_held = socket; });
}

void HostileWorld::refuseHeldMint()
{
    QTRY_VERIFY(m_held);
    TestServer::sends(TestServer::answer(400, refusal(text), {"Content-Type: application/json"}))(m_held, {});
}

void HostileWorld::sendsCodeTo(const QString &email)
{
    answerJson(loginRequest, dataOf({{QStringLiteral("ok"), true}, {QStringLiteral("email"), email}}));
}

void HostileWorld::signsInHostileNames()
{
    answerJson(loginComplete,
               dataOf({{QStringLiteral("apiKey"), QString::fromLatin1(rawKey)},
                       {QStringLiteral("keyId"), text},
                       {QStringLiteral("userId"), text},
                       {QStringLiteral("email"), text}}));
}

void HostileWorld::signsInHostileKeys()
{
    answerJson(loginComplete,
               dataOf({{QStringLiteral("apiKey"), text}, {QStringLiteral("keyId"), QStringLiteral("k9")}}));
}

UiServices HostileWorld::uiServices()
{
    return {api,
            profiles,
            keys,
            countdown,
            revokes,
            running,
            services.mints,
            services.kept,
            services.servers,
            services.recovery,
            services.interruptedMints,
            services.changes,
            services.returned,
            services.history,
            clipboard,
            settings,
            environment,
            clock,
            services.worker,
            services.configWorker,
            services.diagnostics,
            services.notes,
            services.foundPlaces,
            tray,
            login,
            QStringList(inFile),
            QStringList(inFile)};
}

KeyRow HostileWorld::key(const QString &id) const
{
    const KeyRow *found = keyRow(id);
    return found ? *found : KeyRow();
}

bool HostileWorld::hasSentMisplacedKey() const
{
    const auto &all = server.requests();
    return std::any_of(all.begin(), all.end(), [](const TestServer::Request &request) {
        QByteArray sent = request.target + request.body;
        for (const QByteArray &header : request.headers)
            sent += header;
        return sent.contains(misplacedTail.toLatin1());
    });
}

QStringList HostileWorld::filesWithMisplacedKey() const
{
    QStringList found;
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile written(files.next());
        // The test itself has written the key to these; what the program records again is masked.
        const QString name = QFileInfo(written).fileName();
        if (name.startsWith(QStringLiteral("config.json")) || name == u"history.jsonl" || name == u"mints.json"
            || name == u"revokes.json")
            continue;
        if (written.open(QIODevice::ReadOnly) && written.readAll().contains(misplacedTail.toLatin1()))
            found.append(written.fileName());
    }
    return found;
}

QStringList HostileWorld::storedWrongly() const
{
    QStringList found;
    for (const Profile &profile : onDisk().profiles()) {
        const bool isNew = profile.name.startsWith(QStringLiteral("good")) || text == u"ci";
        const QString words = profile.name + profile.email + profile.baseUrl;
        if (profile.name != u"no key" && !profile.apiKey.isEmpty() && !checkKey(profile.apiKey))
            found.append(profile.name);
        else if (isNew && (containsKey(words) || !hiddenCharacter(words).isEmpty()))
            found.append(profile.name);
    }
    return found;
}

Profile HostileWorld::profileOf(const QString &name, const QByteArray &key) const
{
    Profile profile;
    profile.name = name;
    profile.apiKey = Secret(key);
    for (QString Profile::*each :
         {&Profile::email, &Profile::userId, &Profile::keyId, &Profile::keyName, &Profile::keyPrefix})
        profile.*each = inFile;
    profile.baseUrl = inFile;
    return profile;
}

void HostileWorld::writeConfig()
{
    const auto member = [this](const QString &key, const QString &baseUrl, const QString &keyId) {
        QJsonObject profile{
            {QStringLiteral("apiKey"), key}, {QStringLiteral("baseUrl"), baseUrl}, {QStringLiteral("keyId"), keyId}};
        for (const char *name : {"email", "userId", "keyName", "keyPrefix", "createdAt"})
            profile.insert(QLatin1StringView(name), inFile);
        profile.insert(QStringLiteral("expiresAt"), now.addDays(2).toString(Qt::ISODateWithMs)); // soon
        return profile;
    };
    const QJsonObject all{
        {QStringLiteral("work"), member(QString::fromLatin1(workKey), server.url().toString(), QStringLiteral("k1"))},
        {inFile, member(QStringLiteral("scripto_ffffffffffffffff"), inFile, inFile)},
        {QStringLiteral("no key"), member(containsKey(inFile) ? QString() : inFile, inFile, inFile)}};
    writeBytes(bytesOf({{QStringLiteral("activeProfile"), QStringLiteral("work")}, {QStringLiteral("profiles"), all}}));
}

// The state of a run that has ended: each kind of event, a key being created and one being revoked.
void HostileWorld::writeState()
{
    const QString place = QFileInfo(journal.path()).path();
    QVERIFY(QDir().mkpath(place));
    const QByteArray quoted = QJsonDocument(QJsonArray{inFile}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
    QByteArray events;
    for (int kind = 0; kind <= static_cast<int>(HistoryEvent::Kind::Redone); ++kind) {
        HistoryEvent event{static_cast<HistoryEvent::Kind>(kind), now};
        event.email = event.other = event.server = QStringLiteral("HOSTILE");
        event.profiles = QStringList{QStringLiteral("HOSTILE")};
        event.key.id = event.key.name = event.key.start = QStringLiteral("HOSTILE");
        event.oldKey = event.key;
        events += lineOf(event).replace("\"HOSTILE\"", quoted) + '\n';
    }
    write(place + QStringLiteral("/history.jsonl"), events);

    const QString time = now.toString(Qt::ISODateWithMs);
    QJsonObject left{{QStringLiteral("id"), inFile},      {QStringLiteral("server"), inFile},
                     {QStringLiteral("email"), inFile},   {QStringLiteral("name"), inFile},
                     {QStringLiteral("account"), inFile}, {QStringLiteral("askedAt"), time},
                     {QStringLiteral("sent"), true},      {QStringLiteral("instance"), QStringLiteral("gone")},
                     {QStringLiteral("bySignIn"), true}};
    write(place + QStringLiteral("/mints.json"),
          bytesOf({{QStringLiteral("version"), 1}, {QStringLiteral("mints"), QJsonArray{left}}}));
    write(journal.path(), bytesOf({{QStringLiteral("version"), 1}, {QStringLiteral("intents"), QJsonArray{left}}}));
}

void HostileWorld::serveKeys()
{
    QJsonArray rows;
    for (const char *id : {"k1", "k2", "k3"}) {
        const bool isHeld = qstrcmp(id, "k1") == 0;
        rows.append(QJsonObject{{QStringLiteral("id"), QLatin1StringView(id)},
                                {QStringLiteral("name"), text},
                                {QStringLiteral("start"), isHeld ? QStringLiteral("scripto_ww") : inFile},
                                {QStringLiteral("prefix"), inFile},
                                {QStringLiteral("metadata"), QJsonObject{{inFile, inFile}}},
                                {QStringLiteral("permissions"), inFile},
                                {QStringLiteral("createdAt"), QStringLiteral("2024-08-29T09:30:00.000Z")},
                                {QStringLiteral("updatedAt"), QStringLiteral("2024-08-29T09:30:00.000Z")},
                                {QStringLiteral("rateLimitEnabled"), false},
                                {QStringLiteral("lastRequest"), QStringLiteral("2025-08-29T09:30:00.000Z")}});
    }
    rows.append(QJsonObject{{QStringLiteral("id"), text}, {QStringLiteral("name"), text}});
    answerJson(listRoute, dataOf({{QStringLiteral("keys"), rows}}));
    answerJson(meRoute,
               bytesOf({{QStringLiteral("user"),
                         QJsonObject{{QStringLiteral("id"), QStringLiteral("user_1")},
                                     {QStringLiteral("email"), text},
                                     {QStringLiteral("name"), text}}}}));
}

} // namespace scripto
