// SPDX-License-Identifier: MIT
#include "app/core/worker.h"

namespace scripto {

Worker::Worker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("worker"));
}

Worker::~Worker()
{
    m_pool.waitForDone();
}

void Worker::start(std::function<void()> job)
{
    m_pool.start(std::move(job));
}

} // namespace scripto
