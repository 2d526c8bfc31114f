#!/usr/bin/env bash
# What a part of the checks results in: its tests decide, not how the program ended that they were run against.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
# shellcheck source=launcher/tools.sh
source "$root/launcher/tools.sh"
# shellcheck source=launcher/check.sh
source "$root/launcher/check.sh"

against_a_program() (
    sleep 60 &
    trap 'end "$!"' EXIT
    "$@"
)

one_test() { echo 1; }
no_test() { echo 0; }
one_broken() { echo 1 1; }

# expect FAILED COUNTER COMMAND...: what "failed" must be after a part with this counter and command.
expect() {
    local wanted=$1 counter=$2
    shift 2
    failed=0
    part sample "$counter" "$@" >/dev/null
    [ "$failed" -eq "$wanted" ] || {
        echo "part with $counter and \"$*\": failed is $failed and should be $wanted" >&2
        exit 1
    }
}

expect 0 one_test against_a_program true
expect 1 one_test against_a_program false
expect 1 no_test against_a_program true
expect 1 one_broken against_a_program true
