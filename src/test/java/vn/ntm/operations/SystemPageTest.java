package vn.ntm.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.operations.domain.BackupJob;
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
