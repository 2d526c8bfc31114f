# shellcheck shell=bash
# Starts the program, once for training the class cache and then for people.
root=${root:?}

# The settings that reach the program; paths are made absolute, since the program's folder is not the caller's.
settle() {
    export GONGSHU_PORT=${GONGSHU_PORT:-8080}
    GONGSHU_DATA=$(readlink -m "${GONGSHU_DATA:-$root/data}")
    GONGSHU_REGULATIONS="$root/regulations${GONGSHU_REGULATIONS:+,$GONGSHU_REGULATIONS}"
    export GONGSHU_DATA GONGSHU_REGULATIONS
    if [ -n "${GONGSHU_KEYS:-}" ]; then
        GONGSHU_KEYS=$(readlink -m "$GONGSHU_KEYS")
        export GONGSHU_KEYS
    fi
}

# Prints the java command, one word a line. The collector is named because the class cache is made for one.
java_words() {
    local program=$1
    printf '%s\n' "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError \
        --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        "-Dgongshu.postgres=$program/postgres"
    if [ -e "$program/gongshu.aot" ]; then
        # A cache of another JDK is left aside in silence; the program then only starts more slowly.
        printf '%s\n' "-XX:AOTCache=$program/gongshu.aot" -Xlog:aot=off -Xlog:cds=off
    fi
}

answers() {
    local port=$1 path=$2 line
    { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: text/html,application/json\r\n\r\n' "$path" >&3
    IFS= read -r -t 10 line <&3 || line=
    cat <&3 >/dev/null
    exec 3<&- 3>&-
    [[ $line == *" 200"* ]]
}

# Waits until the program is ready; fails when it ends first.
await_ready() {
    local pid=$1 port=$2
    until answers "$port" /actuator/health/readiness; do
        kill -0 "$pid" 2>/dev/null || return 1
        sleep 0.2
    done
}

# One short life of the demo, whose loaded and linked classes make later starts fast. A failed training costs speed only.
train() {
    local program log folder port pid words path
    program=$(program_folder)
    log="$program/training.log"
    folder=$(mktemp -d)
    port=$(free_port)
    say "正在准备快速启动……" "Preparing a fast start ..."
    mapfile -t words < <(java_words "$program")
    env -u GONGSHU_DATABASE_URL GONGSHU_MODE=demo GONGSHU_PORT="$port" GONGSHU_DATA="$folder/data" \
        GONGSHU_REGULATIONS="$root/regulations" \
        "${words[@]}" "-XX:AOTCacheOutput=$program/gongshu.aot" -jar "$program/gongshu.jar" >"$folder/log" 2>&1 &
    pid=$!
    if await_ready "$pid" "$port"; then
        for path in / /console/ /open/datasets /v3/api-docs /actuator/prometheus; do
            answers "$port" "$path" || true
        done
    fi
    kill "$pid" 2>/dev/null || true
    wait "$pid" || true
    if [ ! -e "$program/gongshu.aot" ]; then
        warn "没有得到启动缓存，见 $log。" "No start cache was made, see $log."
    fi
    mv "$folder/log" "$log"
    rm -rf "$folder"
}

run() {
    local words program
    build_if_needed
    settle
    program=$(program_folder)
    mapfile -t words < <(java_words "$program")
    GONGSHU_MODE=run exec "${words[@]}" -jar "$program/gongshu.jar"
}

# Starts the demo in the background with its log in a file; sets demo_pid.
start_demo() {
    local words program
    program=$(program_folder)
    mapfile -t words < <(java_words "$program")
    mkdir -p "$GONGSHU_DATA"
    GONGSHU_MODE=demo "${words[@]}" -jar "$program/gongshu.jar" >"$GONGSHU_DATA/gongshu.log" 2>&1 &
    demo_pid=$!
}

demo() {
    local begun=$SECONDS
    build_if_needed
    settle
    if port_taken "$GONGSHU_PORT"; then
        die "端口 $GONGSHU_PORT 已被占用；请设置 GONGSHU_PORT。" "Port $GONGSHU_PORT is taken; set GONGSHU_PORT."
    fi
    start_demo
    trap 'kill "$demo_pid" 2>/dev/null || true' INT TERM HUP
    if ! await_ready "$demo_pid" "$GONGSHU_PORT"; then
        tail -n 30 "$GONGSHU_DATA/gongshu.log" >&2
        die "启动失败，日志：$GONGSHU_DATA/gongshu.log" "It did not start; log: $GONGSHU_DATA/gongshu.log"
    fi
    welcome $((SECONDS - begun))
    # The first wait ends when Ctrl-C arrives; the second lets the program finish in order.
    wait "$demo_pid" || true
    wait "$demo_pid" 2>/dev/null || true
    say "已停止。" "Stopped."
}

welcome() {
    local url="http://localhost:$GONGSHU_PORT"
    cat <<TEXT

公数演示已就绪（$1 秒） The demonstration is ready ($1 s)

  门户 Portal      $url/
  工作台 Console   $url/console/
  账号 Accounts    （口令均为 gongshu, password gongshu）
    福州 fz-  营口 yk-  佛山 fs-  连云港 ly-  永泰 yt-   （后三处一分钟内装载完 the last three follow within a minute）
    加 plus: officer  provider  provider-head  user  user-head  auditor  security  admin
    社会用户 the public:  citizen  company  university  research
  数据 Data        $GONGSHU_DATA
  日志 Log         $GONGSHU_DATA/gongshu.log

Ctrl-C 停止 stops it.
TEXT
}

# Commands that run a class of the program without its server.
program_command() {
    local words program
    build_if_needed
    program=$(program_folder)
    exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$program/gongshu.jar" "$@"
}

has_class() {
    [ -e "$root/app/src/main/java/${1//.//}.java" ] || [ -e "$root/verifier/src/main/java/${1//.//}.java" ] || packaged
}

regulation() {
    local main=org.gongshu.procedure.rehearsal.RehearsalCommand
    case ${1:-} in check | render | coverage | conflicts | mutate) ;; *) usage_error ;; esac
    [ $# -eq 2 ] || { [ "$1" = conflicts ] && [ $# -eq 3 ]; } || { [ "$1" = mutate ] && [ $# -eq 4 ]; } || usage_error
    has_class $main || not_there_yet "regulation $1"
    settle
    program_command $main "$@"
}

ledger() {
    local main=org.gongshu.verifier.Verify
    if [ "${1:-}" != verify ] || [ $# -lt 2 ]; then usage_error; fi
    has_class $main || not_there_yet "ledger verify"
    program_command $main "$@"
}

bench() {
    [ -x "$root/bench/run" ] || not_there_yet bench
    build_if_needed
    settle
    exec "$root/bench/run" "$(program_folder)" "$@"
}
