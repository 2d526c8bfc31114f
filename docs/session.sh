# shellcheck shell=bash
# Two functions for trying the API by hand: ". docs/session.sh", then sign_in and call. Needs curl.

base=${base:-http://localhost:8080}
cookies=${cookies:-$(mktemp)}

# sign_in ACCOUNT [PASSWORD]: begins a session; its cookies lie in the file $cookies.
sign_in() {
    : >"$cookies"
    curl -sS -o /dev/null -b "$cookies" -c "$cookies" "$base/console/"
    call POST /api/session "{\"username\":\"$1\",\"password\":\"${2:-gongshu}\"}"
}

# call METHOD PATH [BODY|@FILE] [CURL OPTIONS...]: prints the answer. Each request that creates something has a key
# of its own, so that repeating it by mistake creates nothing twice.
call() {
    local method=$1 path=$2 body=${3:-} token
    shift $(($# < 3 ? $# : 3))
    token=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$cookies")
    set -- -H "X-XSRF-TOKEN: $token" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" "$@"
    if [ -n "$body" ]; then
        set -- -H "Content-Type: application/json" --data-binary "$body" "$@"
    fi
    curl -sS -b "$cookies" -c "$cookies" -X "$method" "$@" "$base$path"
    echo
}
