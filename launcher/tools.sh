# shellcheck shell=bash
# Finds the programs that Gongshu needs, and says in one line what to install where one is missing.

chinese() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        zh*) return 0 ;;
        *) return 1 ;;
    esac
}

# say CHINESE ENGLISH: one of them, by the terminal's language.
say() {
    if chinese; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

warn() {
    say "$@" >&2
}

die() {
    warn "$@"
    exit 1
}

is_jdk_25() {
    [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        grep -q '^JAVA_VERSION="25[."]' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | grep -q '"25[."]'
    fi
}

# Prints the homes where a JDK may be, best guess first.
java_homes() {
    local on_path
    printf '%s\n' "${JAVA_HOME:-}"
    if on_path=$(command -v java); then
        dirname "$(dirname "$(readlink -f "$on_path")")"
    fi
    printf '%s\n' /usr/lib/jvm/* /opt/java/* /opt/*jdk* /usr/java/* /usr/local/*jdk* /usr/lib64/jvm/* \
        "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
}

# find_jdk [javac]: sets JAVA_HOME to a JDK 25; with "javac" the compiler must be there too.
find_jdk() {
    local home
    while IFS= read -r home; do
        if [ -n "$home" ] && is_jdk_25 "$home" && { [ "${1:-}" != javac ] || [ -x "$home/bin/javac" ]; }; then
            export JAVA_HOME=$home
            return
        fi
    done < <(java_homes)
    die "没有找到 JDK 25：请安装（Debian 13：apt-get install openjdk-25-jdk-headless；其他系统：https://adoptium.net/），或设置 JAVA_HOME。" \
        "No JDK 25 found: install one (Debian 13: apt-get install openjdk-25-jdk-headless; elsewhere: https://adoptium.net/), or set JAVA_HOME."
}

# Needed for building only.
need_node() {
    local version major minor
    if version=$(node --version 2>/dev/null) && command -v npm >/dev/null; then
        IFS=. read -r major minor _ <<<"${version#v}"
        if [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; }; then
            return
        fi
    fi
    die "构建需要 Node 20.19 或更高版本以及 npm（现在：${version:-无}）：https://nodejs.org/" \
        "Building needs Node 20.19 or later with npm (now: ${version:-none}): https://nodejs.org/"
}

# Runs the system's package manager where it may; fails where it may not.
apt_install() {
    local as=()
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as=(sudo -n)
    fi
    say "正在安装：$*" "Installing: $*"
    "${as[@]}" apt-get update -qq &&
        "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_maven() {
    command -v mvn >/dev/null || apt_install maven ||
        die "构建需要 Maven 3.6.3 或更高版本：apt-get install maven，或 https://maven.apache.org/" \
            "Building needs Maven 3.6.3 or later: apt-get install maven, or https://maven.apache.org/"
}

chromium_program() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name"; then
            return 0
        fi
    done
    return 1
}

has_cjk_font() {
    command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]
}

# Browser tests need a real Chromium and a Chinese font; sets CHROMIUM.
need_chromium() {
    local missing=()
    chromium_program >/dev/null || missing+=(chromium)
    has_cjk_font || missing+=(fontconfig fonts-noto-cjk)
    if [ ${#missing[@]} -gt 0 ] && ! apt_install "${missing[@]}"; then
        die "浏览器测试还缺：${missing[*]}。请安装：apt-get install ${missing[*]}（或用 CHROMIUM 指定浏览器）。" \
            "The browser tests lack: ${missing[*]}. Install them: apt-get install ${missing[*]} (or name a browser in CHROMIUM)."
    fi
    CHROMIUM=$(chromium_program) || die "没有找到 Chromium。" "No Chromium found."
    export CHROMIUM
}

# Whether something answers on a port of this machine.
port_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        if ! port_taken "$port"; then
            echo "$port"
            return
        fi
    done
}
