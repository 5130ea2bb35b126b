// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

// The test classes of one folder share a program, which saves linking Qt a hundred times. A process still runs one
// class only: `tst_keys tst_keystatus [Qt Test arguments]`.
namespace scripto::testroom {

using MakeTest = std::unique_ptr<QObject> (*)();
// Runs before there is an application object, and so before there is a second thread.
using Prepare = void (*)();

struct Registration {
    Registration(const char *className, MakeTest make, Prepare prepare);
};

} // namespace scripto::testroom

// Registers the class TestKeyStatus as tst_keystatus.
#define SCRIPTO_TEST_PREPARED(TestClass, prepare)                                                                      \
    static const scripto::testroom::Registration registrationOf##TestClass(                                            \
        #TestClass, []() -> std::unique_ptr<QObject> { return std::make_unique<TestClass>(); }, prepare);
#define SCRIPTO_TEST(TestClass) SCRIPTO_TEST_PREPARED(TestClass, nullptr)
