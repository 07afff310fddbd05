package vn.ntm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A closed loop of signed-in requests against a running program on this machine. Arguments: base address, concurrency,
 * requests per round, process id of the program, data directory of its database, and, if not all, the scenarios wanted.
 * Prints median, p95 and CPU ms per request (server, database and this client together).
 */
public final class BenchLoad {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private static final int WARM_UP = 3000;
    private static final int TURNS = 3;

    private final long server;
    private final Path database;
    private List<String> wanted = List.of();
    private final List<Scenario> scenarios = new ArrayList<>();

    private record Scenario(String name, int concurrency, int requests, IntFunction<String> path, String mustContain) {}

    private BenchLoad(String base, long server, Path database) {
        this.base = base;
        this.server = server;
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://127.0.0.1:18200";
        int concurrency = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        int requests = args.length > 2 ? Integer.parseInt(args[2]) : 600;
        URI address = URI.create(base);
        if (!address.getHost().equals("127.0.0.1") && !address.getHost().equals("localhost")) {
            throw new IllegalArgumentException("only a server on this machine: " + base);
        }
        BenchLoad load = new BenchLoad(base, Long.parseLong(args[3]), Path.of(args[4]));
        load.wanted = List.of(args).subList(Math.min(5, args.length), args.length);
        System.setProperty("http.maxConnections", "64");
        CookieHandler.setDefault(new CookieManager());
        load.signIn();
        Random random = new Random(42);
        load.add(
                "overdue50",
                concurrency,
                requests,
                i -> "/nhiem-vu?xem=qua-han&sap=han&trang=" + (1 + i % 10),
                "2.752");
        load.add("board", concurrency, requests / 2, i -> "/dieu-hanh", "2752");
        load.add("task_one", concurrency, requests, i -> "/nhiem-vu/" + (1 + random.nextInt(19_000)), "Diễn biến");
        load.add("mine", concurrency, requests / 2, i -> "/viec-cua-toi", "Việc của tôi");
        String matrix = "/ma-tran?bo=xa-ntm-2021-2025";
        load.add("matrix", concurrency, requests / 2, i -> matrix, "200 xã × 19 tiêu chí");
        load.add("matrix57", concurrency, requests / 2, i -> matrix + "&muc=chi-tieu", "200 xã × 57 chỉ tiêu");
        load.add("then", concurrency, requests / 2, i -> matrix + "&ngay=1/7/2025", "200 xã × 19 tiêu chí");
        load.add("then57", concurrency, requests / 2, i -> matrix + "&muc=chi-tieu&ngay=1/7/2025", "× 57 chỉ tiêu");
        load.add("csv_all", 1, 5, i -> "/nhiem-vu/xuat.csv", "Nhiệm vụ số");
        load.run();
    }

    private void signIn() throws IOException {
        Matcher token = CSRF.matcher(get("/dang-nhap"));
        if (!token.find()) {
            throw new IllegalStateException("no log-in form");
        }
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&login=" + BenchData.LOGIN
                + "&password=" + BenchData.PASSWORD;
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + "/dang-nhap").toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != 302) {
            throw new IllegalStateException("not signed in: " + connection.getResponseCode());
        }
    }

    private String get(String path) throws IOException {
        try (InputStream body = open(path)) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reads to the end and keeps nothing: the client shares the processors with the server. */
    private void drain(String path) throws IOException {
        byte[] portion = new byte[1 << 15];
        try (InputStream body = open(path)) {
            while (body.read(portion) >= 0) {
                continue;
            }
        }
    }

    private InputStream open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        if (connection.getResponseCode() != 200) {
            throw new IllegalStateException(path + " answered " + connection.getResponseCode());
        }
        return connection.getInputStream();
    }

    private void add(String name, int concurrency, int requests, IntFunction<String> path, String mustContain) {
        if (wanted.isEmpty() || wanted.contains(name)) {
            scenarios.add(new Scenario(name, concurrency, requests, path, mustContain));
        }
    }

    /**
     * All are warmed up before the first is measured, one request at a time: that leaves a processor to the compiler of the
     * server, as people who read their pages do.
     */
    private void run() throws Exception {
        for (Scenario scenario : scenarios) {
            if (!get(scenario.path().apply(0)).contains(scenario.mustContain())) {
                throw new IllegalStateException(scenario.name() + " is not the page that was meant");
            }
            round(1, Math.min(WARM_UP, 10 * scenario.requests()), scenario.path());
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (Scenario scenario : scenarios) {
                measure(scenario);
            }
        }
    }

    private void measure(Scenario scenario) throws Exception {
        int requests = scenario.requests();
        double[] before = cpuMillis();
        long start = System.nanoTime();
        long[] times = round(scenario.concurrency(), requests, scenario.path());
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] cpu = cpuMillis();
        for (int i = 0; i < cpu.length; i++) {
            cpu[i] = (cpu[i] - before[i]) / requests;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-10s c=%d n=%d  p50 %.1f ms  p95 %.1f ms  %.0f req/s  CPU %.1f ms/request (server %.1f, database %.1f, client %.1f)%n",
                scenario.name(),
                scenario.concurrency(),
                requests,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.95)] / 1e6,
                requests / seconds,
                cpu[0] + cpu[1] + cpu[2],
                cpu[0],
                cpu[1],
                cpu[2]);
    }

    private long[] round(int concurrency, int requests, IntFunction<String> path) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(concurrency);
        try {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                String address = path.apply(i);
                answers.add(pool.submit(() -> {
                    long begin = System.nanoTime();
                    drain(address);
                    return System.nanoTime() - begin;
                }));
            }
            long[] times = new long[requests];
            for (int i = 0; i < requests; i++) {
                times[i] = answers.get(i).get();
            }
            return times;
        } finally {
            pool.shutdown();
        }
    }

    /** CPU time in ms: of the server, of its database, of this client; what else runs here does not count. */
    private double[] cpuMillis() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(database.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)
                        .get(0)
                        .strip());
        return new double[] {
            cpu(Stream.of(ProcessHandle.of(server).orElseThrow())),
            cpu(ProcessHandle.of(postmaster).orElseThrow().children()),
            cpu(Stream.of(ProcessHandle.current()))
        };
    }

    private static double cpu(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(Duration::toMillis)
                .sum();
    }
}
