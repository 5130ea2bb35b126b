// SPDX-License-Identifier: MIT
#include "app/finder/findmessages.h"

#include <QDataStream>
#include <QIODevice>

namespace scripto {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;

template <typename Enum> Enum enumFrom(quint8 value, quint8 count)
{
    return static_cast<Enum>(value < count ? value : count - 1);
}

QDataStream &operator<<(QDataStream &out, const FoundPlace &place)
{
    return out << place.path << place.line << place.inWorkTree << place.changed << place.fingerprint << place.masked
               << place.starts;
}

QDataStream &operator>>(QDataStream &in, FoundPlace &place)
{
    return in >> place.path >> place.line >> place.inWorkTree >> place.changed >> place.fingerprint >> place.masked
        >> place.starts;
}

QDataStream &operator<<(QDataStream &out, const SkippedPlace &place)
{
    return out << place.path << static_cast<quint8>(place.reason);
}

QDataStream &operator>>(QDataStream &in, SkippedPlace &place)
{
    quint8 reason = 0;
    in >> place.path >> reason;
    place.reason = enumFrom<SkipReason>(reason, skipReasons);
    return in;
}

QDataStream &operator<<(QDataStream &out, const FindProgress &progress)
{
    return out << progress.files << progress.folder;
}

QDataStream &operator>>(QDataStream &in, FindProgress &progress)
{
    return in >> progress.files >> progress.folder;
}

QDataStream &operator<<(QDataStream &out, const FindSummary &summary)
{
    out << summary.files << summary.links << summary.milliseconds << summary.isFenced << summary.isConfined;
    for (const int count : summary.skipped)
        out << count;
    return out;
}

QDataStream &operator>>(QDataStream &in, FindSummary &summary)
{
    in >> summary.files >> summary.links >> summary.milliseconds >> summary.isFenced >> summary.isConfined;
    for (int &count : summary.skipped)
        in >> count;
    return in;
}

template <typename Message> FindMessage messageFrom(QDataStream &in)
{
    Message message;
    in >> message;
    return message;
}

} // namespace

QByteArray written(const FindRequest &request)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint32>(request.roots.size());
    for (const FindRoot &root : request.roots)
        out << root.path << static_cast<quint8>(root.reads) << root.readsEnvFiles << root.readsWorkTrees;
    out << request.salt << request.starts;
    return bytes;
}

QByteArray written(const FindMessage &message)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint8>(message.index());
    std::visit([&out](const auto &each) { out << each; }, message);
    return bytes;
}

std::optional<FindRequest> readRequest(QIODevice &from)
{
    QDataStream in(&from);
    in.setVersion(streamVersion);
    FindRequest request;
    quint32 roots = 0;
    in >> roots;
    for (quint32 i = 0; i < roots && in.status() == QDataStream::Ok; ++i) {
        FindRoot root;
        quint8 reads = 0;
        in >> root.path >> reads >> root.readsEnvFiles >> root.readsWorkTrees;
        root.reads = enumFrom<FindRoot::Reads>(reads, 2);
        request.roots.append(root);
    }
    in >> request.salt >> request.starts;
    return in.status() == QDataStream::Ok ? std::optional(request) : std::nullopt;
}

std::optional<FindMessage> readMessage(QIODevice &from)
{
    QDataStream in(&from);
    in.setVersion(streamVersion);
    in.startTransaction();
    quint8 kind = 0;
    in >> kind;
    FindMessage message;
    switch (kind) {
    case 0:
        message = messageFrom<FoundPlace>(in);
        break;
    case 1:
        message = messageFrom<SkippedPlace>(in);
        break;
    case 2:
        message = messageFrom<FindProgress>(in);
        break;
    default:
        message = messageFrom<FindSummary>(in);
        break;
    }
    return in.commitTransaction() ? std::optional(message) : std::nullopt;
}

} // namespace scripto
