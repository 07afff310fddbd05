package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.notification.domain.DigestLine;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.OutboxSender;
import vn.ntm.shared.Dates;
import vn.ntm.support.TestDatabase;

/**
 * Mỹ Lộc's April and May 2023 (notice 003), played week by week: the reminders of its duty "xong trước ngày 25/4/2023"
 * arrive in real mailboxes on the days of the ladder.
 */
@SpringBootTest(
        properties = {
            "ntm.demo=true",
            "ntm.clock.fixed-date=2023-04-07",
            "ntm.mail.from=ntm@ntm.example",
            "ntm.public-url=https://ntm.example"
        })
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@DisplayName("Mỹ Lộc, tháng 4 và 5/2023, từng tuần")
class DemoWeeksTest {

    private static final GreenMail MAILBOX = started();
    private static final String DUTY = "Hoàn thiện hồ sơ chứng minh các tiêu chí, gửi các phòng chuyên môn";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Inbox inbox;

    @Autowired
    OutboxSender sender;

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

    private Actor actor(String login) {
        return accounts.actorFor(login, LocalDate.of(2023, 4, 7)).orElseThrow();
    }

    /** Days of the digests in which the duty stands in that group as news. */
    private List<String> fresh(String login, DigestLine.Group group) {
        Actor actor = actor(login);
        List<String> days = new ArrayList<>();
        Long before = null;
        do {
            Inbox.Page page = inbox.list(actor, false, before);
            page.entries().stream()
                    .filter(entry -> entry.kind() == NotificationKind.DIGEST)
                    .map(entry -> inbox.open(actor, entry.id()).orElseThrow())
                    .filter(digest -> digest.lines().stream()
                            .anyMatch(line -> line.group() == group
                                    && line.fresh()
                                    && line.title().equals(DUTY)))
                    .forEach(digest ->
                            days.add(0, digest.entry().title().replaceAll(".*(\\d\\d/\\d\\d/\\d{4})$", "$1")));
            before = page.older();
        } while (before != null);
        return days;
    }

    private static long mails(String login, String subject) throws MessagingException {
        long found = 0;
        for (MimeMessage mail : MAILBOX.getReceivedMessages()) {
            boolean to = mail.getAllRecipients()[0].toString().equals(login + "@ntm.example");
            found += to && mail.getSubject().startsWith(subject) ? 1 : 0;
        }
        return found;
    }

    @Test
    void theLadderIsPlayedDayByDayAndArrives() throws MessagingException {
        for (LocalDate week = LocalDate.of(2023, 4, 14);
                !week.isAfter(LocalDate.of(2023, 6, 2));
                week = week.plusDays(7)) {
            assertThat(mvc.post()
                            .uri("/dung-thu/ngay")
                            .with(csrf())
                            .with(Cast.signedIn(actor("lanhdao.myloc")))
                            .param("ngay", Dates.format(week)))
                    .hasStatus3xxRedirection();
            sender.sendDue();
        }
        assertThat(fresh("ct.myha", DigestLine.Group.SOON))
                .containsExactly("13/04/2023", "19/04/2023", "21/04/2023", "24/04/2023");
        assertThat(fresh("ct.myha", DigestLine.Group.OVERDUE)).containsExactly("25/04/2023");
        assertThat(fresh("lanhdao.myloc", DigestLine.Group.OVERDUE)).containsExactly("27/04/2023");

        for (String day : List.of("thứ Năm, 13/04/2023", "thứ Tư, 19/04/2023", "thứ Sáu, 21/04/2023")) {
            assertThat(mails("ct.myha", "Nhắc việc " + day)).as(day).isEqualTo(1);
        }
        assertThat(mails("lanhdao.myloc", "Nhắc việc thứ Năm, 27/04/2023")).isEqualTo(1);
        // to the chair, once there is one; the week of the four days off begins on Thursday 04/5
        assertThat(mails("chutich.myloc", "Tổng hợp tuần, thứ Năm, 04/05/2023")).isEqualTo(1);
        assertThat(mails("chutich.myloc", "Tổng hợp tuần, thứ Hai, 08/05/2023")).isEqualTo(1);
        assertThat(mails("lanhdao.trangdinh", "Nhắc việc"))
                .as("another district's April")
                .isZero();
    }
}
