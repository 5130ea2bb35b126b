// SPDX-License-Identifier: MIT
#include "app/core/masking.h"
#include "app/finder/keyscan.h"

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace scripto;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

const std::string planted = "scripto_q7zkv3mx9wq2l8rt4bn6";

// A form that a byte of the input chooses for a character.
std::string written(char c, uint8_t how)
{
    char form[16];
    switch (how % 5) {
    case 0:
        std::snprintf(form, sizeof form, "%%%02x", c);
        return form;
    case 1:
        std::snprintf(form, sizeof form, "\\u%04X", c);
        return form;
    case 2:
        std::snprintf(form, sizeof form, "&#%d;", c);
        return form;
    default:
        return {c};
    }
}

} // namespace

// The input is a file. Whatever is in it, a key between two lines is found, and everything that is found is one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string content(reinterpret_cast<const char *>(data), size);
    (void)isBinary(content);
    int last = 1;
    const auto check = [&last](const Secret &key, int line) {
        require(containsKey(key.revealText()));
        require(line >= last);
        last = line;
    };
    scanForKeys(content, check);
    if (size < planted.size() || content.find('\0') != std::string::npos || content.starts_with("\xff\xfe")
        || content.starts_with("\xfe\xff"))
        return 0; // it may be UTF-16, in which the planted text is none
    std::string key;
    for (size_t i = 0; i < planted.size(); ++i)
        key += i < 7 ? planted.substr(i, 1) : written(planted[i], data[i]); // escapes begin after "scripto"
    const size_t middle = content.find('\n') == std::string::npos ? content.size() : content.find('\n');
    bool isFound = false;
    scanForKeys(content.substr(0, middle) + '\n' + key + '\n' + content.substr(middle),
                [&](const Secret &seen, int) { isFound = isFound || seen.reveal() == QByteArrayView(planted); });
    require(isFound);
    return 0;
}
