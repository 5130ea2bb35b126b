# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2154 # packaging/check sets the variables
# What packaging/check looks for in the sources.

line "Shell scripts" "shellcheck" scripts
check_scripts() {
    local scripts
    mapfile -t scripts < <(grep -rlE --exclude-dir=LICENSES -e '^#!/bin/(ba)?sh' -e '^# shellcheck shell=' "$tree")
    [[ ${#scripts[@]} -gt 10 ]] || complain "There are only ${#scripts[@]} scripts."
    (cd "$tree" && shellcheck --external-sources "${scripts[@]#"$tree"/}")
}
plant_scripts() {
    # shellcheck disable=SC2016 # the fault is in the text
    sed -i '$a rm -rf $1' "$tree/packaging/build"
}

line "Spelling" "codespell" spelling
check_spelling() {
    # What is skipped is neither prose nor written by hand. “R&otate” has a letter to press with Alt, and
    # names such as afterAll() consist of words.
    (cd "$tree" && silently codespell --skip 'package-lock.json,./resources/translations,./tests/data,./tests/fuzz/corpus' --ignore-words-list nin \
        --ignore-regex '\w*&\w+|\b[a-z]+[A-Z]\w*' .)
}
plant_spelling() {
    sed -i "\$a They rec$(printf ieve) it." "$tree/README.md"
}

line "Licences" "REUSE Specification 3.0" licences
check_licences() {
    (cd "$tree" && reuse lint)
}
plant_licences() {
    echo "// SPDX-License-Identifier: GPL-3.0-only" >"$tree/app/core/copied.h"
}

line "Licence in each source" "REUSE Specification 3.0, comment headers" headers
check_headers() {
    local without
    without=$(cd "$tree" && find . \( -name '*.cpp' -o -name '*.h' -o -name '*.py' -o -name '*.mjs' -o -name '*.sh' \
        -o -name CMakeLists.txt \) -exec grep -L SPDX-License-Identifier {} +)
    [[ -z $without ]] || complain "$without"
}
plant_headers() {
    echo "#pragma once" >"$tree/app/core/new.h"
}
