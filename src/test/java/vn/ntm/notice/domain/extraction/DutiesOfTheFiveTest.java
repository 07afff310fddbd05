package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.notice.domain.extraction.ReadDuty.Doubt;
import vn.ntm.notice.domain.extraction.ReadPassage.Use;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.DirectiveVerb;

/** What the acceptance table of the domain asks of reading, notice by notice. */
class DutiesOfTheFiveTest {

    private final NoticeExtraction bacGiangCity = read("000");
    private final NoticeExtraction trangDinh = read("001");
    private final NoticeExtraction tanYen = read("002");
    private final NoticeExtraction myLoc = read("003");
    private final NoticeExtraction thoXuan = read("004");

    @Test
    @DisplayName("AX-06")
    void findsTheDeadlinesOfEachNotice() {
        assertThat(kinds(bacGiangCity)).containsEntry(DeadlineKind.EVENT, 1).containsEntry(DeadlineKind.BEFORE, 1);
        assertThat(bacGiangCity.deadlines()).hasSize(4);
        assertThat(trangDinh.deadlines()).hasSize(6).allMatch(one -> one.spec().kind() == DeadlineKind.BEFORE);
        assertThat(kinds(tanYen)).containsEntry(DeadlineKind.RECURRING, 1);
        assertThat(tanYen.deadlines()).hasSize(7);
        assertThat(kinds(myLoc)).containsEntry(DeadlineKind.RECURRING, 3);
        assertThat(myLoc.deadlines()).hasSize(6);
        assertThat(kinds(thoXuan)).containsEntry(DeadlineKind.START, 1).containsEntry(DeadlineKind.BEFORE, 7);
    }

    @Test
    @DisplayName("A000-14")
    void onePoliceDutyForTwoCommunes() {
        ReadDuty duty = duties(bacGiangCity, "2.c").get(0);
        assertThat(duty.communes()).containsExactly("Song Khê", "Dĩnh Trì");
        assertThat(spec(duty).nominalLastDay()).isEqualTo(LocalDate.of(2018, 7, 31));
        assertThat(bacGiangCity.claims()).anyMatch(claim -> claim.of().equals("xã") && claim.value() == 2);
    }

    @Test
    @DisplayName("A000-16")
    void theSecondSentenceIsASecondDuty() {
        ReadDuty duty = duties(bacGiangCity, "2.c").get(1);
        assertThat(leads(duty)).containsExactly("Công an thành phố");
        assertThat(supporting(duty)).containsExactly("Phòng Nội vụ thành phố");
        assertThat(spec(duty).kind()).isEqualTo(DeadlineKind.EVENT);
        assertThat(spec(duty).eventAfter()).isFalse();
    }

    @Test
    @DisplayName("A001-03, A001-18, A001-20")
    void narrativeGivesNoDutyAndADrillIsADutyWithoutCriteria() {
        assertThat(duties(trangDinh, "1")).isEmpty();
        assertThat(duties(trangDinh, "16")).hasSize(1).allMatch(ReadDuty::general);
        assertThat(duties(trangDinh, "16").get(0).deadline()).isNull();
        assertThat(trangDinh.notice().citations())
                .anyMatch(cited -> cited.toString().contains("08/2019/NQ-HĐND"))
                .anyMatch(cited -> cited.toString().contains("15/2021/NQ-HĐND"));
        assertThat(duties(trangDinh, "18").get(0).criteria()).isEmpty();
    }

    @Test
    @DisplayName("an item that names its own places does not take those of its heading; one that names none does")
    void placesOfAnItem() {
        NoticeExtraction read = NoticeExtractor.extract("""
                1. Về xã Quốc Khánh, xã Đề Thám
                1.1. Giao Phòng Nội vụ kiểm tra việc kiện toàn ban chỉ đạo, báo cáo UBND huyện.
                1.2. UBND xã Đào Viên rà soát tiêu chí 17 trước ngày 15/9/2021.
                1.3. Giao Phòng Kinh tế và Hạ tầng hướng dẫn xã Đào Viên hoàn thiện hồ sơ công trình.
                """, null);
        assertThat(read.duties())
                .extracting(ReadDuty::communes)
                .containsExactly(List.of("Quốc Khánh", "Đề Thám"), List.of("Đào Viên"), List.of("Đào Viên"));
    }

    @Test
    @DisplayName("A001-05")
    void villagesOfThreeBorderCommunes() {
        ReadDuty duty = duties(trangDinh, "3").get(0);
        assertThat(leads(duty)).containsExactly("UBND xã Tân Minh", "UBND xã Đào Viên", "UBND xã Quốc Khánh");
        assertThat(duty.criteria()).isEmpty();
        assertThat(trangDinh.claims().stream()
                        .filter(claim -> claim.of().equals("thôn"))
                        .mapToDouble(ReadClaim::value)
                        .sum())
                .isEqualTo(9);
    }

