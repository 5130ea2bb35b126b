// SPDX-License-Identifier: MIT
#include "app/finder/treewalk.h"

#include "app/finder/filereader.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace scripto {

namespace {

constexpr int projectDepth = 3; // below the root
constexpr int deepest = 100; // each level keeps a folder open
constexpr size_t filesAtOnce = 64; // read by one thread before others can help

constexpr int openFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

struct Folder {
    DIR *stream = nullptr;
    QByteArray path; // without a slash at the end, so empty for the root of the file system
    FindRoot rules;
    dev_t device = 0;
    int depth = 0;
    bool inWorkTree = false;

    Folder() = default;
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    ~Folder()
    {
        if (stream)
            ::closedir(stream);
    }
    int descriptor() const { return ::dirfd(stream); }
    QByteArray pathOf(const std::string &name) const
    {
        return path + '/' + QByteArray(name.data(), static_cast<qsizetype>(name.size()));
    }
    bool isReadWhole() const
    {
        return rules.reads == FindRoot::Reads::Everything || (inWorkTree && rules.readsWorkTrees);
    }
};
using FolderPointer = std::shared_ptr<const Folder>;

// Either a folder to enter, or files of a folder to read.
struct WalkTask {
    FolderPointer in;
    std::string folder;
    std::vector<std::string> files;
};

struct Listing {
    std::vector<std::string> files;
    std::vector<std::string> folders;
    std::vector<std::string> special;
    int links = 0;
    bool hasGit = false;
};

// Some file systems leave the type to another call.
unsigned char typeOf(int folder, const dirent &entry)
{
    if (entry.d_type != DT_UNKNOWN)
        return entry.d_type;
    struct stat status = {};
    if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return DT_UNKNOWN;
    return static_cast<unsigned char>(IFTODT(status.st_mode));
}

// False if it could not be read to its end.
bool list(const Folder &folder, Listing &listing)
{
    while (true) {
        errno = 0;
        const dirent *entry = ::readdir(folder.stream);
        if (!entry)
            return errno == 0;
        const std::string name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        listing.hasGit = listing.hasGit || name == ".git"; // a file in a linked work tree
        switch (typeOf(folder.descriptor(), *entry)) {
        case DT_REG:
            listing.files.push_back(name);
            break;
        case DT_DIR:
            listing.folders.push_back(name);
            break;
        case DT_LNK:
            ++listing.links;
            break;
        default:
            listing.special.push_back(name);
        }
    }
}

class Walk {
public:
    explicit Walk(TreeWalkSink &sink)
        : m_sink(sink)
    {
    }

    void addFolder(const OpenRoot &root)
    {
        auto folder = std::make_shared<Folder>();
        folder->path = root.root.path == "/" ? QByteArray() : root.root.path;
        folder->rules = root.root;
        struct stat status = {};
        if (::fstat(root.descriptor, &status) == 0)
            folder->device = status.st_dev;
        m_roots.push_back(folder);
        if (!open(*folder, root.descriptor))
            m_roots.pop_back();
    }

    void run(int threads)
    {
        for (const std::shared_ptr<Folder> &root : m_roots)
            enter(root);
        m_roots.clear();
        std::vector<std::thread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back([this] { work(); });
        work();
        for (std::thread &other : others)
            other.join();
    }

    void report(const FileReader::Outcome &outcome, const std::function<QByteArray()> &path)
    {
        if (outcome.isLink)
            m_sink.linkPassed();
        else if (outcome.skipped)
            m_sink.skipped({path(), *outcome.skipped});
        else if (!outcome.isGone)
            m_sink.fileRead();
    }

private:
    // The newest first: that keeps few folders open.
    std::optional<WalkTask> next()
    {
        std::unique_lock lock(m_mutex);
        m_wakes.wait(lock, [this] { return !m_tasks.empty() || m_busy == 0; });
        if (m_tasks.empty())
            return std::nullopt;
        WalkTask task = std::move(m_tasks.back());
        m_tasks.pop_back();
        ++m_busy;
        return task;
    }

    void add(std::vector<WalkTask> tasks)
    {
        const std::lock_guard lock(m_mutex);
        std::move(tasks.begin(), tasks.end(), std::back_inserter(m_tasks));
        m_wakes.notify_all();
    }

    void work()
    {
        FileReader reader;
        while (std::optional<WalkTask> task = next()) {
            for (const std::string &name : task->files)
                readFile(reader, *task->in, name);
            if (!task->folder.empty())
                enterIn(task->in, task->folder);
            task.reset(); // closes the folder
            const std::lock_guard lock(m_mutex);
            if (--m_busy == 0 && m_tasks.empty())
                m_wakes.notify_all();
        }
    }

    void readFile(FileReader &reader, const Folder &folder, const std::string &name)
    {
        std::vector<std::pair<Secret, int>> keys; // the file's time is known afterwards
        const FileReader::Outcome outcome = reader.readIn(
            folder.descriptor(), name.c_str(), [&keys](const Secret &key, int line) { keys.emplace_back(key, line); });
        for (const auto &[key, line] : keys)
            m_sink.found(key, {folder.pathOf(name), line, folder.inWorkTree, outcome.changed, {}, {}, {}});
        report(outcome, [&] { return folder.pathOf(name); });
    }

