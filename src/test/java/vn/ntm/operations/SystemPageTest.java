package vn.ntm.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.operations.domain.BackupJob;
import vn.ntm.operations.domain.Retention;
import vn.ntm.operations.domain.RetentionJob;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** A backup every night, the old ones gone, and a page that says how it stands. */
@DatabaseTest
class SystemPageTest {

    @TempDir
    static Path directory;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BackupJob job;

    @Autowired
    ApplicationClock clock;

    @Autowired
    RetentionJob retention;

    @Autowired
    Retention kinds;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void backups(DynamicPropertyRegistry properties) {
        properties.add("ntm.backup.directory", directory::toString);
        properties.add("ntm.backup.keep", () -> "2");
    }

    @Test
    @DisplayName("the night's backup is made once, the oldest go, and the administrator alone sees it")
    void keepsTheNewest() throws Exception {
        Cast.Members members = cast.enter();
        LocalDate today = clock.today();
        assertThat(page(members)).contains("chưa có bản nào");
        for (int back = 1; back < 4; back++) {
            Files.writeString(directory.resolve("ntm-" + today.minusDays(back) + ".zip"), "cũ");
        }
        Files.writeString(directory.resolve("ghi chú.txt"), "của người khác");
        assertThat(job.run(today).messageKey()).isEqualTo("operations.job.backupDone");
        assertThat(job.run(today).messageKey()).isEqualTo("operations.job.backupPassed");
        assertThat(job.run(today.minusDays(9)).messageKey()).isEqualTo("operations.job.backupPassed");
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "ntm-" + today + ".zip", "ntm-" + today.minusDays(1) + ".zip", "ghi chú.txt");
        }
        assertThat(page(members)).contains("ntm-" + today + ".zip").doesNotContain("chưa có bản nào");
        assertThat(mvc.get()
                        .uri("/he-thong")
                        .with(Cast.signedIn(members.office()))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    @DisplayName(
            "what is past its time goes at night, the trail never; the page tells how much, by the configured days")
    void retention() throws Exception {
        Cast.Members members = cast.enter();
        LocalDate today = clock.today();
        Instant now = clock.instant();
        staged(members, now.minus(Duration.ofDays(9)));
        staged(members, now.minus(Duration.ofDays(8)));
        staged(members, now.minus(Duration.ofDays(2)));
        session(now.minus(Duration.ofDays(3)));
        session(now.plus(Duration.ofHours(3)));
        long trail = rows("audit_entry");
        assertThat(retention.run(today).messageKey()).isEqualTo("operations.job.retentionDone");
        assertThat(rows("task_import")).isEqualTo(1);
        assertThat(rows("spring_session where session_id like 'thu-%'")).isEqualTo(1);
        assertThat(rows("audit_entry")).isEqualTo(trail);
        retention.run(today);
        Elements row = Jsoup.parse(html(members))
                .select("section[aria-labelledby=lg] tr:contains(Danh sách nhiệm vụ đưa vào) td");
        assertThat(row.eachText().get(1)).isEqualTo("7 ngày");
        assertThat(row.eachText().subList(3, 5)).containsExactly("2", "2");
    }

    @Test
    @DisplayName("nobody configures a kind shorter than it must be kept, nor two kinds of one name")
    void bounds() {
        assertThat(kinds.kinds())
                .extracting(kind -> kind.retained().name())
                .contains("sent-messages", "job-runs", "ended-sessions", "ended-tokens")
                .doesNotHaveDuplicates();
        assertThat(kinds.kinds())
                .allMatch(kind -> kind.days() >= kind.retained().shortest());
    }

    private void staged(Cast.Members members, Instant at) {
        jdbc.update(
                "insert into task_import (file_name, content, state, created_by, created_by_name, owner_path, created_at)"
                        + " values ('a.xlsx', '\\x00', 'STAGED', ?, 'Thử', '/', ?)",
                members.office().userId().value(),
                Timestamp.from(at));
    }

    private void session(Instant ends) {
        String id = "thu-" + UUID.randomUUID().toString().substring(4);
        jdbc.update("insert into spring_session values (?, ?, 0, 0, 1800, ?, 'thu')", id, id, ends.toEpochMilli());
    }

    private long rows(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Long.class));
    }

    private String html(Cast.Members members) throws Exception {
        return mvc.get()
                .uri("/he-thong")
                .with(Cast.signedIn(members.administrator()))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private String page(Cast.Members members) throws Exception {
        var answer = mvc.get()
                .uri("/he-thong")
                .with(Cast.signedIn(members.administrator()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select("#content")
                .text();
    }
}