    @Test
    @DisplayName("A001-06, A001-07")
    void criteriaOfEachCommune() {
        Map<String, List<String>> criteria = new HashMap<>();
        for (ReadDuty duty : trangDinh.duties()) {
            for (ReadCriteria named : duty.criteria()) {
                if (!named.codes().isEmpty()) {
                    criteria.put(duty.communes().get(0), named.codes());
                }
            }
        }
        assertThat(criteria)
                .containsEntry("Tân Minh", List.of("16", "17"))
                .containsEntry("Đào Viên", List.of("13", "17"))
                .containsEntry("Quốc Khánh", List.of("3", "5", "6", "7", "8", "10", "17"))
                .containsEntry("Đề Thám", List.of("2", "9"))
                .containsEntry("Tân tiến", List.of("17", "18"));
        assertThat(criteria.values().stream().mapToInt(List::size).sum()).isEqualTo(15);
        assertThat(criteria.values().stream().filter(codes -> codes.contains("17")))
                .hasSize(4);
    }

    @Test
    @DisplayName("A001-19")
    void aPlanReferredToIsCited() {
        assertThat(duties(trangDinh, "17").get(0).text()).contains("46/KH-UBND");
        assertThat(trangDinh.notice().citations())
                .anyMatch(cited -> cited.toString().contains("46/KH-UBND"));
    }

    @Test
    @DisplayName("A002-06")
    void fourIndicatorsWithCodesAndMattersWithout() {
        Set<String> codes = new TreeSet<>();
        tanYen.duties().forEach(duty -> duty.criteria().forEach(one -> codes.addAll(one.codes())));
        assertThat(codes).containsExactly("2.3", "8.1", "8.2", "8.9");
        assertThat(duties(tanYen, "2#2").get(0).criteria())
                .flatExtracting(ReadCriteria::names)
                .contains("môi trường", "an ninh trật tự");
    }

    @Test
    @DisplayName("A002-10, A002-15")
    void stagesOfOneItemAreDutiesOfTheirOwn() {
        assertThat(duties(tanYen, "2").stream()
                        .filter(duty -> duty.deadline() != null)
                        .map(duty -> spec(duty).nominalLastDay()))
                .contains(
                        LocalDate.of(2024, 9, 30),
                        LocalDate.of(2024, 10, 31),
                        LocalDate.of(2024, 4, 30),
                        LocalDate.of(2025, 3, 31));
    }

    @Test
    @DisplayName("A002-16, A002-18, A002-19")
    void sevenAgenciesAndTwoLeads() {
        assertThat(leads(duties(tanYen, "2#2").get(1))).hasSize(7).contains("Sở Nội vụ", "Công an tỉnh");
        assertThat(duties(tanYen, "2#2").get(1).verb()).isEqualTo(DirectiveVerb.GIAO);
        ReadDuty advise = duties(tanYen, "3").get(0);
        assertThat(leads(advise)).hasSize(2);
        assertThat(advise.deadline()).isNull();
        assertThat(advise.doubts()).contains(Doubt.INHERITED_ASSIGNEE);
        assertThat(duties(tanYen, "1").get(0).verb()).isEqualTo(DirectiveVerb.DE_NGHI);
    }

    @Test
    @DisplayName("A003-05, A003-09")
    void timetableOfEachCommuneAndWeeklyReports() {
        ReadDuty timetable = duties(myLoc, "1").get(1);
        assertThat(leads(timetable)).hasSize(6).contains("Đảng ủy xã Mỹ Hà", "UBND xã Mỹ Thành");
        assertThat(spec(timetable).nominalLastDay()).isEqualTo(LocalDate.of(2023, 5, 31));
        List<ReadDuty> weekly = myLoc.duties().stream()
                .filter(duty -> duty.deadline() != null && spec(duty).unit() == CycleUnit.WEEK)
                .toList();
        assertThat(weekly).hasSize(3);
        assertThat(spec(weekly.get(0)).dayOfCycle()).isEqualTo(3);
        assertThat(spec(weekly.get(2)).dayOfCycle()).isNull();
    }

