# SPDX-License-Identifier: EPL-2.0
# Functions that the scripts of this folder share. Sourced by bash, with $root set to the checkout.

maven_version=3.9.16
required_java=21
tools=${XDG_CACHE_HOME:-$HOME/.cache}/opensynchro-build
product_root=$root/releng/org.opensynchro.product/target/products/org.opensynchro.product

# Java takes the encoding of file names from the locale, and tests have names with accents.
[ "$(locale charmap 2>&1)" = UTF-8 ] || export LC_ALL=C.UTF-8

say() {
    echo "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

# --- Debian packages ---------------------------------------------------------------------------------------------------

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

missing_packages() {
    local package
    for package in "$@"; do
        # A name may have changed in a later release: "libgtk-3-0|libgtk-3-0t64" is there when one of them is.
        dpkg-query -W -f '${Status}\n' ${package//|/ } 2>/dev/null | grep -q ' installed$' || echo "$package"
    done
}

# The first of the alternatives NAME|NAME... that this release of Debian has.
available_package() {
    local name
    for name in ${1//|/ }; do
        apt-cache show "$name" >/dev/null 2>&1 && echo "$name" && return
    done
    echo "${1%%|*}"
}

# Installs the packages that are missing, or says which they are and goes on: what needs them says so itself.
ensure_packages() {
    command -v dpkg-query >/dev/null || return 0
    local missing package names=()
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if can_install; then
        say "Installing: $missing"
        as_root apt-get update -qq >&2 || say "apt-get update failed; trying with the lists at hand"
        for package in $missing; do names+=("$(available_package "$package")"); done
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" </dev/null >&2 && return
    fi
    say "Missing, and not installed: $missing"
    say "Install them (Debian, Ubuntu: sudo apt install ...) and start again if something fails for want of them."
}

# --- Java and Maven ----------------------------------------------------------------------------------------------------

java_version_of() {
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
    local on_path candidate version best='' best_version=0
    on_path=$(readlink -f "$(command -v javac)" 2>/dev/null)
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$candidate/bin/javac" ] || continue
        version=$(java_version_of "$candidate")
        if [ "${version:-0}" -ge $required_java ]; then
            # What the person chose wins; among the others the newest.
            if [ "$candidate" = "${JAVA_HOME:-}" ]; then echo "$candidate" && return; fi
            if [ "$version" -gt "$best_version" ]; then best=$candidate best_version=$version; fi
        fi
    done
    [ -n "$best" ] && echo "$best"
}

ensure_jdk() {
    local jdk
    jdk=$(find_jdk)
    if [ -z "$jdk" ] && can_install; then
        as_root apt-get update -qq >&2
        local package
        for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
            apt-cache show $package >/dev/null 2>&1 || continue
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $package </dev/null >&2 && break
        done
        jdk=$(find_jdk)
    fi
    [ -n "$jdk" ] || fail "The build needs a JDK of version $required_java or later, and there is none in JAVA_HOME, PATH or /usr/lib/jvm.
Debian 13 and Ubuntu 24.04 have one (apt install openjdk-21-jdk); Debian 12 has only 17: take one from https://adoptium.net."
    export JAVA_HOME=$jdk
    export PATH=$jdk/bin:$PATH
}

recent_maven() {
    local version
    version=$("$1" -version 2>/dev/null </dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
    [ -n "$version" ] && [ "$(printf '%s\n3.9\n' "$version" | sort -V | head -1)" = 3.9 ]
}

# Sets $maven to a Maven that Tycho accepts. An older one is only used to fetch it.
ensure_maven() {
    maven=$tools/apache-maven-$maven_version/bin/mvn
    [ -x "$maven" ] && return
    command -v mvn >/dev/null || ensure_packages maven
    command -v mvn >/dev/null || fail "The build needs Maven: install it (Debian, Ubuntu: apt install maven)."
    if recent_maven mvn; then
        maven=mvn
        return
    fi
    say "Fetching Maven $maven_version"
    local staging
    mkdir -p "$tools"
    staging=$(mktemp -d "$tools/maven.XXXXXX")
    (cd "$staging" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        -Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin -DoutputDirectory="$staging" </dev/null >&2) ||
        fail "Could not fetch Maven $maven_version with the Maven at hand."
    chmod +x "$staging/apache-maven-$maven_version/bin/mvn"
    mv "$staging/apache-maven-$maven_version" "$tools/" 2>/dev/null
    rm -rf "$staging"
    [ -x "$maven" ] || fail "Could not fetch Maven $maven_version with the Maven at hand."
}

# --- The product -------------------------------------------------------------------------------------------------------

# The folder of the built product for this computer.
product_folder() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) echo "$product_root/linux/gtk/x86_64/opensynchro" ;;
        Linux-aarch64 | Linux-arm64) echo "$product_root/linux/gtk/aarch64/opensynchro" ;;
        Darwin-x86_64) echo "$product_root/macosx/cocoa/x86_64/OpenSynchro.app/Contents/Eclipse" ;;
        Darwin-arm64) echo "$product_root/macosx/cocoa/aarch64/OpenSynchro.app/Contents/Eclipse" ;;
        *) fail "There is no product for $(uname -s) on $(uname -m)." ;;
    esac
}

