# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2154 # packaging/check sets the variables
# What packaging/check looks for in what is installed.

line "Desktop entry" "Desktop Entry Specification" entry
check_entry() {
    silently desktop-file-validate "$root/usr/share/applications/$id.desktop"
}
plant_entry() {
    sed -i 's/^Categories=.*/Categories=Keys/' "$root/usr/share/applications/$id.desktop"
}

line "Metadata" "AppStream, --pedantic without hints" metadata
# A pedantic hint is no failure for appstreamcli, so none may be there.
valid_metadata() {
    local said
    said=$(appstreamcli validate --pedantic --no-net --no-color "$1") || complain "$said"
    ! grep -E '^[EWIP]: ' <<<"$said"
}
check_metadata() {
    valid_metadata "$root/usr/share/metainfo/$id.metainfo.xml"
}
plant_metadata() {
    sed -i 's|<summary>.*</summary>|<summary>Keys.</summary>|' "$root/usr/share/metainfo/$id.metainfo.xml"
}

line "Metadata with addresses" "AppStream, --pedantic without hints" addresses
check_addresses() {
    # Whoever publishes the project sets these two.
    rm -rf "$folder/configured"
    cmake -G Ninja -S "$tree" -B "$folder/configured" -DBUILD_TESTING=OFF -DSCRIPTO_HOMEPAGE=https://example.org/ \
        -DSCRIPTO_SCREENSHOTS=https://example.org/screenshots
    valid_metadata "$folder/configured/packaging/$id.metainfo.xml"
}
plant_addresses() {
    sed -i '/<caption>/d' "$tree/packaging/CMakeLists.txt"
}

line "One id everywhere" "Desktop Entry Specification, file naming" id
check_id() {
    grep -qx "Icon=$id" "$root/usr/share/applications/$id.desktop"
    grep -q "<id>$id</id>" "$root/usr/share/metainfo/$id.metainfo.xml"
    grep -q ">$id.desktop</launchable>" "$root/usr/share/metainfo/$id.metainfo.xml"
    [[ -f $root/usr/share/icons/hicolor/scalable/apps/$id.svg ]]
    [[ -f $root/usr/share/icons/hicolor/symbolic/apps/$id-symbolic.svg ]]
    # Desktops look for the entry of a window by this name.
    strings --encoding=l "$root/usr/bin/scripto-keys" | grep -x "$id"
}
plant_id() {
    mv "$root/usr/share/icons/hicolor/scalable/apps/$id.svg" "$root/usr/share/icons/hicolor/scalable/apps/scripto-keys.svg"
}

line "Man page" "mdoc(7) and man(7), mandoc -T lint" manual
check_manual() {
    local page said
    page=$(echo "$root"/usr/share/man/man1/scripto-keys.1*)
    # Lines may be as long as everywhere else in the sources.
    said=$(mandoc -T lint -W style "$page" | sed '/longer than 80 bytes/d' || true)
    [[ -z $said ]] || complain "$said"
}
plant_manual() {
    local page
    page=$(echo "$root"/usr/share/man/man1/scripto-keys.1*)
    [[ $page != *.gz ]] || gunzip "$page"
    sed -i '$a .Bold scripto-keys' "${page%.gz}"
}

line "Options" "--help, man page and completions alike" options
long_options() {
    grep -oE -e '--[a-z][a-z-]+' | sort -u
}
check_options() {
    local help page completions=$root/usr/share
    help=$("$root/usr/bin/scripto-keys" --help | sed '/^Environment/,$d' | long_options)
    [[ $(wc -l <<<"$help") -ge 4 ]]
    page=$(echo "$root"/usr/share/man/man1/scripto-keys.1*)
    diff <(echo "$help") <(mandoc -T utf8 "$page" | sed 's/.\x08//g' | sed -n '/^OPTIONS/,/^[A-Z]/p' | long_options)
    diff <(echo "$help") <(long_options <"$completions/zsh/site-functions/_scripto-keys")
    diff <(echo "$help") <(sed -nE 's/.* -l ([a-z-]+).*/--\1/p' "$completions/fish/vendor_completions.d/scripto-keys.fish" | sort -u)
    # shellcheck disable=SC2016 # for the inner shell
    diff <(echo "$help") <(bash -ec '. "$0"; COMP_WORDS=(scripto-keys --); COMP_CWORD=1; _scripto_keys; printf "%s\n" "${COMPREPLY[@]}"' \
        "$completions/bash-completion/completions/scripto-keys" | sort -u)
}
plant_options() {
    sed -i 's/ --profile / /' "$root/usr/share/bash-completion/completions/scripto-keys"
}

line "Versions" "Semantic Versioning, one version everywhere" versions
check_versions() {
    local version
    version=$(sed -n 's/^project(scripto-keys VERSION \([0-9.]*\).*/\1/p' "$tree/CMakeLists.txt")
    [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]]
    [[ $("$root/usr/bin/scripto-keys" --version) == "scripto-keys $version" ]] || complain "--version"
    [[ $(grep -oE '<release [^>]*' "$root/usr/share/metainfo/$id.metainfo.xml" | head -1) == *"version=\"$version\""* ]] ||
        complain "metadata"
    # What comes next stands under Unreleased until the release.
    grep -m1 '^## ' "$tree/CHANGELOG.md" | grep -E "^## \[(Unreleased|${version//./\\.})\]" || complain "CHANGELOG.md"
}
plant_versions() {
    sed -i 's/^project(scripto-keys VERSION [0-9.]*/project(scripto-keys VERSION 99.0.0/' "$tree/CMakeLists.txt"
}

line "No search path" "Debian Policy 10.2" path
check_path() {
    ! readelf --dynamic "$root/usr/bin/scripto-keys" | grep -E 'R(UN)?PATH'
}
plant_path() {
    rm "$root/usr/bin/scripto-keys"
    g++ -x c++ - -o "$root/usr/bin/scripto-keys" -Wl,-rpath,/tmp <<<"int main() {}"
}
