# The checks of `.ci/run`: runs each of them, two at a time or alone, and counts those that it started.
#
# | a check                                          | counts as                                |
# |--------------------------------------------------|------------------------------------------|
# | ends with 0                                      | passed                                   |
# | ends with anything else, or is killed            | failed                                   |
# | takes longer than `limit_seconds`                | failed; all its processes are ended      |
#
# A run passes if as many checks passed as were started. This shell keeps the count itself: a process that dies or a disk
# that is full takes no check out of it.

limit_seconds=1800
logs=$(mktemp -d)
started=0
passed=0
results=()
# By the process id of a check that runs: its name, its log, and when it was started.
declare -A name_of=() log_of=() begun_of=()

# name, command...: starts a check. The command may be a function that is exported (`export -f`).
start() {
  local name=$1 log
  shift
  started=$((started + 1))
  log=$logs/$started
  # `timeout` is the leader of a process group of its own, which holds all that the check starts.
  timeout --kill-after=10 "$limit_seconds" bash -c '"$@"' check "$@" >"$log" 2>&1 </dev/null &
  name_of[$!]=$name
  log_of[$!]=$log
  begun_of[$!]=$SECONDS
}

# Waits until one of the checks that run has ended, and says how.
collect() {
  local pid ended='' status=0 seconds result=passed
  while [ -z "$ended" ]; do
    sleep 0.2
    for pid in "${!name_of[@]}"; do kill -0 "$pid" 2>/dev/null || ended=$pid; done
  done
  pid=$ended
  # Unlike `wait -n`, this knows the status of a process that ended a while ago. If it does not, the status is 127.
  wait "$pid" || status=$?
  seconds=$((SECONDS - begun_of[$pid]))
  if [ "$status" -eq 0 ]; then
    passed=$((passed + 1))
  else
    result=FAILED
    kill -KILL -- "-$pid" 2>/dev/null || true
    echo "== ${name_of[$pid]}: what it printed"
    cat "${log_of[$pid]}" || true
    [ "$status" -ne 124 ] || echo "== it was stopped after $limit_seconds s"
    echo "== it ended with $status"
  fi
  echo "== $result $seconds ${name_of[$pid]}"
  # The totals of vitest.
  grep -aE '(Test Files|Tests) ' "${log_of[$pid]}" || true
  results+=("$(printf '%-7s %7d  %s' "$result" "$seconds" "${name_of[$pid]}")")
  unset "name_of[$pid]"
}

# Waits until fewer than two checks run beside each other, then starts one more.
beside() {
  while [ "${#name_of[@]}" -ge 2 ]; do collect; done
  start "$@"
}

alone() {
  while [ "${#name_of[@]}" -gt 0 ]; do collect; done
  start "$@"
  collect
}

# Prints how long each check took, and fails unless all that were started have passed.
finish() {
  while [ "${#name_of[@]}" -gt 0 ]; do collect; done
  echo
  echo "result  seconds  check"
  printf '%s\n' "${results[@]}" | sort -k2,2nr
  echo "all of it took $SECONDS s"
  echo "checks: $started started, $passed passed"
  [ "$started" -gt 0 ] && [ "$passed" -eq "$started" ]
}

# Ends what still runs, with whatever it has started.
clean_up() {
  for pid in "${!name_of[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$logs"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
