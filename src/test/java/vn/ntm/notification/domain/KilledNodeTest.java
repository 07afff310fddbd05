package vn.ntm.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import vn.ntm.notification.domain.KilledNode.Parts;
import vn.ntm.support.TestDatabase;

/** A node killed in the middle of the day's work, or of sending: another goes on; nothing is lost, nothing comes twice. */
@DisplayName("Máy chạy dở bị dừng đột ngột")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledNodeTest {

    private static final int UNITS = 12;

    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private JdbcConnectionDetails database;
    private Parts parts;

    @BeforeEach
    void begin() {
        mailbox.start();
        database = TestDatabase.newDatabase();
        parts = Parts.of(
                String.valueOf(database.getJdbcUrl()),
                String.valueOf(database.getUsername()),
                String.valueOf(database.getPassword()),
                mailbox.getSmtp().getPort());
        Crowd.make(parts.jdbc(), UNITS, 200, KilledNode.DAY);
    }

    @AfterEach
    void end() {
        mailbox.stop();
    }

    private void killedWhile(String work) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        work,
                        String.valueOf(database.getJdbcUrl()),
                        String.valueOf(database.getUsername()),
                        String.valueOf(database.getPassword()),
                        Integer.toString(mailbox.getSmtp().getPort()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("holding");
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    private long count(String table) {
        return parts.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("giữa lúc viết tin nhắc việc")
    void inTheMiddleOfTheLadder() throws IOException, InterruptedException {
        killedWhile("remind");
        assertThat(count("inbox_entry"))
                .as("two portions, the third rolled back")
                .isEqualTo(2L * KilledNode.PORTION);

        parts.reminders(parts.transaction()).run(KilledNode.DAY);
        assertThat(count("inbox_entry")).isEqualTo(2L * UNITS);
        assertThat(count("outbox_message")).isEqualTo(2L * UNITS);
        assertThat(count("(select distinct user_id from inbox_entry) people")).isEqualTo(2L * UNITS);

        parts.reminders(parts.transaction()).run(KilledNode.DAY);
        assertThat(count("inbox_entry")).as("the same day again").isEqualTo(2L * UNITS);
    }

    @Test
    @DisplayName("giữa lúc gửi thư")
    void inTheMiddleOfSending() throws Exception {
        parts.reminders(parts.transaction()).run(KilledNode.DAY);
        killedWhile("send");
        assertThat(mailbox.getReceivedMessages()).hasSize(5);

        OutboxSender other = parts.sender(parts.mail());
        assertThat(other.sendDue()).as("the dead node still holds what it took").isZero();
        int sent = 0;
        while (sent < 2 * UNITS - 5) {
            Thread.sleep(500);
            sent += other.sendDue();
        }

        Set<String> recipients = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : mailbox.getReceivedMessages()) {
            recipients.add(mail.getAllRecipients()[0].toString());
            ids.add(mail.getMessageID());
        }
        assertThat(mailbox.getReceivedMessages()).hasSize(2 * UNITS);
        assertThat(recipients).hasSize(2 * UNITS);
        assertThat(ids).hasSize(2 * UNITS);
        assertThat(count("outbox_message where state = 'SENT'")).isEqualTo(2L * UNITS);
    }
}
