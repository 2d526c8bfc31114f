#!/usr/bin/env bash
# Logs that speak of people or hold secrets are found out, others are not.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
# shellcheck source=launcher/tools.sh
source "$root/launcher/tools.sh"
# shellcheck source=launcher/check.sh
source "$root/launcher/check.sh"

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
mkdir -p "$data/postgres/log"
echo 'of-the-owner-0123456789' >"$data/postgres/owner.password"
echo 'a-token-that-was-given' >"$data/told"

# logged WANTED LINE: whether logs with this line are silent (0) or not (1).
logged() {
    local wanted=$1 found=0
    printf 'Started in 3 s\n%s\n' "$2" >"$data/gongshu.log"
    echo 'database system is ready' >"$data/postgres/log/postgresql.log"
    logs_are_silent "$data" "$data/told" >/dev/null 2>&1 || found=1
    [ "$found" -eq "$wanted" ] || {
        echo "a log with \"$2\" is taken for $found and should be $wanted" >&2
        exit 1
    }
}

logged 0 'job 019a0000-0000-7000-8000-000000000000 of kind load failed at attempt 1: SQL state 57P01'
logged 0 'listening on 127.0.0.1:13900 after 113812345678 ns of 1.13812345678'
logged 1 'no row for 350102188001010019'
logged 1 'called 19900000001 twice'
logged 1 '欧阳甲子 signed in'
logged 1 '𠮷乙丑 signed in'
logged 1 '韩戊寅 signed in'
logged 1 'Authorization: Bearer abcdefghijklmnop.qrstuv'
logged 1 'password=gongshu'
logged 1 '口令：gongshu1'
# shellcheck disable=SC2016 # a hash, no variable
logged 1 'hash $2a$12$abcdefghijklmnopqrstuv'
logged 1 '-----BEGIN PRIVATE KEY-----'
logged 1 'connected with of-the-owner-0123456789'
logged 1 'cookie a-token-that-was-given'

rm "$data/postgres/log/postgresql.log"
if logs_are_silent "$data" >/dev/null 2>&1; then
    echo "a database without a log is taken for a silent one" >&2
    exit 1
fi
