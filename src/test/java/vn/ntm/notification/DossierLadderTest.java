package vn.ntm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.Dossiers;
import vn.ntm.dossier.Dossiers.Due;
import vn.ntm.dossier.Dossiers.NewCampaign;
import vn.ntm.dossier.Dossiers.NewDossier;
import vn.ntm.dossier.domain.DeadlineJob;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.OpinionService;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.notification.domain.DigestLine;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.LetterWriter;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.ReminderJob;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/**
 * Stages of dossiers and opinions asked for climb the ladder of domain 5.7 in the one digest of the day. Both dossiers wait
 * until Monday 13/9/2021: that of Quốc Khánh for its commune, that of Tân Minh for the district's office.
 */
@DatabaseTest
class DossierLadderTest {

    private static final LocalDate OPENED = LocalDate.of(2021, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 9, 13);

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierReading reading;

    @Autowired
    OpinionService opinions;

    @Autowired
    DeadlineJob deadlines;

    @Autowired
    ReminderJob reminders;

    @Autowired
    Inbox inbox;

    @Autowired
    LetterWriter letters;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long quocKhanh;
    long tanMinh;

    @BeforeEach
    void enter() {
        clock.fixDate(OPENED);
        members = cast.enter();
        long campaign = dossiers.plan(
                        new NewCampaign(
                                "Đợt 2021",
                                members.district(),
                                "P2016",
                                2021,
                                "Kế hoạch 5/KH-UBND",
                                Map.of(Tier.NTM, 2),
                                Map.of("PLAN", new Due(LAST, null), "SELF_ASSESS", new Due(LAST, "trước 14/9/2021"))),
                        members.office())
                .value();
        quocKhanh = open(members.quocKhanh(), campaign, "PLAN");
        tanMinh = open(members.tanMinh(), campaign, "REGISTER");
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private long open(UnitId unit, long campaign, String done) {
        return dossiers.open(
                        new NewDossier(unit, Tier.NTM, 2021, campaign, done, "Biên bản bàn giao"), members.office())
                .value();
    }

    private void morning(LocalDate day) {
        clock.fixDate(day);
        deadlines.run(day);
        reminders.run(day);
    }

    private List<InboxEntry> digests(Actor actor, LocalDate day) {
        return inbox.list(actor, false, null).entries().stream()
                .filter(entry -> entry.kind() == NotificationKind.DIGEST && isOf(entry, day))
                .toList();
    }

    private static boolean isOf(InboxEntry entry, LocalDate day) {
        InboxEntry.Figures figures = entry.digest();
        return figures != null && figures.day().equals(day);
    }

    private List<String> told(Actor actor, LocalDate day) {
        return digests(actor, day).stream()
                .flatMap(entry -> inbox.open(actor, entry.id()).orElseThrow().lines().stream())
                .map(this::words)
                .toList();
    }

    private String words(DigestLine line) {
        return line.title() + " | " + letters.note(line) + " | " + LetterWriter.path(line);
    }

    private String ofCommune(String note) {
        return "Hồ sơ Xã Quốc Khánh (Nông thôn mới năm 2021): Xã tự đánh giá | " + note + " | /ho-so/" + quocKhanh;
    }

    private String ofDistrict(String note) {
        return "Hồ sơ Xã Tân Minh (Nông thôn mới năm 2021): Đưa vào kế hoạch | " + note + " | /ho-so/" + tanMinh;
    }

    @Test
    @DisplayName(
            "Due in 7, 3, 1, 0 working days and on day 1 late: who must act; on day 3 the leader; one digest however often run")
    void stagesClimb() {
        morning(LocalDate.of(2021, 9, 7));
        assertThat(told(members.chairQuocKhanh(), LocalDate.of(2021, 9, 7)))
                .as("four working days ahead is no step of the ladder")
                .isEmpty();
        LocalDate three = LocalDate.of(2021, 9, 8);
        morning(three);
        morning(three);
        assertThat(digests(members.chairQuocKhanh(), three)).hasSize(1);
        assertThat(told(members.chairQuocKhanh(), three))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("Hồ sơ Xã Quốc Khánh (Nông thôn mới năm 2021): Xã tự đánh giá")
                        .contains("13/09/2021", "còn 5 ngày"));
        assertThat(told(members.staffQuocKhanh(), three)).hasSize(1);
        assertThat(told(members.chairTanMinh(), three)).as("it is the office's turn").isEmpty();
        assertThat(told(members.office(), three)).singleElement().asString().contains("Xã Tân Minh");
        assertThat(told(members.stranger(), three)).isEmpty();
        assertThat(told(members.leader(), three)).isEmpty();

        LocalDate first = LocalDate.of(2021, 9, 14);
        morning(first);
        assertThat(told(members.chairQuocKhanh(), first))
                .containsExactly(ofCommune("hết 13/09/2021, quá hạn 1 ngày · Xã Quốc Khánh"));
        assertThat(told(members.staffQuocKhanh(), first)).as("the head answers").isEmpty();
        assertThat(told(members.office(), first))
                .containsExactly(ofDistrict("hết 13/09/2021, quá hạn 1 ngày · Xã Tân Minh"));
        LocalDate second = LocalDate.of(2021, 9, 15);
        morning(second);
        assertThat(told(members.chairQuocKhanh(), second)).as("nothing new").isEmpty();
        LocalDate third = LocalDate.of(2021, 9, 16);
        morning(third);
        assertThat(told(members.leader(), third))
                .containsExactlyInAnyOrder(
                        ofCommune("hết 13/09/2021, quá hạn 3 ngày · Xã Quốc Khánh"),
                        ofDistrict("hết 13/09/2021, quá hạn 3 ngày · Xã Tân Minh"));
    }

