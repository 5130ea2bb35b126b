// SPDX-License-Identifier: MIT
#include "app/finder/keyfinder.h"

#include "app/finder/findchild.h"

#include <QProcessEnvironment>
#include <QTimer>

namespace scripto {

namespace {

constexpr int messagesAtOnce = 100;

} // namespace

KeyFinder::KeyFinder(QObject *parent, QString program)
    : QObject(parent)
    , m_program(std::move(program))
{
}

KeyFinder::~KeyFinder()
{
    if (m_process)
        abandon();
}

// Still the running one if an update has replaced the file.
QString KeyFinder::ownProgram()
{
    return QStringLiteral("/proc/self/exe");
}

bool KeyFinder::isAvailable()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsEmpty("FLATPAK_ID");
#else
    return false;
#endif
}

void KeyFinder::start(const FindRequest &request)
{
    if (m_process)
        return;
    m_summary.reset();
    m_process = new QProcess(this);
    // Nothing that a search could do with these would be right.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("SCRIPTO_API_KEY"));
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &KeyFinder::read);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(End::Failed);
    });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        while (readSome()) { }
        const bool isDone = status == QProcess::NormalExit && code == 0 && m_summary;
        if (m_process) // a receiver of the last message may have stopped the search
            end(isDone ? End::Done : End::Failed);
    });
    m_process->start(m_program, {QString::fromLatin1(findChildOption)});
    if (!m_process) // it ends at once if no process can be made
        return;
    m_process->write(written(request));
    m_process->closeWriteChannel();
}

void KeyFinder::stop()
{
    if (!m_process)
        return;
    while (readSome()) { }
    if (!m_process) // a receiver of the last message has stopped the search
        return;
    abandon();
    Q_EMIT ended(End::Stopped, {});
}

// A killed process takes a moment to end, and longer on a silent disk. It has no parent, so that the program’s own end
// does not wait for it.
void KeyFinder::abandon()
{
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->setParent(nullptr);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

// Not all at once: the window must stay alive, and whoever gets a message may stop the search.
void KeyFinder::read()
{
    if (readSome())
        QTimer::singleShot(0, this, &KeyFinder::read);
}

bool KeyFinder::readSome()
{
    for (int i = 0; i < messagesAtOnce && m_process; ++i) {
        const std::optional<FindMessage> message = readMessage(*m_process);
        if (!message)
            return false;
        if (const auto *place = std::get_if<FoundPlace>(&*message))
            Q_EMIT found(*place);
        else if (const auto *left = std::get_if<SkippedPlace>(&*message))
            Q_EMIT skipped(*left);
        else if (const auto *progress = std::get_if<FindProgress>(&*message))
            Q_EMIT progressed(*progress);
        else
            m_summary = std::get<FindSummary>(*message);
    }
    return m_process != nullptr;
}

void KeyFinder::end(End how)
{
    std::exchange(m_process, nullptr)->deleteLater();
    Q_EMIT ended(how, m_summary.value_or(FindSummary()));
}

} // namespace scripto
