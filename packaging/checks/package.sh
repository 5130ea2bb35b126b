# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2154 # packaging/check sets the variables
# What packaging/check looks for in the Debian package.

the_package() {
    echo "$packages"/scripto-keys_*.deb
}

# change_package CMD…: runs CMD in the unpacked package and packs it again.
change_package() {
    local unpacked=$packages/unpacked package
    package=$(the_package)
    dpkg-deb --raw-extract "$package" "$unpacked"
    rm "$package"
    (cd "$unpacked" && "$@")
    dpkg-deb --root-owner-group --build "$unpacked" "$package" >/dev/null
    rm -rf "$unpacked"
}

# A program without any protection, in place of ours.
plain_program() {
    rm "$root/usr/bin/scripto-keys"
    g++ -x c++ - -o "$root/usr/bin/scripto-keys" -no-pie -fcf-protection=none -fno-stack-protector -Wl,-z,norelro \
        <<<"#include <cstring>
int main(int, char **words) { char word[8]; std::strcpy(word, words[0]); return word[0]; }"
}

line "Package" "Debian Policy, lintian" lintian
check_lintian() {
    lintian --fail-on error,warning --tag-display-limit 0 "$packages"/*.deb
}
plant_lintian() {
    change_package sh -c 'mkdir -p usr/local/bin && cp usr/bin/scripto-keys usr/local/bin/'
}

line "Hardening" "Debian Hardening, hardening-check" hardening
check_hardening() {
    # Debian's start files have no note about control flow, so no program has; the next line looks at the instructions.
    hardening-check --nocfprotection "$root/usr/bin/scripto-keys"
}
plant_hardening() {
    plain_program
}

line "Control flow" "Intel CET, -fcf-protection" cet
check_cet() {
    [[ $(uname -m) == x86_64 ]] || return 0
    local landings
    landings=$(objdump --disassemble --section=.text "$root/usr/bin/scripto-keys" | grep -c endbr64)
    [[ $landings -gt 1000 ]] || complain "Only $landings functions begin with endbr64."
}
plant_cet() {
    plain_program
}

line "Debug information" "Debian Policy 10.1, -dbgsym" debug
check_debug() {
    local build
    build=$(readelf --notes "$root/usr/bin/scripto-keys" | sed -n 's/.*Build ID: //p')
    [[ -n $build ]] || complain "The program has no build id."
    ! readelf --sections "$root/usr/bin/scripto-keys" | grep -E '\.(symtab|debug_info)' || complain "The program is not stripped."
    dpkg-deb --contents "$packages"/scripto-keys-dbgsym_*.deb | grep "/${build:0:2}/${build:2}.debug" ||
        complain "There is no debug information for build id $build."
}
plant_debug() {
    rm "$packages"/scripto-keys-dbgsym_*.deb
}

line "Bill of materials" "SPDX 2.3, against the package's Depends" sbom
check_sbom() {
    local version listed depends
    version=$(dpkg-deb --field "$(the_package)" Version)
    # dpkg-shlibdeps has found the libraries by their symbols, packaging/sbom by their names.
    depends=$(dpkg-deb --field "$(the_package)" Depends | tr ',' '\n' | sed 's/ *\([^ ]*\).*/\1/' | sort)
    listed=$(/usr/bin/python3 - "$packages"/*.spdx.json "$version" <<'END'
import json, sys
document = json.load(open(sys.argv[1]))
assert document["spdxVersion"] == "SPDX-2.3" and document["dataLicense"] == "CC0-1.0"
packages = {package["SPDXID"]: package for package in document["packages"]}
assert packages["SPDXRef-scripto-keys"]["versionInfo"] == sys.argv[2]
for relation in document["relationships"]:
    if relation["relationshipType"] in ("DYNAMIC_LINK", "DEPENDS_ON"):
        print(packages[relation["relatedSpdxElement"]]["name"])
END
)
    diff <(echo "$depends") <(sort <<<"$listed")
}
plant_sbom() {
    sed -i 's/"name": "zlib1g"/"name": "zlib2g"/' "$packages"/*.spdx.json
}

line "The main job" "the packaged program, tests/e2e/main_job.py" job
check_job() {
    packaging/backend-modules
    tests/with-desktop /usr/bin/python3 tests/e2e/main_job.py "$root/usr/bin/scripto-keys"
}
plant_job() {
    plain_program
}

line "A fresh Debian" "Debian Policy 6, packaging/fresh-root" fresh
check_fresh() {
    packaging/fresh-root "$(the_package)"
}
plant_fresh() {
    change_package sh -c 'printf "#!/bin/sh\ntouch /var/lib/scripto-keys-was-here\n" >DEBIAN/postinst && chmod 755 DEBIAN/postinst'
}

line "The same bytes again" "reproducible-builds.org" bytes
check_bytes() {
    # Another path and another time, and no compiler cache.
    if [[ ! -d $folder/again ]]; then
        git clone --quiet --no-local . "$folder/a copy elsewhere"
        CCACHE_DISABLE=1 "$folder/a copy elsewhere/packaging/deb" "$folder/again" >"$folder/again.log" 2>&1 ||
            complain "$(tail -20 "$folder/again.log")"
    fi
    local file
    for file in "$folder"/again/*.{deb,spdx.json}; do
        cmp "$file" "$packages/${file##*/}"
    done
}
plant_bytes() {
    change_package sh -c 'date +%N >usr/share/doc/scripto-keys/built'
}
