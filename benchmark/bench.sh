#!/usr/bin/env bash
# Figures beside ejabberd, in the same run. Called by `./dev bench`.
# usage: bench.sh [--wsload DIR] [--reps N] [NAME...]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
out=$root/.parlance/bench wsload=${WSLOAD:-} reps=${REPS:-3} names=()
port=18080 broker_port=19092 peer_port=15280 pg_port=15432
usage() {
  cat <<'TEXT'
usage: ./dev bench [--wsload DIR] [--reps N] [NAME...]
  log      what the bare log reaches: plain consumers and Kafka Streams
  chat     closed loop, 500 users, 4 under way, XEP-0198: ours, ejabberd without and with its archive (PostgreSQL)
  latency  1,000/s after 30 s of warm-up: ours, ours with a flush at every append, ejabberd archived
  logins   PLAIN and SCRAM-SHA-1, 500 users: ours and ejabberd
  idle     memory a session: standalone, and the gateway as its own process
  start    standalone: start on an empty and on an existing directory, resident memory
  growth   sessions 1,000 to 19,000, and rate 500 to the knee
  presence 100 and 400 changes/s to 20 contacts each, 2,000 users: ours and ejabberd
  people   a roster of 10,000, a login with 1,000 contacts, notifications to 500, chat beside a storm of 2,000 contacts, memory with a roster of 50
Without NAME: chat latency logins idle start. DIR holds the load generator, built (`make`).
ejabberd and PostgreSQL are used where they are installed (Debian: ejabberd erlang-p1-pgsql postgresql) and left out elsewhere.
TEXT
  exit "${1:-0}"
}
while [ $# -gt 0 ]; do case $1 in
  --wsload) wsload=$2; shift 2 ;;
  --reps) reps=$2; shift 2 ;;
  -h | --help) usage ;;
  *) names+=("$1"); shift ;;
