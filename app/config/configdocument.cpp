// SPDX-License-Identifier: MIT
#include "app/config/configdocument.h"

#include "app/config/configdocument_p.h"
#include "app/core/profilemembers.h"
#include "app/core/showntext.h"

#include <QCoreApplication>

#include <algorithm>

namespace scripto {

namespace {

struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(ConfigDocument)
};

QString textOf(const JsonValue &profile, const QString &name)
{
    const JsonValue *value = profile.find(name);
    return value ? value->toText() : QString();
}

Profile profileFrom(const QString &name, const JsonValue &value)
{
    Profile profile;
    profile.name = name;
    profile.apiKey = Secret(textOf(value, apiKeyMember));
    for (const ProfileMember &each : profileMembers())
        each.setText(profile, textOf(value, each.name));
    return profile;
}

QString inWords(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return DocumentText::tr("null");
    case JsonValue::Kind::Bool:
        return DocumentText::tr("true or false");
    case JsonValue::Kind::Number:
        return DocumentText::tr("a number");
    case JsonValue::Kind::String:
        return DocumentText::tr("a text");
    case JsonValue::Kind::Array:
        return DocumentText::tr("a list in [ ]");
    case JsonValue::Kind::Object:
        break;
    }
    return DocumentText::tr("an object in { }");
}

// The names that JavaScript treats as array indexes and therefore lists first, in ascending order.
std::optional<quint32> arrayIndex(const QString &name)
{
    bool isNumber = false;
    const quint32 number = name.toUInt(&isNumber);
    const bool isIndex = isNumber && QString::number(number) == name && number < 0xffffffffU;
    return isIndex ? std::optional(number) : std::nullopt;
}

bool comesFirstInJavaScript(const JsonMember &a, const JsonMember &b)
{
    const auto left = arrayIndex(a.name);
    const auto right = arrayIndex(b.name);
    return left && (!right || *left < *right);
}

tl::unexpected<Error> noSuchProfile(const QString &name)
{
    return failure(ErrorKind::NotFound, DocumentText::tr("There is no profile “%1”.").arg(shownText(name)));
}

// The CLI treats an empty name as no name.
tl::unexpected<Error> noName()
{
    return failure(ErrorKind::Invalid, DocumentText::tr("A profile needs a name."));
}

tl::unexpected<Error> noKey(const QString &name)
{
    return failure(ErrorKind::Invalid, DocumentText::tr("The profile “%1” has no key.").arg(shownText(name)));
}

} // namespace

ConfigDocument::ConfigDocument()
    : m_data(std::make_unique<Data>())
{
    m_data->root.at(member::activeProfile);
    m_data->profiles();
}

ConfigDocument::ConfigDocument(const ConfigDocument &other)
    : m_data(std::make_unique<Data>(*other.m_data))
{
}

ConfigDocument &ConfigDocument::operator=(const ConfigDocument &other)
{
    if (this != &other)
        m_data = std::make_unique<Data>(*other.m_data);
    return *this;
}

ConfigDocument::ConfigDocument(ConfigDocument &&) noexcept = default;
ConfigDocument &ConfigDocument::operator=(ConfigDocument &&) noexcept = default;
ConfigDocument::~ConfigDocument() = default;

Result<ConfigDocument> ConfigDocument::parse(QByteArrayView bytes)
{
    auto root = parseJson(bytes);
    if (!root)
        return failure(root.error());
    if (!root->isObject())
        return failure(ErrorKind::FileBroken,
                       DocumentText::tr("The file has to hold %1, not %2.")
                           .arg(inWords(JsonValue::Kind::Object), inWords(root->kind)));
    const JsonValue *profiles = root->find(member::profiles);
    if (profiles && !profiles->isObject())
        return failure(ErrorKind::FileBroken,
                       DocumentText::tr("“profiles” has to be %1, not %2.")
                           .arg(inWords(JsonValue::Kind::Object), inWords(profiles->kind)));
    ConfigDocument document;
    document.m_data->root = *std::move(root);
    return document;
}

QByteArray ConfigDocument::toBytes() const
{
    return writeJson(m_data->root);
}

