# SPDX-License-Identifier: MIT
"""Makes a source in which each change is a choice at run time, so that one build contains them all."""

import re

HEADER = r"""// Reads the active change from the environment; a negative number records which test reaches which changes.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <vector>

namespace QTest {
__attribute__((weak)) const char *currentTestFunction();
}

namespace scripto::mutant {

inline bool note(int id)
{
    static std::mutex mutex;
    static auto &seen = *new std::vector<bool>;
    static auto &function = *new std::string;
    static FILE *const file = std::fopen(std::getenv("SCRIPTO_MUTANT_TRACE"), "a");
    const std::lock_guard lock(mutex);
    const char *now = QTest::currentTestFunction ? QTest::currentTestFunction() : nullptr;
    if (function != (now ? now : "-")) {
        function = now ? now : "-";
        seen.clear();
        std::fflush(file);
    }
    if (seen.size() <= std::size_t(id))
        seen.resize(std::size_t(id) + 1);
    if (!seen[std::size_t(id)]) {
        seen[std::size_t(id)] = true;
        std::fprintf(file, "%s %d\n", function.c_str(), id);
    }
    return false;
}

inline bool is(int id)
{
    static const int active = std::getenv("SCRIPTO_MUTANT") ? std::atoi(std::getenv("SCRIPTO_MUTANT")) : 0;
    return active < 0 ? note(id) : active == id;
}

// For a switch without one of its cases.
template <typename Value, typename Label> Value caseGone(int id, Value value, Label label)
{
    return value == label && is(id) ? static_cast<Value>(0x7d) : value;
}

} // namespace scripto::mutant
"""

INCLUDE = b'#include "app/core/mutant.h"\n'


def choice(change, number, original):
    test = f"::scripto::mutant::is({number})"
    if change.form == "expression":
        text = f"({test} ? ({change.text}) : ({original}))"
    elif change.form == "condition":
        text = f"({test} ? bool({change.text}) : bool({original}))"
    elif change.form == "statement":
        text = f"{{ if (!{test}) {{ {original} }} }}"
    elif change.form == "case":
        text = f"::scripto::mutant::caseGone({number}, ({original}), ({change.text}))"
    else:
        text = f"if ({test}) {change.text} {original}"
    return f"/*<{number}*/{text}/*{number}>*/"


def rendered(source, numbered):
    """`numbered`: pairs of a number and a change of this source."""
    changes = sorted(numbered, key=lambda each: (each[1].start, each[1].form != "insertion", -each[1].end, each[0]))
    text, rest = render(source, 0, len(source), changes)
    assert not rest
    first_line = text.index("\n") + 1
    assert text.startswith("// SPDX")
    return INCLUDE + text[first_line:].encode()


def render(source, start, end, changes):
    parts = []
    while changes and changes[0][1].start < end and changes[0][1].end <= end:
        number, change = changes[0]
        parts.append(source[start : change.start].decode())
        inner, changes = render(source, change.start, change.end, changes[1:])
        parts.append(choice(change, number, inner))
        start = change.end
    parts.append(source[start:end].decode())
    return "".join(parts), changes


def numbers_at(text, offset):
    """The change to blame for a compiler error there: the innermost one, or all in the line."""
    innermost = None
    for match in re.finditer(rb"/\*<(\d+)\*/", text[: offset + 1]):
        last = text.find(b"/*" + match[1] + b">*/", match.end())
        if last >= offset:
            innermost = int(match[1])
    if innermost is not None:
        return {innermost}
    line = text[text.rfind(b"\n", 0, offset) + 1 :].split(b"\n", 1)[0]
    return {int(number) for number in re.findall(rb"/\*<(\d+)\*/", line)}


def offset_of(text, line, column):
    return sum(len(each) + 1 for each in text.split(b"\n")[: line - 1]) + max(column - 1, 0)
