package vn.ntm.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ntm.assessment.AchievementStatus;

/**
 * What it takes to write criteria on the data of {@link BenchCriteria}: communes that save one value after the other at the
 * same time, then the office that puts 200 communes x 57 indicators back in from a workbook. Arguments: base address,
 * communes at once (up to 50), values each. Prints median and p95 of a value, and seconds of each step of the import.
 */
public final class BenchWrites {

    private static final String SET = "xa-ntm-2021-2025";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CELL = Pattern.compile("href=\"(/danh-gia/\\d+/\\d+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final String BOUNDARY = "----bench";

    private final String base;
    private final HttpClient http;
    private String token = "";

    private BenchWrites(String base) {
        this.base = base;
        this.http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public static void main(String[] args) throws Exception {
        String base = args[0];
        values(base, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        values(base, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        importing(base);
    }

    private static void values(String base, int communes, int each) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(communes);
        try {
            CyclicBarrier ready = new CyclicBarrier(communes);
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < communes; i++) {
                String login = "bench" + i;
                running.add(pool.submit(() -> new BenchWrites(base).saveValues(login, each, ready)));
            }
            long[] times = new long[0];
            for (Future<long[]> one : running) {
                long[] own = one.get();
                int known = times.length;
                times = Arrays.copyOf(times, known + own.length);
                System.arraycopy(own, 0, times, known, own.length);
            }
            Arrays.sort(times);
            System.out.printf(
                    "value_save c=%d n=%d  p50 %.1f ms  p95 %.1f ms%n",
                    communes, times.length, times[times.length / 2] / 1e6, times[(int) (times.length * 0.95)] / 1e6);
        } finally {
            pool.shutdown();
        }
    }

    private long[] saveValues(String login, int each, CyclicBarrier ready)
            throws IOException, InterruptedException, BrokenBarrierException {
        signIn(login);
        List<String> cells = new ArrayList<>();
        Matcher links = CELL.matcher(get("/danh-gia"));
        while (links.find()) {
            cells.add(links.group(1));
        }
        long[] times = new long[each];
        String[] versions = new String[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            Matcher known =
                    Pattern.compile("name=\"version\"[^>]*value=\"(\\d*)\"").matcher(get(cells.get(i)));
            versions[i] = known.find() ? known.group(1) : "";
        }
        ready.await();
        for (int i = 0; i < each; i++) {
            int cell = i % cells.size();
            String form = "_csrf=" + encoded(token) + "&status=MET&version=" + versions[cell] + "&note=lan+"
                    + System.nanoTime();
            long begin = System.nanoTime();
            HttpResponse<String> answer = post(cells.get(cell) + "/nhap", form);
            times[i] = System.nanoTime() - begin;
            Matcher version = VERSION.matcher(answer.body());
            if (answer.statusCode() != 200 || !version.find()) {
                throw new IllegalStateException(
                        cells.get(cell) + " answered " + answer.statusCode() + " " + answer.body());
            }
            versions[cell] = version.group(1);
        }
        return times;
    }

    private static void importing(String base) throws IOException, InterruptedException {
        BenchWrites office = new BenchWrites(base);
        office.signIn(BenchData.LOGIN);
        byte[] sheet = turned(office.http
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/ma-tran/xuat.xlsx?bo=" + SET))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body());
        long begin = System.nanoTime();
        String check = office.put(sheet);
        long staged = System.nanoTime();
        String page = office.get(check);
        long shown = System.nanoTime();
        HttpResponse<String> done = office.post(check, "_csrf=" + encoded(office.token));
        long written = System.nanoTime();
        String next = done.headers().firstValue("Location").orElse("");
        if (!next.contains("?bo=") || !page.contains("11400") && !page.contains("11.400")) {
            throw new IllegalStateException("not imported: " + done.statusCode() + " " + next);
        }
        System.out.printf(
                "import of 11,400 cells: read %.2f s, compared and shown %.2f s, written %.2f s%n",
                (staged - begin) / 1e9, (shown - staged) / 1e9, (written - shown) / 1e9);
    }

    /** Every result the other way round, without the value that spoke for it. */
    private static byte[] turned(byte[] workbook) throws IOException {
        String met = AchievementStatus.MET.label();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheet("B2");
            for (Row row : sheet) {
                int last = row.getLastCellNum() - 1;
                if (last >= 0 && row.getRowNum() > 3) {
                    String result = row.getCell(last).toString().equalsIgnoreCase(met)
                            ? AchievementStatus.NOT_MET.label()
                            : met;
                    row.getCell(last).setCellValue(result);
                    Cell value = row.getCell(last - 1);
                    if (value != null) {
                        value.setBlank();
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private String put(byte[] workbook) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String[] field : new String[][] {
            {"_csrf", token},
            {"set", SET},
            {"day", java.time.LocalDate.now().format(java.time.format.DateTimeFormatter.ofPattern("d/M/yyyy"))},
            {"document", "Báo cáo thử tải"}
        }) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n"
                            + field[1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b2.xlsx\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/ma-tran/nhap"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(base)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private void signIn(String login) throws IOException, InterruptedException {
        get("/dang-nhap");
        HttpResponse<String> answer =
                post("/dang-nhap", "_csrf=" + encoded(token) + "&login=" + login + "&password=" + BenchData.PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(login + " not signed in: " + answer.statusCode());
        }
        get("/danh-gia");
    }

    private String get(String path) throws IOException, InterruptedException {
        String body = http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
        Matcher found = CSRF.matcher(body);
        if (found.find()) {
            token = found.group(1);
        }
        return body;
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