QList<Profile> ConfigDocument::profiles() const
{
    QList<Profile> list;
    if (const JsonValue *profiles = m_data->root.find(member::profiles)) {
        for (const JsonMember &profile : profiles->members)
            list.append(profileFrom(profile.name, profile.value));
    }
    return list;
}

QString ConfigDocument::activeProfile() const
{
    return textOf(m_data->root, member::activeProfile);
}

Result<void> ConfigDocument::put(const Profile &profile)
{
    return write(profile, false);
}

Result<void> ConfigDocument::replace(const Profile &profile)
{
    return write(profile, true);
}

Result<void> ConfigDocument::write(const Profile &profile, bool dropsEmpty)
{
    if (profile.name.isEmpty())
        return noName();
    const JsonValue *present = m_data->profile(profile.name);
    const Profile old = present ? profileFrom(profile.name, *present) : Profile();
    if (profile.apiKey.isEmpty() && old.apiKey.isEmpty())
        return noKey(profile.name);

    const bool bringsKey = !profile.apiKey.isEmpty() && !(profile.apiKey == old.apiKey);
    JsonValue &value = m_data->profiles().at(profile.name);
    if (!value.isObject())
        value = JsonValue::object();
    // Unchanged values keep their text.
    if (bringsKey)
        value.at(apiKeyMember) = JsonValue::string(profile.apiKey.revealText());
    for (const ProfileMember &each : profileMembers()) {
        const QString text = each.textIn(profile);
        if (!text.isEmpty() && text != each.textIn(old))
            value.at(each.name) = JsonValue::string(text);
        else if (text.isEmpty() && (bringsKey || dropsEmpty))
            value.remove(each.name);
    }
    return {};
}

Result<void> ConfigDocument::setActive(const QString &name)
{
    const JsonValue *profile = m_data->profile(name);
    if (!profile)
        return noSuchProfile(name);
    if (name.isEmpty())
        return noName();
    if (textOf(*profile, apiKeyMember).isEmpty())
        return noKey(name);
    const JsonValue *active = m_data->root.find(member::activeProfile);
    if (!active || active->kind != JsonValue::Kind::String || active->toText() != name)
        m_data->root.at(member::activeProfile) = JsonValue::string(name);
    return {};
}

Result<void> ConfigDocument::remove(const QString &name)
{
    if (!m_data->profile(name))
        return noSuchProfile(name);
    JsonValue &profiles = m_data->profiles();
    profiles.remove(name);
    if (activeProfile() != name || name.isEmpty())
        return {};

    activateFirst([](const Profile &) { return true; });
    return {};
}

void ConfigDocument::activateFirst(const std::function<bool(const Profile &)> &mayBeActive)
{
    const JsonMember *next = nullptr;
    for (const JsonMember &profile : m_data->profiles().members) {
        const bool isUsable = !profile.name.isEmpty() && !textOf(profile.value, apiKeyMember).isEmpty();
        if (isUsable && (!next || comesFirstInJavaScript(profile, *next))
            && mayBeActive(profileFrom(profile.name, profile.value)))
            next = &profile;
    }
    m_data->root.at(member::activeProfile) = next ? JsonValue::string(next->name) : JsonValue::null();
}

Result<void> ConfigDocument::rename(const QString &from, const QString &to)
{
    if (!m_data->profile(from))
        return noSuchProfile(from);
    if (from == to)
        return {};
    if (to.isEmpty())
        return noName();
    if (m_data->profile(to))
        return failure(ErrorKind::Invalid, DocumentText::tr("There is a profile “%1” already.").arg(shownText(to)));

    for (JsonMember &profile : m_data->profiles().members) {
        if (profile.name == from) {
            profile.name = to;
            profile.quotedName = quotedJson(to);
        }
    }
    if (activeProfile() == from)
        m_data->root.at(member::activeProfile) = JsonValue::string(to);
    return {};
}

bool operator==(const ConfigDocument &a, const ConfigDocument &b)
{
    return a.m_data->root == b.m_data->root;
}

} // namespace scripto