    @Test
    @DisplayName("What the dossiers' job did not find that morning is not told: a stage done, a dossier stopped")
    void whatIsDoneIsNotTold() {
        clock.fixDate(LAST);
        jdbc.sql("update dossier set status = 'STOPPED' where id = :id")
                .param("id", quocKhanh)
                .update();
        LocalDate first = LocalDate.of(2021, 9, 14);
        morning(first);
        assertThat(told(members.chairQuocKhanh(), first)).isEmpty();
        assertThat(told(members.office(), first)).hasSize(1);
        clock.fixDate(LocalDate.of(2021, 9, 16));
        reminders.run(LocalDate.of(2021, 9, 16));
        assertThat(told(members.leader(), LocalDate.of(2021, 9, 16)))
                .as("deadlines of another morning are not this one's")
                .isEmpty();
    }

    private Actor sector(String name, String login) {
        UnitId unit = units.register(new NewUnit(
                        "test:" + name,
                        UnitKind.SO,
                        name,
                        null,
                        null,
                        members.province(),
                        null,
                        null,
                        true,
                        false,
                        List.of()))
                .value();
        UserId user = accounts.create(login, "Chuyên viên " + name, "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(user, unit, Role.PB, "Chuyên viên " + name, null, LocalDate.of(2000, 1, 1), null)
                .value();
        return accounts.actorFor(login, OPENED).orElseThrow();
    }

    @Test
    @DisplayName("Sectors asked at once are told at once; late on day 1 each in its digest, until its \"đạt\" is there")
    void opinionsAskedForAndLate() {
        Actor home = sector("Sở Nội vụ", "t.sonoivu");
        Actor trade = sector("Sở Công Thương", "t.socongthuong");
        dossiers.name(List.of(quocKhanh), Map.of("Sở Nội vụ", "18", "Sở Công Thương", "4, 7"), members.office())
                .value();
        Set<Long> givers = Set.copyOf(jdbc.sql("select id from dossier_opinion_giver")
                .query(Long.class)
                .list());
        assertThat(opinions.ask(quocKhanh, givers, OPENED.minusDays(1), null, members.office())
                        .rejections())
                .singleElement()
                .satisfies(one -> assertThat(one.field()).isEqualTo("until"));
        assertThat(opinions.ask(quocKhanh, givers, LAST, null, members.office()).value())
                .as("both with one request")
                .isEqualTo(2);
        for (Actor one : List.of(home, trade)) {
            assertThat(inbox.list(one, false, null).entries()).singleElement().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(NotificationKind.OPINION_ASKED);
                assertThat(entry.title()).isEqualTo("Đề nghị cho ý kiến về hồ sơ Xã Quốc Khánh (Nông thôn mới năm 2021)");
                assertThat(entry.body()).startsWith("hết 13/09/2021");
                assertThat(entry.path()).isEqualTo("/ho-so/" + quocKhanh + "#y-kien");
            });
        }
        assertThat(reading.opened(quocKhanh, home).dossier().id())
                .as("the page it leads to is open to the sector")
                .isEqualTo(quocKhanh);
        dossiers.favour(List.of(quocKhanh), "Sở Công Thương", "9/SCT", OPENED, members.office())
                .value();
        LocalDate first = LocalDate.of(2021, 9, 14);
        morning(first);
        assertThat(told(trade, first)).isEmpty();
        assertThat(told(home, first))
                .containsExactly("Cho ý kiến về hồ sơ Xã Quốc Khánh (Nông thôn mới năm 2021)"
                        + " | hết 13/09/2021, quá hạn 1 ngày · Xã Quốc Khánh | /ho-so/" + quocKhanh + "#y-kien");
    }
}