# Builds the product when there is none. Sets $opensynchro to its executable.
ensure_product() {
    opensynchro=$(product_folder)/opensynchro || exit 1
    [ -x "$opensynchro" ] && return
    ensure_jdk
    ensure_maven
    say "Building the product"
    (cd "$root" && "$maven" -q package -Dmaven.test.skip=true -Dspotless.check.skip=true </dev/null >&2) || fail "The build failed."
    [ -x "$opensynchro" ] || fail "The build made no $opensynchro."
}

# --- A display of our own ----------------------------------------------------------------------------------------------

# Starts an X server that nobody sees, on a free number, with a window manager and a session bus as every desktop has, and
# sets DISPLAY. Stop it with stop_display.
start_display() {
    command -v Xvfb >/dev/null || fail "Xvfb is missing: install it (Debian, Ubuntu: apt install xvfb openbox)."
    display_folder=$(mktemp -d)
    Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>"$display_folder/number" >"$display_folder/log" 2>&1 &
    display_process=$!
    local waited=0
    until [ -s "$display_folder/number" ]; do
        waited=$((waited + 1))
        kill -0 $display_process 2>/dev/null && [ $waited -lt 200 ] || fail "Xvfb did not start: $(cat "$display_folder/log")"
        sleep 0.1
    done
    DISPLAY=:$(cat "$display_folder/number")
    export DISPLAY
    unset WAYLAND_DISPLAY
    export GDK_BACKEND=x11
    if command -v openbox >/dev/null; then
        openbox >/dev/null 2>&1 &
        manager_process=$!
    fi
    # Without one, GTK starts a bus by dbus-launch, and says so on stderr where that is not installed.
    if command -v dbus-daemon >/dev/null; then
        dbus-daemon --session --nofork --print-address=3 3>"$display_folder/bus" >/dev/null 2>&1 &
        bus_process=$!
        waited=0
        until [ -s "$display_folder/bus" ]; do
            waited=$((waited + 1))
            kill -0 $bus_process 2>/dev/null && [ $waited -lt 200 ] || fail "The session bus did not start."
            sleep 0.1
        done
        DBUS_SESSION_BUS_ADDRESS=$(cat "$display_folder/bus")
        export DBUS_SESSION_BUS_ADDRESS
    fi
}

stop_display() {
    [ -n "${bus_process:-}" ] && kill "$bus_process" 2>/dev/null
    [ -n "${manager_process:-}" ] && kill "$manager_process" 2>/dev/null
    [ -n "${display_process:-}" ] && kill "$display_process" 2>/dev/null
    rm -rf "${display_folder:-}"
}
