// SPDX-License-Identifier: MIT
#include "app/finder/usualplaces.h"

#include <algorithm>
#include <array>

namespace scripto {

namespace {

constexpr std::array shellHistories{".bash_history",   ".zsh_history",       ".zhistory",
                                    ".histfile",       ".sh_history",        ".history",
                                    ".python_history", ".node_repl_history", ".local/share/fish/fish_history"};
constexpr std::array shellStarts{".bashrc",      ".bash_profile",
                                 ".bash_login",  ".bash_aliases",
                                 ".profile",     ".zshrc",
                                 ".zshenv",      ".zprofile",
                                 ".zlogin",      ".xprofile",
                                 ".xsessionrc",  ".pam_environment",
                                 ".config/fish", ".config/environment.d"};
// Files and folders of programs that run agents or speak MCP.
constexpr std::array agents{".claude",
                            ".claude.json",
                            ".codex",
                            ".cursor",
                            ".gemini",
                            ".codeium",
                            ".continue",
                            ".aider.conf.yml",
                            ".mcp.json",
                            ".copilot",
                            ".vscode/mcp.json",
                            ".config/Claude",
                            ".config/Code/User",
                            ".config/Cursor/User",
                            ".config/goose",
                            ".config/opencode",
                            ".config/zed",
                            ".config/github-copilot",
                            ".config/scripto"};

template <size_t count> bool isOneOf(const QByteArray &path, const std::array<const char *, count> &names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) {
        const QByteArray wanted = QByteArray("/") + name;
        return path.endsWith(wanted) || path.contains(wanted + '/');
    });
}

bool endsWithOneOf(const QByteArray &path, std::initializer_list<const char *> ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](const char *end) { return path.endsWith(end); });
}

} // namespace

QList<FindRoot> rootsOf(const QByteArray &home, const QList<UsualPlace> &places, const QByteArrayList &folders)
{
    QList<FindRoot> roots;
    const auto add = [&](const auto &names) {
        for (const char *name : names)
            roots.append({.path = home + '/' + name});
    };
    if (places.contains(UsualPlace::Shell)) {
        add(shellHistories);
        add(shellStarts);
    }
    if (places.contains(UsualPlace::Agents))
        add(agents);
    const bool env = places.contains(UsualPlace::EnvFiles);
    const bool trees = places.contains(UsualPlace::WorkTrees);
    if (env || trees)
        roots.append({home, FindRoot::Reads::Projects, env, trees});
    if (places.contains(UsualPlace::Home))
        roots.append({.path = home});
    for (const QByteArray &folder : folders)
        roots.append({.path = folder});
    return roots;
}

FileKind kindOf(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    if (path.endsWith("/scripto/config.json"))
        return FileKind::CliProfiles;
    if (name.startsWith(".env"))
        return FileKind::EnvFile;
    if (isOneOf(path, shellHistories))
        return FileKind::ShellHistory;
    if (isOneOf(path, shellStarts))
        return FileKind::ShellStart;
    if (isOneOf(path, agents) || name == "mcp.json" || name == ".mcp.json")
        return FileKind::Agent;
    if (path.contains("/.github/workflows/") || path.contains("/.circleci/") || name == ".gitlab-ci.yml"
        || name == "Jenkinsfile")
        return FileKind::Ci;
    if (endsWithOneOf(name, {".sh", ".bash", ".zsh", ".fish"}))
        return FileKind::Script;
    if (endsWithOneOf(name, {".json", ".yml", ".yaml", ".toml", ".ini", ".conf", ".cfg", "rc"}))
        return FileKind::Configuration;
    return FileKind::Other;
}

} // namespace scripto