    @Test
    @DisplayName("A003-16, A003-17, A003-19")
    void leadsWithPartnersAndCommunesOfTheirOwn() {
        ReadDuty agriculture = duties(myLoc, "2").get(3);
        assertThat(leads(agriculture)).containsExactly("Phòng Nông nghiệp & PTNT");
        assertThat(supporting(agriculture)).contains("UBND xã Mỹ Hà", "các cơ quan phụ trách các tiêu chí");
        assertThat(duties(myLoc, "2").get(4).communes()).containsExactlyInAnyOrder("Mỹ Thịnh", "Mỹ Thành");
    }

    @Test
    @DisplayName("A004-08, A004-09")
    void aChainOfFourStages() {
        assertThat(spec(duties(thoXuan, "1.1").get(1)).day()).isEqualTo(LocalDate.of(2020, 4, 30));
        List<ReadDuty> chain = duties(thoXuan, "1.2");
        assertThat(chain)
                .hasSize(4)
                .allMatch(duty -> duty.communes().containsAll(List.of("Xuân Bái", "Thọ Lập", "Tây Hồ")));
        assertThat(leads(chain.get(0))).hasSize(3).contains("Ban chỉ đạo NTM xã Tây Hồ");
        assertThat(spec(chain.get(3)).nominalLastDay()).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test
    @DisplayName("A004-01, A004-02, A004-14, A004-18, A004-19")
    void aPageOfAPortal() {
        assertThat(thoXuan.notice().isPortalPage()).isTrue();
        assertThat(spec(duties(thoXuan, "2").get(1)).kind()).isEqualTo(DeadlineKind.START);
        DeadlineSpec afterwards = spec(duties(thoXuan, "4.1").get(3));
        assertThat(afterwards.kind()).isEqualTo(DeadlineKind.EVENT);
        assertThat(afterwards.eventAfter()).isTrue();
        assertThat(leads(duties(thoXuan, "4.2").get(0))).containsExactly("Các phòng, ngành chuyên môn cấp huyện");
        assertThat(duties(thoXuan, "4.2").get(0).doubts()).contains(Doubt.GROUP_ASSIGNEE);
    }

    @Test
    @DisplayName("A004-15, A004-22")
    void aPostponementIsADecisionAndOfficesKeepTheirSpelling() {
        assertThat(duties(thoXuan, "3")).isEmpty();
        assertThat(use(thoXuan, "lùi thời gian ban hành")).isEqualTo(Use.DECISION);
        assertThat(leads(duties(thoXuan, "1").get(0))).containsExactly("Văn phòng Nông thôn mới");
        assertThat(leads(duties(thoXuan, "1.3").get(0))).containsExactly("Văn phòng NTM huyện");
    }

    @Test
    void everyParagraphSaysWhatCameOfIt() {
        for (String number : List.of("000", "001", "002", "003", "004")) {
            String raw = SeedTexts.of(number);
            List<ReadPassage> passages = read(number).passages();
            for (int i = 0; i < raw.length(); i++) {
                int place = i;
                boolean letter = Character.isLetterOrDigit(raw.charAt(i));
                assertThat(!letter
                                || passages.stream()
                                        .anyMatch(one -> one.span().start() <= place
                                                && place < one.span().end()))
                        .as("%s: %s", number, raw.substring(i, Math.min(raw.length(), i + 40)))
                        .isTrue();
            }
        }
    }

    private static DeadlineSpec spec(ReadDuty duty) {
        return Objects.requireNonNull(duty.deadline()).spec();
    }

    private static NoticeExtraction read(String number) {
        return NoticeExtractor.extract(SeedTexts.of(number), null);
    }

    private static List<ReadDuty> duties(NoticeExtraction notice, String section) {
        return notice.duties().stream()
                .filter(duty -> duty.section().equals(section))
                .toList();
    }

    private static List<String> leads(ReadDuty duty) {
        return duty.assignees().stream()
                .filter(unit -> unit.role() != AssignmentRole.SUPPORTING)
                .map(ReadUnit::name)
                .toList();
    }

    private static List<String> supporting(ReadDuty duty) {
        return duty.assignees().stream()
                .filter(unit -> unit.role() == AssignmentRole.SUPPORTING)
                .map(ReadUnit::name)
                .toList();
    }

    private static Map<DeadlineKind, Integer> kinds(NoticeExtraction notice) {
        Map<DeadlineKind, Integer> kinds = new HashMap<>();
        notice.deadlines().forEach(one -> kinds.merge(one.spec().kind(), 1, Integer::sum));
        return kinds;
    }

    private static Use use(NoticeExtraction notice, String words) {
        int at = SeedTexts.of("004").indexOf(words);
        return notice.passages().stream()
                .filter(one -> one.span().start() <= at && at < one.span().end())
                .map(ReadPassage::use)
                .findFirst()
                .orElseThrow();
    }
}
