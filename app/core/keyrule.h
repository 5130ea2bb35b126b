// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>

namespace scripto {

template <typename Char> constexpr bool isKeyLetter(Char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

template <typename Char> constexpr bool isKeyCharacter(Char c)
{
    return isKeyLetter(c) || c == '_' || c == '-';
}

// The rule for what is a complete key, or most of one, inside other text: returns the end of the key whose prefix ends
// at `begin`, or `begin` if it is none. No server shows twelve characters of a key after its prefix. Names such as
// "scripto_deploy_server" are as long, but consist of words.
template <typename Char> constexpr const Char *endOfKey(const Char *begin, const Char *end)
{
    constexpr auto fewestLetters = 12;
    constexpr auto fewestCharacters = 32;
    const Char *letters = std::find_if_not(begin, end, isKeyLetter<Char>);
    const Char *all = std::find_if_not(letters, end, isKeyCharacter<Char>);
    return letters - begin >= fewestLetters || all - begin >= fewestCharacters ? all : begin;
}

} // namespace scripto
