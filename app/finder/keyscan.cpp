// SPDX-License-Identifier: MIT
#include "app/finder/keyscan.h"

#include "app/core/keyrule.h"
#include "app/core/masking.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

namespace scripto {

namespace {

constexpr std::string_view prefix = "scripto_";
static_assert(prefix.size() == keyPrefix.size());

// How a key may begin: all escapes start after "scripto", or with the first letter. Each has a pair of characters that
// is rare in most files, which is what isCandidate() looks for.
struct Start {
    std::string_view text;
    size_t pair; // its place in the text
};
constexpr std::array starts{Start{"scripto", 4}, Start{"%73", 0},    Start{"u0073", 0}, Start{"x73", 0},
                            Start{"&#115;", 1},  Start{"&#x73;", 1}, Start{"&#X73;", 1}};
constexpr size_t longestKey = 4096; // as in keytext.cpp

enum class Wide { No, LittleEndian, BigEndian };

// Without a byte order mark, nearly every second byte of the beginning has to be zero, and hardly any other.
Wide wideness(std::string_view start)
{
    if (start.starts_with("\xff\xfe"))
        return Wide::LittleEndian;
    if (start.starts_with("\xfe\xff"))
        return Wide::BigEndian;
    const size_t pairs = std::min<size_t>(start.size(), 512) / 2;
    size_t even = 0;
    size_t odd = 0;
    for (size_t i = 0; i < pairs; ++i) {
        even += start[2 * i] == '\0';
        odd += start[2 * i + 1] == '\0';
    }
    if (pairs < 4 || std::min(even, odd) > 0)
        return Wide::No;
    if (odd >= pairs - pairs / 4)
        return Wide::LittleEndian;
    return even >= pairs - pairs / 4 ? Wide::BigEndian : Wide::No;
}

// Only ASCII matters here; everything else becomes one character that no key has.
std::string narrowed(std::string_view content, Wide wide)
{
    std::string text(content.size() / 2, '\0');
    for (size_t i = 0; i < text.size(); ++i) {
        const char low = content[2 * i + (wide == Wide::BigEndian)];
        const char high = content[2 * i + (wide == Wide::LittleEndian)];
        text[i] = high == '\0' && static_cast<unsigned char>(low) < 0x80 ? low : '\1';
    }
    return text;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

struct Letter {
    char c = '\0'; // NUL: no character of a key
    size_t length = 0;
};

// A number with so many digits at most, at least one; NUL if it is none of ASCII.
Letter number(std::string_view text, int base, size_t most)
{
    int code = 0;
    size_t length = 0;
    for (; length < std::min(most, text.size()); ++length) {
        const int digit = hexDigit(text[length]);
        if (digit < 0 || digit >= base)
            break;
        code = std::min(code * base + digit, 0x80);
    }
    return {length > 0 && code < 0x80 ? static_cast<char>(code) : '\0', length};
}

Letter after(size_t skipped, const Letter &letter)
{
    return {letter.c, skipped + letter.length};
}

// Reads one character at the start of `text`, escaped or not. JSON within JSON doubles the backslash.
Letter letterAt(std::string_view text)
{
    if (text.empty())
        return {};
    if (isKeyCharacter(text.front()))
        return {text.front(), 1};
    if (text.front() == '%') {
        const Letter letter = after(1, number(text.substr(1), 16, 2));
        return letter.length == 3 ? letter : Letter{};
    }
    if (text.front() == '\\') {
        const size_t slashes = std::min(text.find_first_not_of('\\'), text.size());
        const bool isUnicode = text.substr(slashes, 1) == "u";
        if (slashes > 4 || (!isUnicode && text.substr(slashes, 1) != "x"))
            return {};
        const size_t digits = isUnicode ? 4 : 2;
        const Letter letter = number(text.substr(slashes + 1), 16, digits);
        return letter.length == digits ? after(slashes + 1, letter) : Letter{};
    }
    if (text.starts_with("&#")) {
        const bool isHex = text.size() > 2 && (text[2] | 0x20) == 'x';
        const Letter letter = after(isHex ? 3 : 2, number(text.substr(isHex ? 3 : 2), isHex ? 16 : 10, 7));
        const bool isClosed = letter.length < text.size() && text[letter.length] == ';';
        return isClosed ? Letter{letter.c, letter.length + 1} : Letter{};
    }
    return {};
}

// Sixteen characters at once; the compiler makes it fast on every processor.
using Block = unsigned char __attribute__((vector_size(16)));

Block blockAt(const char *place)
{
    Block block;
    std::memcpy(&block, place, sizeof block);
    return block;
}

// For characters and for blocks of them: not zero if the pair begins one of `starts`, perhaps.
template <typename Characters> auto isCandidate(const Characters &first, const Characters &second)
{
    return ((first == 'p') & (second == 't')) | (((first == '%') | (first == 'x')) & (second == '7'))
        | ((first == 'u') & (second == '0')) | ((first == '#') & ((second == '1') | (second == 'x') | (second == 'X')));
}

bool isAny(const Block &block)
{
    std::array<uint64_t, 2> halves{};
    std::memcpy(halves.data(), &block, sizeof block);
    return (halves[0] | halves[1]) != 0;
}

// The next place of a pair of characters that begins one of `starts`, perhaps; npos if there is none.
size_t nextCandidate(std::string_view text, size_t from)
{
    size_t at = from;
    while (at + 1 < text.size()) {
        const char *place = text.data() + at;
        if (at + sizeof(Block) < text.size() && !isAny(Block(isCandidate(blockAt(place), blockAt(place + 1))))) {
            at += sizeof(Block);
            continue;
        }
        const size_t end = std::min(at + sizeof(Block), text.size() - 1);
        for (; at < end; ++at) {
            if (isCandidate(text[at], text[at + 1]))
                return at;
        }
    }
    return std::string_view::npos;
}

class Scan {
public:
    Scan(std::string_view text, const KeySeen &seen)
        : m_text(text)
        , m_seen(seen)
    {
    }

    void run()
    {
        for (size_t at = nextCandidate(m_text, 0); at != std::string_view::npos;
             at = nextCandidate(m_text, std::max(at + 1, m_done))) {
            for (const Start &start : starts) {
                if (at >= m_done + start.pair && m_text.substr(at - start.pair).starts_with(start.text))
                    tryAt(beforeSlashes(start, at - start.pair));
            }
        }
    }

private:
    // The backslashes before "u0073" are a part of the escape.
    size_t beforeSlashes(const Start &start, size_t place) const
    {
        const bool hasSlashes = start.text.starts_with('u') || start.text.starts_with('x');
        while (hasSlashes && place > m_done && m_text[place - 1] == '\\')
            --place;
        return place;
    }

    // A text that is longer than any key is skipped as a whole.
    void tryAt(size_t start)
    {
        std::string key;
        size_t at = start;
        size_t length = 0;
        for (Letter letter = letterAt(m_text.substr(at)); isKeyCharacter(letter.c);
             letter = letterAt(m_text.substr(at))) {
            if (length < prefix.size() && letter.c != prefix[length])
                return;
            if (++length <= longestKey)
                key += letter.c;
            at += letter.length;
        }
        const char *const tail = key.data() + std::min(prefix.size(), key.size());
        const bool isKey = endOfKey(tail, key.data() + key.size()) != tail;
        if (isKey && length == key.size())
            report(key, start);
        std::fill(key.begin(), key.end(), '\0');
        if (isKey)
            m_done = at;
    }

    void report(const std::string &key, size_t start)
    {
        const auto from = m_text.begin();
        m_line += static_cast<int>(
            std::count(from + static_cast<std::ptrdiff_t>(m_counted), from + static_cast<std::ptrdiff_t>(start), '\n'));
        m_counted = start;
        m_seen(Secret(QByteArrayView(key.data(), static_cast<qsizetype>(key.size()))), m_line);
    }

    std::string_view m_text;
    const KeySeen &m_seen;
    size_t m_done = 0;
    size_t m_counted = 0;
    int m_line = 1;
};

} // namespace

bool isBinary(std::string_view start)
{
    return start.find('\0') != std::string_view::npos && wideness(start) == Wide::No;
}

void scanForKeys(std::string_view content, const KeySeen &seen)
{
    const Wide wide = wideness(content);
    if (wide == Wide::No)
        return Scan(content, seen).run();
    std::string text = narrowed(content, wide);
    Scan(text, seen).run();
    std::fill(text.begin(), text.end(), '\0');
}

} // namespace scripto
