package vn.ntm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.MailAddresses;
import vn.ntm.notification.domain.DailyJobs;
import vn.ntm.notification.domain.HookSignature;
import vn.ntm.notification.domain.JobDesk;
import vn.ntm.notification.domain.OutboxSender;
import vn.ntm.notification.domain.ReminderJob;
import vn.ntm.notification.domain.WebHooks;
import vn.ntm.support.TestDatabase;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** Out of the house: to a real mail server and a real HTTP server, with everything committed on the way. */
@SpringBootTest(
        properties = {"ntm.mail.from=Theo dõi nông thôn mới <ntm@ntm.example>", "ntm.public-url=https://ntm.example/"})
@Import(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Thư và kết nối ra ngoài")
class DeliveryTest {

    private static final GreenMail MAILBOX = started();

    private static Cast.@Nullable Members entered;

    Cast.Members members;

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    MailAddresses addresses;

    @Autowired
    OutboxSender sender;

    @Autowired
    ReminderJob reminders;

    @Autowired
    WebHooks hooks;

    @Autowired
    DailyJobs jobs;

    @Autowired
    JobDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    TransactionTemplate transaction;

    private static GreenMail started() {
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        return mailbox;
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAILBOX.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAILBOX.stop();
    }

    @BeforeEach
    void begin() throws Exception {
        if (entered == null) {
            entered = transaction.execute(status -> cast.enter());
            addresses
                    .change(Objects.requireNonNull(entered).chairQuocKhanh(), "quockhanh@xa.example")
                    .value();
        }
        members = Objects.requireNonNull(entered);
        MAILBOX.purgeEmailFromAllMailboxes();
    }

    private long give(String title, LocalDate day) {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "", day),
                                Tasks.Line.lead(members.quocKhanh())),
                        members.office())
                .value();
    }

    private long messages(String state) {
        return jdbc.sql("select count(*) from outbox_message where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
        MimeMultipart both = (MimeMultipart) related.getBodyPart(0).getContent();
        return ((String) both.getBodyPart(number).getContent()).replace("\r\n", "\n");
    }

    @Test
    @Order(1)
    void aNewDutyArrivesOnceAsTextAndPageWithALinkThatOpens() throws Exception {
        long task = give("Khởi công <đường> & cầu", LocalDate.of(2021, 9, 14));
        assertThat(MAILBOX.getReceivedMessages())
                .as("the page did not wait for the mail")
                .isEmpty();
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(sender.sendDue()).isZero();

        MimeMessage mail = MAILBOX.getReceivedMessages()[0];
        assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("quockhanh@xa.example");
        assertThat(mail.getSubject()).isEqualTo("Giao việc: Khởi công <đường> & cầu");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<ntm-\\d+@ntm\\.example>");
        assertThat(part(mail, 0))
                .contains("Kính gửi đồng chí Chủ tịch UBND xã Quốc Khánh")
                .contains("hết 14/09/2021")
                .contains("https://ntm.example/nhiem-vu/" + task);
        assertThat(part(mail, 1))
                .contains("Khởi công &lt;đường&gt; &amp; cầu")
                .contains("href=\"https://ntm.example/nhiem-vu/" + task + "\"");
    }

    @Test
    @Order(2)
    void theDigestOfADayIsOneMailWithAllItsDuties() throws Exception {
        give("Báo cáo tuần thứ nhất", LocalDate.of(2023, 4, 12));
        give("Báo cáo tuần thứ hai", LocalDate.of(2023, 4, 12));
        sender.sendDue();
        MAILBOX.purgeEmailFromAllMailboxes();
        reminders.run(LocalDate.of(2023, 4, 12));
        reminders.run(LocalDate.of(2023, 4, 12));
        sender.sendDue();
        assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
        MimeMessage mail = MAILBOX.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .startsWith("Nhắc việc thứ Tư, 12/04/2023: ")
                .contains("2 việc sắp đến hạn");
        assertThat(part(mail, 0))
                .contains("Sắp đến hạn\n- Báo cáo tuần thứ nhất (hết 12/04/2023, hạn hôm nay · Xã Quốc Khánh)")
                .contains("- Báo cáo tuần thứ hai");
    }

    @Test
    @Order(3)
    void whatIsRolledBackIsNeverTold() {
        long before =
                jdbc.sql("select count(*) from inbox_entry").query(Long.class).single();
        transaction.executeWithoutResult(status -> {
            give("Không thành", LocalDate.of(2021, 9, 14));
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from inbox_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThat(messages("WAITING")).isZero();
    }

    @Test
    @Order(4)
    void aServerThatIsDownCostsNoAttemptAndASlowOneSlowsNoPage() throws Exception {
        int port = server.getPort();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setPort(silent.getLocalPort());
            server.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
            long started = System.nanoTime();
            give("Máy chủ thư im lặng", LocalDate.of(2021, 9, 14));
            assertThat(System.nanoTime() - started).as("the page").isLessThan(1_000_000_000L);
            assertThat(sender.sendDue()).isZero();
        } finally {
            server.setPort(port);
        }
        assertThat(jdbc.sql("select attempts from outbox_message where state = 'WAITING'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sender.sendDue()).as("the way rests for a minute").isZero();
        sender.tryAgainNow();
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Order(5)
    void aMessageThatFailsTooOftenIsShownToTheAdministratorAndGoesWhenHeSaysSo() throws IOException {
        int port = server.getPort();
        try (RefusingMailServer refusing = new RefusingMailServer()) {
            server.setPort(refusing.port());
            give("Địa chỉ bị từ chối", LocalDate.of(2021, 9, 14));
            for (int attempt = 1; attempt <= 9; attempt++) {
                assertThat(messages("STUCK")).isZero();
                sender.sendDue();
                jdbc.sql("update outbox_message set next_attempt_at = now() - interval '1 day' where state = 'WAITING'")
                        .update();
            }
        } finally {
            server.setPort(port);
        }
        assertThat(messages("STUCK")).isEqualTo(1);
        assertThat(desk.board(members.administrator()).stuck()).singleElement().satisfies(stuck -> {
            assertThat(stuck.title()).isEqualTo("Giao việc: Địa chỉ bị từ chối");
            assertThat(stuck.attempts()).isEqualTo(9);
            assertThat(stuck.error()).contains("550");
        });
        assertThat(desk.retry(null, members.administrator())).isEqualTo(1);
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Order(6)
    void anotherSystemIsToldBySignedPostAndAskedAgainWhenItStumbles() throws IOException {
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        List<String> signatures = Collections.synchronizedList(new ArrayList<>());
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/tin", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-NTM-Signature")));
            exchange.sendResponseHeaders(received.size() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        gateway.start();
        try {
            String url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/tin";
            long id = hooks.add(new WebHooks.Entry("Cổng Zalo", url, java.util.Set.of(), true), members.administrator())
                    .value();
            long task = give("Báo qua Zalo", LocalDate.of(2021, 9, 14));
            sender.sendDue();
            jdbc.sql("update outbox_message set next_attempt_at = now() - interval '1 day' where state = 'WAITING'")
                    .update();
            sender.sendDue();
            String secret = hooks.find(id, members.administrator()).secret();
            assertThat(received).hasSizeGreaterThanOrEqualTo(3);
            assertThat(received.get(0)).isIn(received.subList(1, received.size()));
            assertThat(received)
                    .allSatisfy(body -> assertThat(body)
                            .contains("\"kind\":\"ASSIGNED\"")
                            .contains("\"url\":\"https://ntm.example/nhiem-vu/" + task + "\""))
                    .anySatisfy(body -> assertThat(body).contains("\"login\":\"t.quockhanh\""))
                    .anySatisfy(body -> assertThat(body).contains("\"login\":\"t.cbquockhanh\""));
            for (int i = 0; i < received.size(); i++) {
                long seconds = Long.parseLong(signatures.get(i).replaceAll("t=(\\d+),.*", "$1"));
                assertThat(signatures.get(i)).isEqualTo(HookSignature.of(secret, seconds, received.get(i)));
            }
            assertThat(messages("WAITING")).isZero();
            hooks.change(
                            id,
                            0,
                            new WebHooks.Entry("Cổng Zalo", url, java.util.Set.of(), false),
                            members.administrator())
                    .value();
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    @Order(7)
    void mailComesOnlyIfWantedAndTheDigestAtTheHourChosen() {
        long chair = members.chairQuocKhanh().userId().value();
        jdbc.sql("insert into notification_preference (user_id, mail, mail_kinds) values (?, false, '{ASSIGNED}')")
                .param(chair)
                .update();
        give("Không muốn thư", LocalDate.of(2023, 4, 19));
        assertThat(messages("WAITING")).as("mail switched off").isZero();

        jdbc.sql(
                        "update notification_preference set mail = true, digest_hour = 9, mail_kinds = '{DIGEST}' where user_id = ?")
                .param(chair)
                .update();
        give("Chỉ muốn thư nhắc việc", LocalDate.of(2023, 4, 19));
        assertThat(messages("WAITING")).as("this kind is not mailed").isZero();
        reminders.run(LocalDate.of(2023, 4, 19));
        assertThat(jdbc.sql("select next_attempt_at from outbox_message where state = 'WAITING'")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo("2023-04-19T02:00:00Z");
        sender.sendDue();
    }

    @Test
    @Order(8)
    void theJobsOfTheApplicationRunAndTellWhatTheyDid() {
        assertThat(jobs.runNow(reminders.name())).isTrue();
        assertThat(desk.board(members.administrator()).runs().get(0).result()).isNotBlank();
    }
}
