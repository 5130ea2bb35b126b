// SPDX-License-Identifier: MIT
#include "app/config/configdelta.h"

#include "app/config/configdocument_p.h"
#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <optional>

namespace scripto {

namespace {

struct DeltaText {
    Q_DECLARE_TR_FUNCTIONS(ConfigDelta)
};

// One member of an object before and after; nullopt if it did not exist.
struct MemberChange {
    std::optional<JsonMember> from;
    std::optional<JsonMember> to;

    const QString &name() const { return from ? from->name : to->name; }
};

struct ObjectChange {
    std::vector<MemberChange> members;
    QStringList order; // the names afterwards, to place added members
    QHash<QString, qsizetype> ranks; // indexes in `order`

    ObjectChange() = default;
    ObjectChange(const JsonValue &from, const JsonValue &to);
    void apply(const MemberChange &change, JsonValue &object) const;
    std::size_t placeFor(const QString &name, const JsonValue &object) const;
};

ObjectChange::ObjectChange(const JsonValue &from, const JsonValue &to)
{
    QHash<QString, const JsonMember *> old;
    for (const JsonMember &member : from.members)
        old.insert(member.name, &member);
    for (const JsonMember &member : to.members) {
        ranks.insert(member.name, order.size());
        order.append(member.name);
        const JsonMember *before = old.take(member.name);
        if (!before || !(before->value == member.value))
            members.push_back({before ? std::optional(*before) : std::nullopt, member});
    }
    for (const JsonMember &member : from.members) {
        if (old.contains(member.name))
            members.push_back({member, std::nullopt});
    }
}

// The place after the nearest of the members that preceded it. When many are added, that is usually the last one, so
// the search starts at the end.
std::size_t ObjectChange::placeFor(const QString &name, const JsonValue &object) const
{
    for (qsizetype i = ranks.value(name) - 1; i >= 0; --i) {
        for (std::size_t place = object.members.size(); place > 0; --place) {
            if (object.members[place - 1].name == order[i])
                return place;
        }
    }
    return 0;
}

void ObjectChange::apply(const MemberChange &change, JsonValue &object) const
{
    if (!change.to)
        object.remove(change.name());
    else if (JsonValue *value = object.find(change.name()))
        *value = change.to->value;
    else
        object.members.insert(object.members.begin() + static_cast<std::ptrdiff_t>(placeFor(change.name(), object)),
                              *change.to);
}

bool matches(const JsonValue *value, const std::optional<JsonMember> &member)
{
    return value ? member && *value == member->value : !member;
}

// Everything except the profiles.
JsonValue settingsOf(const JsonValue &root)
{
    JsonValue settings = root;
    settings.remove(member::profiles);
    return settings;
}

JsonValue profilesOf(const JsonValue &root)
{
    const JsonValue *profiles = root.find(member::profiles);
    return profiles ? *profiles : JsonValue::object();
}

} // namespace

struct ConfigDelta::Data {
    ObjectChange profiles;
    ObjectChange settings;
};

ConfigDelta::ConfigDelta()
    : m_data(std::make_shared<Data>())
{
}

ConfigDelta::ConfigDelta(const ConfigDocument &from, const ConfigDocument &to)
    : m_data(std::make_shared<Data>(Data{ObjectChange(profilesOf(from.m_data->root), profilesOf(to.m_data->root)),
                                         ObjectChange(settingsOf(from.m_data->root), settingsOf(to.m_data->root))}))
{
}

bool ConfigDelta::isEmpty() const
{
    return m_data->profiles.members.empty() && m_data->settings.members.empty();
}

Result<void> ConfigDelta::apply(ConfigDocument &document) const
{
    const auto hasMoved = [](const MemberChange &change, const JsonValue *value) {
        return !matches(value, change.from) && !matches(value, change.to);
    };
    for (const MemberChange &change : m_data->profiles.members) {
        if (hasMoved(change, document.m_data->profile(change.name())))
            return failure(ErrorKind::Invalid,
                           DeltaText::tr("The profile “%1” has changed since.").arg(shownText(change.name())));
    }
    const bool isSwitchOnly = m_data->profiles.members.empty();
    for (const MemberChange &change : m_data->settings.members) {
        const bool mayBeLeft = change.name() == member::activeProfile && !isSwitchOnly;
        if (hasMoved(change, document.m_data->root.find(change.name())) && !mayBeLeft)
            return failure(ErrorKind::Invalid,
                           isSwitchOnly ? DeltaText::tr("The active profile has changed since.")
                                        : DeltaText::tr("“%1” has changed since.").arg(shownText(change.name())));
    }
    merge(document);
    return {};
}

void ConfigDelta::mergeProfiles(ConfigDocument &document) const
{
    for (const MemberChange &change : m_data->profiles.members) {
        if (matches(document.m_data->profile(change.name()), change.from))
            m_data->profiles.apply(change, document.m_data->profiles());
    }
}

void ConfigDelta::merge(ConfigDocument &document) const
{
    mergeProfiles(document);
    for (const MemberChange &change : m_data->settings.members) {
        JsonValue &root = document.m_data->root;
        if (matches(root.find(change.name()), change.from))
            m_data->settings.apply(change, root);
    }
}

} // namespace scripto