    void enterIn(const FolderPointer &parent, const std::string &name)
    {
        const auto skip = [&](SkipReason reason) { m_sink.skipped({parent->pathOf(name), reason}); };
        const int descriptor = ::openat(parent->descriptor(), name.c_str(), openFolderFlags);
        if (descriptor < 0)
            return report(outcomeOfError(errno == ENOTDIR ? ENOENT : errno), [&] { return parent->pathOf(name); });
        auto folder = std::make_shared<Folder>();
        folder->path = parent->pathOf(name);
        folder->rules = parent->rules;
        folder->depth = parent->depth + 1;
        folder->inWorkTree = parent->inWorkTree;
        struct stat status = {};
        const bool isKnown = ::fstat(descriptor, &status) == 0;
        folder->device = status.st_dev;
        if (!isKnown || status.st_dev != parent->device || folder->depth > deepest) {
            ::close(descriptor);
            return skip(!isKnown                      ? SkipReason::Unreadable
                            : folder->depth > deepest ? SkipReason::TooDeep
                                                      : SkipReason::OtherFileSystem);
        }
        if (open(*folder, descriptor))
            enter(folder);
    }

    bool open(Folder &folder, int descriptor)
    {
        folder.stream = ::fdopendir(descriptor);
        if (folder.stream)
            return true;
        ::close(descriptor);
        m_sink.skipped({folder.path, SkipReason::Unreadable});
        return false;
    }

    void enter(const std::shared_ptr<Folder> &folder)
    {
        m_sink.folderEntered(folder->path);
        Listing listing;
        if (!list(*folder, listing))
            m_sink.skipped({folder->path, SkipReason::Unreadable});
        folder->inWorkTree = folder->inWorkTree || listing.hasGit;
        const bool isWhole = folder->isReadWhole();
        if (!isWhole) {
            listing.special.clear();
            listing.links = 0;
            std::erase_if(listing.files, [&](const std::string &name) {
                return !folder->rules.readsEnvFiles || !name.starts_with(".env");
            });
            if (folder->depth >= projectDepth)
                listing.folders.clear();
        }
        for (int i = 0; i < listing.links; ++i)
            m_sink.linkPassed();
        for (const std::string &name : listing.special)
            m_sink.skipped({folder->pathOf(name), SkipReason::Special});
        addTasks(folder, std::move(listing));
    }

    void addTasks(const FolderPointer &folder, Listing listing)
    {
        std::vector<WalkTask> tasks;
        for (std::string &name : listing.folders) {
            if (name == "objects" && folder->path.endsWith(".git"))
                m_sink.skipped({folder->pathOf(name), SkipReason::GitObjects});
            else
                tasks.push_back({folder, std::move(name), {}});
        }
        for (size_t i = 0; i < listing.files.size(); i += filesAtOnce) {
            const auto from = listing.files.begin() + static_cast<std::ptrdiff_t>(i);
            const auto to = from + static_cast<std::ptrdiff_t>(std::min(filesAtOnce, listing.files.size() - i));
            tasks.push_back({folder, {}, {std::make_move_iterator(from), std::make_move_iterator(to)}});
        }
        add(std::move(tasks));
    }

    TreeWalkSink &m_sink;
    std::vector<std::shared_ptr<Folder>> m_roots;
    std::mutex m_mutex;
    std::condition_variable m_wakes;
    std::vector<WalkTask> m_tasks;
    int m_busy = 0; // tasks being worked on
};

// Whether another root already reads everything at this path.
bool isCovered(const FindRoot &root, const QList<OpenRoot> &others)
{
    return std::any_of(others.begin(), others.end(), [&](const OpenRoot &other) {
        return other.descriptor >= 0 && other.root.reads == FindRoot::Reads::Everything
            && (root.path == other.root.path
                || root.path.startsWith(other.root.path == "/" ? "/" : other.root.path + '/'));
    });
}

OpenRoot opened(FindRoot root)
{
    struct stat status = {};
    if (::lstat(root.path.constData(), &status) != 0)
        return {-1, root, outcomeOfError(errno).skipped};
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
        return {-1, root, SkipReason::Special};
    const int descriptor = ::open(root.path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return {descriptor, root, descriptor < 0 ? outcomeOfError(errno).skipped : std::nullopt};
}

} // namespace

QList<OpenRoot> openRoots(const QList<FindRoot> &roots)
{
    QList<FindRoot> resolved;
    for (FindRoot root : roots) {
        if (char *path = ::realpath(root.path.constData(), nullptr)) {
            root.path = path;
            std::free(path);
        }
        if (!resolved.contains(root))
            resolved.append(root);
    }
    // Folders that are read whole come first, and of these the shorter paths: they may contain others.
    std::stable_sort(resolved.begin(), resolved.end(), [](const FindRoot &a, const FindRoot &b) {
        return std::pair(a.reads, a.path.size()) < std::pair(b.reads, b.path.size());
    });
    QList<OpenRoot> open;
    for (const FindRoot &root : std::as_const(resolved)) {
        if (isCovered(root, open))
            continue;
        const OpenRoot one = opened(root);
        if (one.descriptor >= 0 || one.problem)
            open.append(one);
    }
    return open;
}

void walkTrees(const QList<OpenRoot> &roots, int threads, TreeWalkSink &sink)
{
    Walk walk(sink);
    FileReader reader;
    for (const OpenRoot &root : roots) {
        const QByteArray &path = root.root.path;
        struct stat status = {};
        if (root.problem || ::fstat(root.descriptor, &status) != 0) {
            sink.skipped({path, root.problem.value_or(SkipReason::Unreadable)});
        } else if (S_ISDIR(status.st_mode)) {
            walk.addFolder(root);
        } else {
            std::vector<std::pair<Secret, int>> keys;
            const auto outcome =
                reader.read(root.descriptor, [&keys](const Secret &key, int line) { keys.emplace_back(key, line); });
            for (const auto &[key, line] : keys)
                sink.found(key, {path, line, false, outcome.changed, {}, {}, {}});
            walk.report(outcome, [&path] { return path; });
        }
    }
    walk.run(threads);
}

} // namespace scripto
