# shellcheck shell=bash
# Everything that continuous integration runs, in one go; what failed is told at the end, and nothing run is a failure.
root=${root:?}

declare -a results=()
failed=0

# A counter prints how many tests ran, and where it knows, how many of them failed.
# part NAME COUNT_COMMAND COMMAND...: runs a command, counts its tests, keeps the result for the closing lines.
part() {
    local name=$1 counter=$2 begun=$SECONDS state=ok count broken
    shift 2
    say "—— $name" "-- $name"
    "$@" || state=FAILED
    IFS=' ' read -r count broken < <($counter)
    [ "${broken:-0}" -eq 0 ] || state="FAILED ($broken)"
    if [ "$count" -eq 0 ]; then
        state="FAILED (0 tests)"
    fi
    [ "$state" = ok ] || failed=1
    results+=("$(printf '%-10s %6s tests  %4s s  %s' "$name" "$count" $((SECONDS - begun)) "$state")")
}

count_java() {
    find "$root"/*/target/surefire-reports -name 'TEST-*.xml' -print0 2>/dev/null | xargs -0 -r sed -n \
        's/.*<testsuite [^>]*tests="\([0-9]*\)" errors="\([0-9]*\)" skipped="\([0-9]*\)" failures="\([0-9]*\)".*/\1 \2 \3 \4/p' |
        awk '{ ran += $1; broken += $2 + $3 + $4 } END { print ran + 0, broken + 0 }'
}

count_in() {
    awk -v key="$2" '$1 == "#" && $2 == key { sum += $3 } END { print sum + 0 }' "$1" 2>/dev/null || echo 0
}

count_web() {
    node -e 'try{console.log(JSON.parse(require("fs").readFileSync(process.argv[1])).numTotalTests)}catch{console.log(0)}' \
        "$root/web/node_modules/.vitest-report.json"
}

count_browser() {
    count_in "$root/app/target/browser-tests.tap" tests
}

web_tests() {
    (
        cd "$root/web" &&
            npm ci --no-audit --no-fund --loglevel=error &&
            npm run --silent check &&
            npm run --silent test -- --reporter=default --reporter=json \
                --outputFile.json=node_modules/.vitest-report.json &&
            npm run --silent build -- --logLevel warn
    )
}

java_tests() {
    rm -rf "$root"/*/target/surefire-reports
    # Failures are counted from the reports, so that the browser tests run in any case.
    maven verify -Dmaven.test.failure.ignore=true && lay_out
}

# Ends a program and waits for it. How it ended is no result: within a trap it would become that of the tests.
end() {
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

# logs_are_silent DATA [TOLD]: fails where a log of the program or its database, which lie in DATA, speaks of people or
# holds a secret: one of DATA's own, or a line of the file TOLD, where tests write down what they were given.
logs_are_silent() {
    local data=$1 told=${2:-/dev/null} wanted secrets logs=()
    mapfile -d '' logs < <(find "$data" -type f -name '*.log' -print0)
    if [ "${#logs[@]}" -lt 2 ]; then
        warn "日志不全：${logs[*]}" "Logs are missing: ${logs[*]}"
        return 1
    fi
    while IFS= read -r wanted; do
        if LC_ALL=C.UTF-8 grep -n -m 3 -P -e "$wanted" "${logs[@]}"; then return 1; fi
    done < <(grep -v '^#' "$root/launcher/never-logged")
    secrets=$(mktemp)
    { find "$data" -type f \( -name '*.password' -o -name '*.key' \) -exec awk 1 {} + && cat "$told"; } |
        awk 'length >= 12' >"$secrets"
    if [ ! -s "$secrets" ]; then
        warn "没有可供查找的秘密。" "There is no secret to look for."
    elif ! grep -n -m 3 -F -f "$secrets" "${logs[@]}"; then
        rm -f "$secrets"
        return 0
    fi
    rm -f "$secrets"
    return 1
}

# The browser walks through a demo of its own: a free port, an empty data folder. Its logs are read afterwards.
browser_tests() (
    folder=$(mktemp -d)
    GONGSHU_PORT=$(free_port)
    GONGSHU_DATA=$folder/data
    export GONGSHU_PORT
    settle
    start_demo
    pid=${demo_pid:?}
    trap 'end "$pid"; rm -rf "$folder"' EXIT
    if ! await_ready "$pid" "$GONGSHU_PORT"; then
        tail -n 40 "$GONGSHU_DATA/gongshu.log"
        return 1
    fi
    cd "$root/web" || return
    result=0
    GONGSHU_BASE="http://localhost:$GONGSHU_PORT" GONGSHU_CHROMIUM=$CHROMIUM GONGSHU_TOLD=$folder/told node --test --test-concurrency=1 --test-reporter=spec \
        --test-reporter-destination=stdout --test-reporter=tap \
        --test-reporter-destination="$root/app/target/browser-tests.tap" e2e/*.test.mjs || result=1
    logs_are_silent "$GONGSHU_DATA" "$folder/told" || {
        warn "日志里出现了不该出现的内容。" "The logs hold what they must not."
        result=1
    }
    return "$result"
)

shell_checks() {
    local test
    bash -n "$root/gongshu" "$root"/launcher/*.sh || return 1
    if command -v shellcheck >/dev/null; then
        (cd "$root" && shellcheck -x gongshu launcher/*.sh launcher/tests/*.sh .ci/run) || return 1
    fi
    for test in "$root"/launcher/tests/*.sh; do "$test" || return 1; done
}

check_everything() {
    local begun=$SECONDS
    find_jdk javac
    need_node
    need_maven
    need_chromium
    if ! shell_checks; then
        results+=("shell      FAILED")
        failed=1
    fi
    part web count_web web_tests
    rm -f "$root/app/target/browser-tests.tap"
    part java count_java java_tests
    if [ -e "$root/app/target/program/gongshu.jar" ] && compgen -G "$root/web/e2e/*.test.mjs" >/dev/null; then
        part browser count_browser browser_tests
    else
        results+=("browser    not run")
        failed=1
    fi
    printf '\n'
    printf '%s\n' "${results[@]}"
    if [ "$failed" -ne 0 ]; then
        say "未通过（$((SECONDS - begun)) 秒）" "FAILED ($((SECONDS - begun)) s)"
        return 1
    fi
    say "全部通过（$((SECONDS - begun)) 秒）" "ALL PASSED ($((SECONDS - begun)) s)"
}
