package vn.ntm.notice.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.notice.domain.review.UnitLinking.Found;
import vn.ntm.notice.domain.review.UnitLinking.Standpoint;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** Printed names against the real directory: spellings, tiers from the context, homonyms, units that have ended. */
@DatabaseTest
class UnitLinkingTest {

    private static final LocalDate THO_XUAN = LocalDate.of(2020, 4, 24);

    @Autowired
    SampleOrganisations sample;

    @Autowired
    Units units;

    @Autowired
    UnitLinking linking;

    @Autowired
    ApplicationClock clock;

    @BeforeEach
    void load() {
        sample.load();
    }

    private String linked(String name, String issuerKey, String subject, LocalDate day) {
        return clock.at(day.atTime(9, 0).atZone(ApplicationClock.ZONE), () -> {
            Standpoint from = linking.standpoint(units.byKey(issuerKey).orElseThrow(), subject, day);
            Found found = linking.find(name, from);
            return found.unit() == null
                    ? "? " + found.candidates().size()
                    : units.find(found.unit()).map(UnitSummary::nameWithParent).orElseThrow();
        });
    }

    @Test
    @DisplayName("A004-22 Văn phòng NTM of the district and of the province by context")
    void tiersFromContext() {
        assertThat(linked("Văn phòng Nông thôn mới", "u4-ubnd", "", THO_XUAN)).startsWith("Văn phòng NTM huyện");
        assertThat(linked("Văn phòng NTM", "u4-ubnd", "", THO_XUAN)).startsWith("Văn phòng NTM huyện");
        assertThat(linked("VPNTM tỉnh", "u4-ubnd", "", THO_XUAN)).startsWith("Văn phòng điều phối NTM tỉnh");
        assertThat(linked("Văn phòng NTM tỉnh", "u4-ubnd", "", THO_XUAN)).startsWith("Văn phòng điều phối NTM tỉnh");
    }

    @Test
    @DisplayName("A003-19 three spellings of one department are one unit")
    void spellings() {
        LocalDate day = LocalDate.of(2023, 4, 6);
        for (String name : new String[] {
            "Phòng Nông nghiệp & PTNT", "phòng Nông nghiệp và PTNT", "Phòng nông nghiệp & PTNT", "Phòng NN&PTNT huyện"
        }) {
            assertThat(linked(name, "u3-ubnd", "", day)).as(name).startsWith("Phòng Nông nghiệp và PTNT");
        }
    }

    @Test
    @DisplayName("UBND huyện is the issuer's own, in a paper of the province the district it speaks of")
    void committees() {
        LocalDate day = LocalDate.of(2024, 4, 5);
        String subject = "Kết luận tại buổi làm việc với huyện Tân Yên về kế hoạch";
        assertThat(linked("UBND huyện", "u2-ubnd", subject, day)).startsWith("UBND huyện Tân Yên");
        assertThat(linked("UBND huyện", "u4-ubnd", "", THO_XUAN)).startsWith("UBND huyện Thọ Xuân");
        assertThat(linked("huyện", "u4-ubnd", "", THO_XUAN)).startsWith("UBND huyện Thọ Xuân");
        assertThat(linked("Chủ tịch UBND xã Đề Thám", "u1-ubnd", "", LocalDate.of(2021, 9, 1)))
                .isEqualTo("Xã Đề Thám (Huyện Tràng Định)");
    }

    @Test
    @DisplayName("Homonyms are told apart by the territory: xã Tân Tiến of Tràng Định, not of Bắc Giang")
    void homonyms() {
        assertThat(linked("UBND xã Tân Tiến", "u1-ubnd", "", LocalDate.of(2021, 9, 1)))
                .isEqualTo("Xã Tân Tiến (Huyện Tràng Định)");
        assertThat(linked("xã Tân Tiến", "u0-ubnd", "", LocalDate.of(2018, 6, 7)))
                .isEqualTo("Xã Tân Tiến (Thành phố Bắc Giang)");
    }

    @Test
    @DisplayName("An unknown name is not guessed; a unit that has ended is not linked, its successor is offered")
    void unknownAndEnded() {
        assertThat(linked("Công ty cổ phần Không Có Thật", "u1-ubnd", "", LocalDate.of(2021, 9, 1)))
                .startsWith("? ");
        LocalDate after = LocalDate.of(2025, 8, 1);
        String ended = clock.at(after.atTime(9, 0).atZone(ApplicationClock.ZONE), () -> {
            Standpoint from = linking.standpoint(units.byKey("u1-ubnd").orElseThrow(), "", LocalDate.of(2021, 9, 1));
            Found found = linking.find("xã Tân Minh", from);
            assertThat(found.unit()).isNull();
            return units.find(found.candidates().get(0)).map(UnitSummary::name).orElseThrow();
        });
        assertThat(ended).isEqualTo("Xã Kháng Chiến");
    }

    private List<String> members(String group, String issuerKey, LocalDate day) {
        return clock.at(day.atTime(9, 0).atZone(ApplicationClock.ZONE), () -> {
            Standpoint from = linking.standpoint(units.byKey(issuerKey).orElseThrow(), "", day);
            return linking.members(group, from).stream().map(UnitSummary::name).toList();
        });
    }

    @Test
    @DisplayName(
            "\u201ccác phòng\u201d means departments, however it is punctuated: no committee, front or branch of the state")
    void departmentsOnly() {
        LocalDate day = LocalDate.of(2023, 4, 27);
        for (String group : new String[] {
            "các phòng chuyên môn phụ trách tiêu chí",
            "Các phòng: chuyên môn",
            "các phòng, ban",
            "các phòng/ban",
            "các Phòng"
        }) {
            assertThat(members(group, "u3-ubnd", day))
                    .as(group)
                    .contains("Phòng Nội vụ", "Phòng Nông nghiệp và PTNT")
                    .allMatch(name -> name.startsWith("Phòng") || name.startsWith("Văn phòng"));
        }
        assertThat(members("các cơ quan chuyên môn phụ trách các tiêu chí", "u3-ubnd", day))
                .contains("Phòng Nội vụ")
                .doesNotContain("UBND huyện Mỹ Lộc", "Ủy ban MTTQ huyện", "Ban Dân vận Huyện ủy");
        assertThat(members("các cơ quan phụ trách các tiêu chí", "u3-ubnd", day))
                .contains("Phòng Nội vụ", "Công an huyện")
                .doesNotContain("UBND huyện Mỹ Lộc", "Ủy ban MTTQ huyện");
        assertThat(members("các cơ quan, ban, ngành, đoàn thể", "u3-ubnd", day))
                .contains("Phòng Nội vụ", "Ủy ban MTTQ huyện")
                .doesNotContain("UBND huyện Mỹ Lộc");
    }
}
