#!/usr/bin/env bash
# The load benchmark: makes the reference data (20,000 duties; 10,000 communes with three years of results) in a directory of its own, starts the program on it and
# measures. Only addresses of this machine. Usage: bench/run.sh [concurrency] [requests] [scenario...]
set -euo pipefail
cd "$(dirname "$0")/.."
home="${NTM_BENCH_HOME:-target/bench-home}"
port="${NTM_BENCH_PORT:-18200}"
./mvnw -B -q -ntp package -DskipTests dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
classpath="target/test-classes:target/classes:$(cat target/bench-classpath)"
if [ ! -e "$home/loaded" ]; then
  java -XX:TieredStopAtLevel=1 -cp "$classpath" vn.ntm.bench.BenchData --ntm.home="$home" --ntm.embedded-postgres=true
  touch "$home/loaded"
fi
if [ ! -e "$home/criteria-loaded" ]; then
  java -XX:TieredStopAtLevel=1 -cp "$classpath" vn.ntm.bench.BenchCriteria --ntm.home="$home" --ntm.embedded-postgres=true
  touch "$home/criteria-loaded"
fi
java -XX:+UseParallelGC -Xmx512m -jar target/ntm-tracker.jar --server.port="$port" --ntm.home="$home" --ntm.demo=false >"$home/server.log" 2>&1 &
server=$!
trap 'kill $server; wait $server || true' EXIT
for _ in $(seq 1 60); do
  curl -fs -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness" && break
  sleep 1
done
java -cp "$classpath" vn.ntm.bench.BenchLoad "http://127.0.0.1:$port" "${1:-8}" "${2:-600}" "$server" "$home/postgres/data-18" "${@:3}"