esac; done
[ ${#names[@]} -gt 0 ] || names=(chat latency logins idle start)
[ -x "$wsload/wsload" ] || { echo "bench: say where the load generator is: --wsload DIR (run make there first)" >&2; exit 2; }
mkdir -p "$out"; scratch=$(mktemp -d /tmp/parlance-bench.XXXXXX); chmod 755 "$scratch"
platform=

say() { printf '\n## %s\n' "$*"; }
stop_platform() {
  [ -n "$platform" ] || return 0
  kill "$platform" 2>/dev/null || true; wait "$platform" 2>/dev/null || true; platform=
}
stop_postgres() { [ ! -f "$scratch/pg/postmaster.pid" ] || kill -INT "$(head -1 "$scratch/pg/postmaster.pid")"; }
stop_peer() {
  [ -f "$scratch/peer/pid" ] || return 0
  local pid; pid=$(cat "$scratch/peer/pid"); kill "$pid" 2>/dev/null || true
  for _ in $(seq 40); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
  rm -rf "$scratch/peer"
}
finish() { stop_platform; stop_peer; stop_postgres; sleep 1; rm -rf "$scratch"; }
trap finish EXIT
trap 'exit 130' INT TERM

wait_port() { for _ in $(seq 240); do (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return; sleep 0.25; done; echo "bench: nothing listens on $1" >&2; exit 1; }
start_platform() { # DATA [PROPERTY...]
  local data=$1; shift
  "$root/dev" run --port "$port" --data "$data" --parlance.standalone.log.port=$broker_port "$@" >"$out/platform.log" 2>&1 & platform=$!
  wait_port "$port"
}
register() { "$wsload/wsload" register -n "$1" --window 20 "ws://127.0.0.1:$2/ws" >/dev/null; }
load() { # LABEL PORT PID ARGUMENTS...
  local label=$1 at=$2 pid=$3; shift 3
  echo "--- $label: $*"
  timeout 600 "$wsload/wsload" "$1" --label "$label" --pid "$pid" --json "$out/$section.jsonl" "${@:2}" "ws://127.0.0.1:$at/ws" 2>&1 |
    grep -E 'FAILED|delivered_per_s|lost  |duplicated|_p50 |_p99 |_max |ms_per_1000 |cpu_cores|per_conn|logins_per_s|self_check' || true
}
postgres() {
  local bin; bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1); [ -n "$bin" ] || return 1
  if [ ! -f "$scratch/pg/postmaster.pid" ]; then
    local as=(); [ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    mkdir -p "$scratch/pg"; [ "$(id -u)" != 0 ] || chown postgres "$scratch/pg"
    (cd "$scratch" && "${as[@]}" "$bin/initdb" -D "$scratch/pg" -A trust -U postgres >/dev/null &&
      "${as[@]}" "$bin/postgres" -D "$scratch/pg" -p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= >"$out/postgres.log" 2>&1 &)
    wait_port $pg_port; sleep 2
    "$bin/createdb" -h 127.0.0.1 -p $pg_port -U postgres ejabberd
    "$bin/psql" -q -h 127.0.0.1 -p $pg_port -U postgres ejabberd </usr/share/ejabberd/sql/pg.sql >/dev/null
  fi
  export PGHOST=127.0.0.1 PGPORT=$pg_port PGDATABASE=ejabberd PGUSER=postgres PGPASSWORD=none
}
peers=$wsload/peers
peer_that_publishes() { # the same configuration, with what people publish to
  peers=$scratch/peers; cp -r "$wsload/peers" "$peers"
  sed -i 's/^  mod_ping:/  mod_pubsub: {plugins: [flat, pep], max_items_node: 10}\n&/' "$peers/ejabberd.yml"
}
start_peer() { # PASSWORDS(scram|plain) ARCHIVE(nomam|mam) STORE(mnesia|pgsql)
  dpkg -s ejabberd >/dev/null 2>&1 || { echo "(ejabberd is not installed: left out)"; return 1; }
  if [ "$3" = pgsql ]; then
    # Without its driver ejabberd starts, and stores nothing.
    dpkg -s erlang-p1-pgsql >/dev/null 2>&1 || { echo "(erlang-p1-pgsql is not installed: left out)"; return 1; }
    postgres || { echo "(PostgreSQL is not installed: left out)"; return 1; }
  fi
  PASSWORDS=$1 "$peers/start-ejabberd.sh" "$scratch/peer" $peer_port "$2" "$3"
  wait_port $peer_port; sleep 2
  register 600 $peer_port
}
peer_pids() { # with the database's, when it has one
  local pids; pids=$(cat "$scratch/peer/pid")
  [ ! -f "$scratch/pg/postmaster.pid" ] || pids=$pids,$(head -1 "$scratch/pg/postmaster.pid")
  echo "$pids"
}
beside() { # PASSWORDS ARCHIVE STORE LABEL ARGUMENTS...
  start_peer "$1" "$2" "$3" || return 0
  local pids; if [ "$3" = pgsql ]; then pids=$(peer_pids); else pids=$(cat "$scratch/peer/pid"); fi
  load "$4" $peer_port "$pids" "${@:5}"
  stop_peer
}

chat() {
  local args=(chat -n 500 --sm --settle 1 --warmup "${WARMUP:-15}" --duration 15 --outstanding 4)
  for _ in $(seq "$reps"); do
    start_platform "$scratch/data"; register 500 $port; load ours $port "$platform" "${args[@]}"; stop_platform; rm -rf "$scratch/data"
    beside scram nomam mnesia ejabberd "${args[@]}"
    beside scram mam pgsql ejabberd-archived "${args[@]}"
  done
}
latency() {
  local args=(chat -n 500 --sm --settle 1 --warmup 30 --duration 20 --rate 1000)
  for _ in $(seq "$reps"); do
    start_platform "$scratch/data"; register 500 $port; load ours $port "$platform" "${args[@]}"; stop_platform; rm -rf "$scratch/data"
    start_platform "$scratch/data" --parlance.standalone.log.flush-interval-messages=1 --parlance.standalone.store.flush-each-commit=true; register 500 $port
    load ours-flushed $port "$platform" "${args[@]}"; stop_platform; rm -rf "$scratch/data"
    beside scram mam pgsql ejabberd-archived "${args[@]}"
  done
}
logins() {
  for _ in $(seq "$reps"); do
    start_platform "$scratch/data"; register 500 $port
    for mech in PLAIN SCRAM-SHA-1; do
      for pass in cold warm; do load "ours $mech $pass" $port "$platform" connect --mech $mech -n 500 --settle 1 --hold 1; done
    done
    stop_platform; rm -rf "$scratch/data"
    for pass in 1 2; do beside plain nomam mnesia "ejabberd PLAIN, passwords stored plain" connect --mech PLAIN -n 500 --settle 1 --hold 1; done
    beside scram nomam mnesia "ejabberd SCRAM-SHA-1" connect --mech SCRAM-SHA-1 -n 500 --settle 1 --hold 1
  done
}
live_heap_kib() { # PID: after a full collection, all generations
  local jcmd=${JAVA_HOME:+$JAVA_HOME/bin/}jcmd
  "$jcmd" "$1" GC.run >/dev/null; sleep 1
  "$jcmd" "$1" GC.heap_info | awk '/total.*used/ && !/Metaspace|class space/ {match($0, /used [0-9]+K/); sum += substr($0, RSTART + 5, RLENGTH - 6)} END {print sum}'
}
rss() { awk '/^VmRSS/{print $2}' "/proc/$1/status"; }
idle_of() { # LABEL PORT PID: live heap after a full collection, and everything else, before and with the sessions
  local label=$1 at=$2 pid=$3 n=${SESSIONS:-15000}
  register "$n" "$at"
  # a first wave touches the code, the pools and the young generation once
  "$wsload/wsload" connect --sm --resume -n 1000 --settle 1 --hold 1 "ws://127.0.0.1:$at/ws" >/dev/null
  sleep 5
  local heap0 rss0; heap0=$(live_heap_kib "$pid"); rss0=$(rss "$pid")
  "$wsload/wsload" connect --sm --resume -n "$n" --settle 2 --hold 40 --label "$label" --pid "$pid" --json "$out/$section.jsonl" "ws://127.0.0.1:$at/ws" >"$out/$section.txt" 2>&1 & local tool=$!
  for _ in $(seq 600); do [ "$(ss -Htn state established "( sport = :$at )" | wc -l)" -ge "$n" ] && break; sleep 0.5; done
  sleep 10
  local heap1 rss1; heap1=$(live_heap_kib "$pid"); rss1=$(rss "$pid")
  awk -v n="$n" -v l="$label" -v h0="$heap0" -v h1="$heap1" -v r0="$rss0" -v r1="$rss1" 'BEGIN{
    printf "%s: %d sessions, live heap %.2f KiB a session, resident growth %.2f KiB a session (%d to %d MiB)\n", l, n, (h1-h0)/n, (r1-r0)/n, r0/1024, r1/1024}'
  wait "$tool" || true
}
idle() {
  start_platform "$scratch/data"; idle_of standalone $port "$platform"; stop_platform; rm -rf "$scratch/data"
  export PARLANCE_SERVICES=$scratch/services PARLANCE_PORT=$port
  "$root/dev" services >"$out/services.log" 2>&1
  idle_of gateway $port "$(cat "$scratch/services/gateway-0.pid")"
  "$root/dev" services stop
}
start() {
  for what in empty existing existing; do
    local t0; t0=$(date +%s%N)
    start_platform "$scratch/start"
    local ms=$((($(date +%s%N) - t0) / 1000000)); sleep 20
    echo "start on an $what directory: $ms ms; after 20 s idle $(($(rss "$platform") / 1024)) MiB resident"
    stop_platform
  done
}
growth() {
  start_platform "$scratch/data"; register 19000 $port
  load sessions $port "$platform" connect -n 19000 --step 3000 --settle 5 --hold 5 --sm
  for rate in 500 1000 2000 4000 8000 12000 16000 20000; do
    load "rate $rate" $port "$platform" chat -n 500 --sm --settle 1 --warmup 5 --duration 10 --rate $rate
  done
  stop_platform
}
log() {
  start_platform "$scratch/data"
  local java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  benchmarks
  for args in "plain 0 1000" "plain 1 1000" "streams 0 1000" "streams 1 1000" "plain 1 0" "streams 1 0"; do
    # shellcheck disable=SC2086 # several arguments in one variable
    "$java" -Xmx512m -XX:+UseSerialGC -cp "$root/benchmark/target/classes:$(cat "$root/benchmark/target/classpath")" \
      chat.parlance.benchmark.log.BareLog 127.0.0.1:$broker_port $args 40
  done
  stop_platform
}
benchmarks() { # builds them
  (cd "$root" && MAVEN_OPTS= mvn -q -B -pl benchmark -am package dependency:build-classpath -DskipTests -Dspotless.check.skip -Dmdep.outputFile=target/classpath) >"$out/build.log" 2>&1
}
people_of() { # PORT WHAT CONTACTS ONLINE REPETITIONS
  timeout 900 "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -cp "$root/benchmark/target/classes" \
    chat.parlance.benchmark.people.People "$2" "ws://127.0.0.1:$1/ws" localhost "${@:3}" | grep --line-buffered -v 'last presence after' || true
}
large_roster() { # ITEMS REPETITIONS
  local before; before=$(live_heap_kib "$platform")
  timeout 300 "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC -cp "$root/benchmark/target/classes" \
    chat.parlance.benchmark.people.LargeRoster "ws://127.0.0.1:$port/ws" localhost "$1" "$2" "$scratch/data/api-key"
  echo "a roster of $1: live heap grew by $((($(live_heap_kib "$platform") - before) / 1024)) MiB, $(($(rss "$platform") / 1024)) MiB resident"
}
presence() { # A change at 100/s costs twice as much in one minute as in the next, of both servers: they are measured at once
  for _ in $(seq "$reps"); do
    start_platform "$scratch/data"; register 2000 $port
    often ours $port "$platform"
    if start_peer scram nomam mnesia; then
      local peer; peer=$(cat "$scratch/peer/pid")
      register 2000 $peer_port
      often ejabberd $peer_port "$peer"
      seldom ejabberd $peer_port "$peer" >"$out/seldom.txt" & local beside=$!
      seldom ours $port "$platform"
      wait $beside; cat "$out/seldom.txt"
      stop_peer
    else
      seldom ours $port "$platform"
    fi
    stop_platform; rm -rf "$scratch/data"
  done
}
often() { # LABEL PORT PID
  load "$1 400/s" "$2" "$3" presence -n 2000 --roster 20 --rate 400 --warmup "${WARMUP:-40}" --duration 20
}
seldom() { # LABEL PORT PID: warmed up for so long that no compiler has much left to do
  load "$1 100/s" "$2" "$3" presence -n 2000 --roster 20 --rate 100 --warmup "${WARMUP_LOW:-120}" --duration 60
}
people() {
  benchmarks
  start_platform "$scratch/data"
  large_roster 10000 20
  echo "--- ours"; people_of $port login 1000 500 20; people_of $port publish 500 500 100
  register 100 $port
  storms ours $port "$platform"
  stop_platform; rm -rf "$scratch/data"
  peer_that_publishes
  if start_peer scram nomam mnesia; then
    echo "--- ejabberd"; people_of $peer_port login 1000 500 20; people_of $peer_port publish 500 500 100
    storms ejabberd $peer_port "$(cat "$scratch/peer/pid")"
    stop_peer
  fi
  memory_with_roster 4000 50
}
storm() { # PORT LOGINS_A_SECOND: all contacts come, and go a second later; the load generator takes little of the processors
  timeout 120 "$wsload/wsload" connect -n 2000 --prefix storm-c --login-rate "$2" --settle 0 --hold 1 "ws://127.0.0.1:$1/ws" 2>&1 |
    grep -E 'FAILED|^wsload: |logged_in |login_failures|login_s ' | tr -s ' ' | paste -sd' ' || true
}
storms() { # LABEL PORT PID: others' chat beside them, after what a message and a login run is compiled
  local label=$1 at=$2 pid=$3 watcher
  people_of "$at" befriend 2000 0 1
  people_of "$at" watch 2000 0 1 >"$out/watch-$label.txt" & watcher=$!
  "$wsload/wsload" chat -n 100 --settle 1 --duration 30 --rate 500 "ws://127.0.0.1:$at/ws" >/dev/null
  for _ in $(seq "${REHEARSALS:-16}"); do storm "$at" 400; done >"$out/rehearsals-$label.txt"
  sleep 5 # until all have gone: who watches counts from the first who comes to an empty place
  echo "rehearsals: $(awk '{for (i = 1; i < NF; i++) {if ($i == "logged_in") l += $(i+1); if ($i == "login_failures") f += $(i+1)}} END {print l + 0, "logged in,", f + 0, "failed"}' "$out/rehearsals-$label.txt")"
  for _ in $(seq "$reps"); do
    storm "$at" 200 >"$out/storm.txt" & local storm=$!
    load "$label: chat during the storm" "$at" "$pid" chat -n 100 --settle 1 --warmup 1 --duration 7 --rate 200
    wait $storm; cat "$out/storm.txt"
    load "$label: chat alone" "$at" "$pid" chat -n 100 --settle 1 --warmup 5 --duration 15 --rate 200
  done
  tail -n "$reps" "$out/watch-$label.txt"
  pkill -P $watcher || true
  wait $watcher 2>/dev/null || true
}
memory_with_roster() { # SESSIONS CONTACTS
  start_platform "$scratch/data"; register "$1" $port
  local present=(presence -n "$1" --roster "$2" --rate 1 --warmup 1)
  "$wsload/wsload" "${present[@]}" --duration 1 "ws://127.0.0.1:$port/ws" >/dev/null # makes the subscriptions
  sleep 15
  local before; before=$(live_heap_kib "$platform")
  "$wsload/wsload" "${present[@]}" --duration 60 "ws://127.0.0.1:$port/ws" >"$out/$section.txt" 2>&1 & local tool=$!
  sleep 40
  local with; with=$(live_heap_kib "$platform")
  wait $tool || true
  echo "$1 sessions with rosters of $2, standalone: live heap $(awk -v a="$before" -v b="$with" -v n="$1" 'BEGIN{printf "%.2f", (b-a)/n}') KiB a session ($(grep -E '^ *lost' "$out/$section.txt" | tr -s ' '))"
  stop_platform; rm -rf "$scratch/data"
}
for section in "${names[@]}"; do
  say "$section"
  rm -f "$out/$section.jsonl"
  case $section in chat | latency | logins | idle | start | growth | presence | people | log) "$section" ;; *) usage 2 ;; esac
  [ ! -f "$out/$section.jsonl" ] || python3 "$wsload/table.py" "$out/$section.jsonl"
done
