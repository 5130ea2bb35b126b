// SPDX-License-Identifier: MIT
#include "tests/histories/scenes.h"

#include "tests/histories/fakeserver.h"

#include <vector>

namespace scripto {

namespace {

constexpr int any = -1; // chosen by chance

enum Pause { None, Idle, AWhile };

struct Part {
    const char *step;
    int which = any;
    int how = any;
    int pause = any;
};

using Fate = FakeServer::Fate;
using Asked = FakeServer::Kind;

Part fate(Fate fate, Asked asked, int times = 1)
{
    return {"fate", static_cast<int>(fate), static_cast<int>(asked) + FakeServer::kinds * (times - 1), None};
}

constexpr int oneSecond = 1;
constexpr int sixSeconds = 3; // longer than a countdown
constexpr int aMinute = 4; // a list is fresh for so long
constexpr int configDisk = 1;

const std::vector<std::vector<Part>> &allScenes()
{
    static const std::vector<std::vector<Part>> scenes = {
        // While a key is rotated, another program stores the old one.
        {fate(Fate::LateAnswer, Asked::WhoAmI),
         {"rotate", any, 1, Idle},
         {"copyRotated", any, any, any},
         {"release", any, any, Idle}},
        {fate(Fate::LateAnswer, Asked::WhoAmI, 3),
         {"rotate", any, 1, Idle},
         {"release", any, any, Idle},
         {"release", any, any, Idle},
         {"copyRotated", any, any, any},
         {"release", any, any, Idle}},
        {fate(Fate::LateAnswer, Asked::Revoke), {"rotate", any, 1, Idle}, {"copyRotated"}, {"release", any, any, Idle}},
        {{"rotate", any, 1, None}, {"turns", any, any, None}, {"copyRotated"}, {"pass", oneSecond}},
        // The answer to a revoke is lost or late.
        {fate(Fate::LostRequest, Asked::Revoke, 3), {"revoke", any, any, AWhile}, {"pass", sixSeconds, any, Idle}},
        {{"fate", any, static_cast<int>(Asked::Revoke), None},
         {"fate", any, static_cast<int>(Asked::Revoke), None},
         {"revoke", any, any, AWhile},
         {"pass"},
         {"release", any, any, Idle}},
        {{"fate", any, static_cast<int>(Asked::Revoke), None},
         {"rotate", any, 1, AWhile},
         {"pass"},
         {"release", any, any, Idle}},
        {fate(Fate::LostRequest, Asked::Revoke, 2),
         {"revoke"},
         {"turns", any, any, None},
         {"copyKey"},
         {"pass", oneSecond}},
        // A reason against a revoke appears while it counts down, or waits after the user has confirmed it.
        {{"revoke", any, any, AWhile}, {"copyHeld"}, {"pass", sixSeconds, any, Idle}},
        {fate(Fate::LateAnswer, Asked::List),
         {"pass", aMinute, any, Idle},
         {"revoke", any, any, Idle},
         {"copyKey"},
         {"useElsewhere"},
         {"release", any, any, Idle}},
        {{"revoke", any, any, None},
         {"turns", any, any, None},
         {"kill", any, any, Idle},
         {"leftOver"},
         {"pass", oneSecond}},
        {{"revoke", any, any, AWhile}, {"undo"}, {"pass", sixSeconds}},
        // The program ends after the server has made a key and before the key is stored.
        {fate(Fate::LateAnswer, Asked::Mint),
         {"mint", any, any, Idle},
         {"silentDisk", configDisk},
         {"release", any, any, Idle},
         {"kill"}},
        {fate(Fate::LateAnswer, Asked::SignIn),
         {"signIn", any, any, Idle},
         {"silentDisk", configDisk},
         {"release", any, any, Idle},
         {"kill"}},
        {fate(Fate::LateAnswer, Asked::Mint),
         {"rotate", any, any, Idle},
         {"silentDisk", configDisk},
         {"release", any, any, Idle},
         {"kill"}},
        {{"mint", any, any, None}, {"turns", any, any, None}, {"kill"}},
        {{"signIn", any, any, None}, {"turns", any, any, None}, {"kill"}},
        {{"rotate", any, any, None}, {"turns", any, any, None}, {"kill"}},
        {{"rotate", any, 1, None}, {"turns", any, any, None}, {"restart"}, {"pass", oneSecond}},
        {{"absent", any, any, Idle},
         fate(Fate::LateAnswer, Asked::WhoAmI),
         {"rotate", any, 1, Idle},
         {"kill", any, any, Idle},
         {"pass", oneSecond}},
        {{"rotate", any, 1, None},
         {"turns", any, any, None},
         {"kill", any, any, None},
         {"useRotated", any, any, None},
         {"pass", aMinute}},
        // The answer with a new key is lost, and the program ends while it looks for the key, or later.
        {fate(Fate::LostAnswer, Asked::Mint),
         {"fate", any, static_cast<int>(Asked::List)},
         {"mint"},
         {"turns", any, any, None},
         {"kill"}},
        {fate(Fate::LostAnswer, Asked::Mint),
         {"fate", any, static_cast<int>(Asked::List)},
         {"rotate"},
         {"turns", any, any, None},
         {"kill"}},
        {fate(Fate::LostAnswer, Asked::SignIn), {"signIn", any, any, Idle}, {"refresh"}, {"restart"}},
        {fate(Fate::LateRequest, Asked::Mint),
         {"mint", any, any, Idle},
         {"kill", any, any, Idle},
         {"release"},
         {"refresh"}},
        // A decision about a profile meets another program's change of that profile.
        {fate(Fate::LateAnswer, Asked::SignIn),
         {"signIn", any, 1, Idle},
         {"editRename", any, any, AWhile},
         {"release", any, any, Idle},
         {"undo"}},
        {{"silentDisk", configDisk, any, None}, {"remove"}, {"cliSignIn"}, {"answerDisks", any, any, Idle}, {"undo"}},
        {{"silentDisk", configDisk, any, None}, {"rename"}, {"cliSignIn"}, {"answerDisks", any, any, Idle}, {"undo"}},
        {{"silentDisk", configDisk, any, None}, {"rotate"}, {"cliSignIn"}, {"answerDisks", any, any, Idle}, {"undo"}},
        {{"holdKeychain", any, 1, None},
         {"remove", any, any, Idle},
         {"cliSignIn"},
         {"answerKeychain", any, any, Idle},
         {"undo"},
         {"holdKeychain", any, 0, Idle}},
        {{"cliSignIn", any, 1, AWhile}, {"undo", any, any, Idle}, {"repair"}},
        // An older state comes back.
        {{"lock", any, any, Idle},
         {"remove", any, any, Idle},
         {"undo", any, any, Idle},
         {"restart", any, any, Idle},
         {"deleteConfig", any, any, AWhile},
         {"unlock", any, any, Idle}},
        {{"backUp", any, any, None},
         {"rotate", any, any, AWhile},
         {"putBack", any, any, AWhile},
         {"repair"},
         {"cliSignIn"}},
        {{"backUp", any, any, None}, {"cliSignIn", any, 1, AWhile}, {"putBack", any, any, AWhile}, {"undo"}},
    };
    return scenes;
}

} // namespace

QList<Step> randomScene(std::mt19937 &random)
{
    const auto &scenes = allScenes();
    QList<Step> steps;
    for (const Part &part : scenes[random() % scenes.size()]) {
        Step step = randomStep(random);
        step.kind = Step::kindNamed(part.step);
        if (part.which != any)
            step.which = part.which;
        if (part.how != any)
            step.how = part.how;
        if (part.pause != any)
            step.pause = part.pause;
        steps.append(step);
    }
    return steps;
}

} // namespace scripto
