// SPDX-License-Identifier: MIT
#include "ui/desktop/singleinstance.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <algorithm>
#include <array>
#include <utility>

namespace scripto {

namespace {

constexpr QLatin1StringView busService("org.freedesktop.DBus");
constexpr QLatin1StringView busPath("/org/freedesktop/DBus");
constexpr QLatin1StringView applicationInterface("org.freedesktop.Application");

// RequestName of the D-Bus specification.
constexpr uint queued = 0;
constexpr uint notQueued = 4;
constexpr uint hasOtherOwner = 3;

constexpr std::array actions{std::pair{QLatin1StringView("new-key"), Activation::Opens::NewKey},
                             std::pair{QLatin1StringView("sign-in"), Activation::Opens::SignIn}};

// The first two are every desktop's, the others our own.
constexpr QLatin1StringView tokenEntry("activation-token");
constexpr QLatin1StringView startupEntry("desktop-startup-id");
constexpr QLatin1StringView profileEntry("x-scripto-profile");
constexpr QLatin1StringView serverEntry("x-scripto-server");

constexpr qsizetype longestText = 2048; // nobody means more than that

QString textIn(const QVariantMap &data, QLatin1StringView name)
{
    return data.value(name).toString().left(longestText);
}

Activation activationFrom(const QVariantMap &data)
{
    const QString token = textIn(data, tokenEntry);
    return {.profile = textIn(data, profileEntry),
            .server = textIn(data, serverEntry),
            .token = token.isEmpty() ? textIn(data, startupEntry) : token};
}

QVariantMap dataOf(const Activation &activation)
{
    return {{tokenEntry, activation.token},
            {startupEntry, activation.token},
            {profileEntry, activation.profile},
            {serverEntry, activation.server}};
}

bool isSilence(const QDBusMessage &reply)
{
    const auto type = QDBusError(reply).type();
    return type == QDBusError::NoReply || type == QDBusError::Timeout || type == QDBusError::TimedOut;
}

} // namespace

SingleInstance::SingleInstance(QString name, const QString &socketPath, QDBusConnection bus,
                               std::chrono::milliseconds patience)
    : m_name(std::move(name))
    , m_socket(socketPath)
    , m_bus(std::move(bus))
    , m_patience(patience)
{
}

SingleInstance::~SingleInstance()
{
    release();
}

void SingleInstance::claim(const Activation &wanted)
{
    m_wanted = wanted;
    if (!m_bus.isConnected())
        return m_socket.ask(wanted, m_patience, [this](bool isShown) { settle(isShown); });
    // Before the name, because whoever waits for the name calls at once.
    m_bus.registerObject(path(), this, QDBusConnection::ExportAllSlots);
    requestName();
}

void SingleInstance::onActivated(std::function<void(const Activation &)> handle)
{
    m_handle = std::move(handle);
    for (const Activation &activation : std::exchange(m_waiting, {}))
        m_handle(activation);
    m_socket.listen([this](const Activation &activation) { take(activation); });
}

void SingleInstance::release()
{
    m_handle = nullptr;
    m_socket.close();
    if (!m_bus.isConnected())
        return;
    m_bus.unregisterObject(path());
    QDBusMessage release = QDBusMessage::createMethodCall(busService, busPath, busService, QStringLiteral("ReleaseName"));
    release << m_name;
    m_bus.asyncCall(release);
}

void SingleInstance::Activate(const QVariantMap &platformData)
{
    take(activationFrom(platformData));
}

// The program opens no files.
void SingleInstance::Open(const QStringList &, const QVariantMap &platformData)
{
    take(activationFrom(platformData));
}

void SingleInstance::ActivateAction(const QString &action, const QVariantList &,
                                    const QVariantMap &platformData)
{
    Activation activation = activationFrom(platformData);
    const auto known =
        std::find_if(actions.begin(), actions.end(), [&action](const auto &each) { return action == each.first; });
    if (known == actions.end())
        return sendErrorReply(QDBusError::InvalidArgs, QStringLiteral("There is no such action."));
    activation.opens = known->second;
    take(activation);
}

void SingleInstance::requestName()
{
    QDBusMessage request = QDBusMessage::createMethodCall(busService, busPath, busService, QStringLiteral("RequestName"));
    request << m_name << notQueued;
    call(request, [this](const QDBusMessage &reply) {
        const uint answer = reply.arguments().value(0).toUInt();
        if (reply.type() != QDBusMessage::ReplyMessage || answer != hasOtherOwner)
            return settle(false); // the owner, or a bus that doesn't let it be one
        handOver();
    });
}

void SingleInstance::handOver()
{
    const auto action = std::find_if(actions.begin(), actions.end(),
                                     [this](const auto &each) { return m_wanted.opens == each.second; });
    const bool isAction = action != actions.end();
    QDBusMessage message =
        QDBusMessage::createMethodCall(m_name, path(), applicationInterface,
                                       isAction ? QStringLiteral("ActivateAction") : QStringLiteral("Activate"));
    if (isAction)
        message << QString(action->first) << QVariantList();
    message << dataOf(m_wanted);
    message.setAutoStartService(false);
    call(message, [this](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ReplyMessage)
            return settle(true);
        // It has ended meanwhile, or is about to.
        if (!isSilence(reply) && --m_triesLeft > 0)
            return requestName();
        openOwnWindow();
    });
}

// Next to an instance that hangs. This one gets the name as soon as the other has ended.
void SingleInstance::openOwnWindow()
{
    QDBusMessage request = QDBusMessage::createMethodCall(busService, busPath, busService, QStringLiteral("RequestName"));
    request << m_name << queued;
    m_bus.asyncCall(request);
    settle(false);
}

void SingleInstance::settle(bool isHandedOver)
{
    m_isHandedOver = isHandedOver;
    // The caller may not be waiting yet.
    QMetaObject::invokeMethod(this, &SingleInstance::settled, Qt::QueuedConnection);
}

void SingleInstance::take(const Activation &activation)
{
    if (m_handle)
        m_handle(activation);
    else
        m_waiting.append(activation);
}

void SingleInstance::call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> use)
{
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(message, static_cast<int>(m_patience.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        use(watcher->reply());
    });
}

QString SingleInstance::path() const
{
    QString path = u'/' + m_name;
    return path.replace(u'.', u'/').replace(u'-', u'_');
}

QString activationToken()
{
    QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    if (token.isEmpty())
        token = qgetenv("DESKTOP_STARTUP_ID");
    return QString::fromUtf8(token);
}

} // namespace scripto
