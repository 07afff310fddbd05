package vn.ntm.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.notice.domain.draft.DraftCheck;
import vn.ntm.notice.domain.draft.DraftDuty;
import vn.ntm.notice.domain.draft.DraftItem;
import vn.ntm.notice.domain.draft.DraftLevel;
import vn.ntm.notice.domain.draft.DraftOutline;
import vn.ntm.notice.domain.draft.DraftText;
import vn.ntm.notice.domain.draft.NoticeDraft;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.task.AssignmentRole;

/** A notice written in the program, issued as .docx and read again is the same notice: items, duties, units, deadlines. */
class DraftRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    @DisplayName("a draft made of each of the five real notices")
    void draftsOfTheFive(String seed) throws IOException {
        NoticeExtraction original = NoticeExtractor.extract(SeedTexts.of(seed), null);
        NoticeDraft draft = NoticeDraft.of(original);
        NoticeHeader header = header(original);

        NoticeExtraction back =
                NoticeFileTest.readBack(NoticeFileTest.docx(NoticeFileTest.notice(DraftText.of(header, draft))));

        assertThat(NoticeFileTest.items(back))
                .isEqualTo(NoticeFileTest.items(original))
                .isNotEmpty();
        assertThat(NoticeFileTest.duties(back))
                .isEqualTo(NoticeFileTest.duties(original))
                .isNotEmpty();
        assertThat(back.notice().signer()).isEqualTo(header.signer());
        assertThat(back.notice().recipients()).isEqualTo(original.notice().recipients());
        assertThat(DraftCheck.of(draft, back))
                .allSatisfy(item -> assertThat(item).allMatch(one -> one == DraftCheck.Reading.SAME));
    }

    /** What is known only from a page of a portal is drafted as the paper it would have been. */
    private static NoticeHeader header(NoticeExtraction read) {
        NoticeHeader header = NoticeHeader.of(read.notice());
        return header.kind() == NoticeKind.THONG_BAO
                ? header
                : new NoticeHeader(
                        NoticeKind.THONG_BAO,
                        null,
                        "TB-UBND",
                        PartialDate.of(LocalDate.of(2020, 4, 24)),
                        "Thọ Xuân",
                        header.subject(),
                        header.meetingOn(),
                        header.meetingKind(),
                        header.chairName(),
                        header.chairTitles(),
                        List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                        null,
                        null,
                        null,
                        null);
    }

    private static final NoticeHeader HAND_MADE = new NoticeHeader(
            NoticeKind.THONG_BAO,
            "112",
            "TB-UBND",
            PartialDate.of(LocalDate.of(2021, 9, 20)),
            "Tràng Định",
            "Kết luận của đồng chí Nguyễn Văn Mẫu - Phó Chủ tịch UBND huyện tại cuộc họp giao ban xây dựng nông thôn mới",
            LocalDate.of(2021, 9, 17),
            "cuộc họp giao ban xây dựng nông thôn mới",
            "Nguyễn Văn Mẫu",
            List.of("Phó Chủ tịch UBND huyện"),
            List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
            "Trần Thị Mẫu",
            null,
            null,
            null);

    private static DraftItem item(DraftLevel level, String words) {
        return new DraftItem(level, "", words, List.of());
    }

    private static DraftItem item(DraftLevel level, DraftDuty duty) {
        return new DraftItem(level, "", duty.quote(), List.of(duty));
    }

    private static DraftDuty duty(
            List<String> leads, List<String> supports, String work, String phrase, String deliverable, String sendTo) {
        return new DraftDuty(leads, supports, work, phrase, deliverable, sendTo, "").worded();
    }

    @Test
    @DisplayName("a draft made by hand: every duty reads back with its units, its part and its day")
    void handMade() throws IOException {
        DraftDuty review = duty(
                List.of("Phòng Nông nghiệp và PTNT huyện"),
                List.of("UBND xã Quốc Khánh", "UBND xã Đề Thám"),
                "Rà soát hiện trạng 19 tiêu chí",
                "trước ngày 30/9/2021",
                "",
                "Văn phòng Điều phối NTM huyện");
        DraftDuty health = duty(
                List.of("Phòng Y tế huyện"),
                List.of(),
                "Hướng dẫn các xã hoàn thiện tiêu chí số 15",
                "trong tháng 10/2021",
                "",
                "");
        DraftDuty report = duty(
                List.of("UBND xã Tri Phương"),
                List.of(),
                "Hoàn thiện hồ sơ đề nghị công nhận xã đạt chuẩn",
                "chậm nhất ngày 15/11/2021",
                "báo cáo kết quả",
                "");
        DraftDuty weekly = duty(
                List.of("UBND các xã"),
                List.of(),
                "Báo cáo tiến độ",
                "thứ 4 hàng tuần",
                "",
                "Văn phòng Điều phối NTM huyện");
        DraftOutline outline = new DraftOutline(List.of(
                        item(DraftLevel.NUMBER, "Đánh giá chung: các xã đã nghiêm túc triển khai kế hoạch."),
                        item(DraftLevel.NUMBER, "Một số nhiệm vụ trọng tâm:"),
                        item(DraftLevel.LETTER, review),
                        item(DraftLevel.LETTER, health),
                        item(DraftLevel.LETTER, report),
                        item(DraftLevel.NUMBER, weekly)))
                .numbered();
        NoticeDraft draft = new NoticeDraft(
                DraftText.openingFor(HAND_MADE),
                "lãnh đạo các phòng, ban; Chủ tịch UBND các xã",
                outline,
                DraftText.closingFor("UBND huyện Tràng Định"),
                "Thường trực Huyện ủy (để b/c)\nUBND các xã\nLưu: VT",
                "");

        NoticeExtraction back =
                NoticeFileTest.readBack(NoticeFileTest.docx(NoticeFileTest.notice(DraftText.of(HAND_MADE, draft))));

        assertThat(back.notice().paths()).containsExactly("1", "2", "2.a", "2.b", "2.c", "3");
        assertThat(back.notice().opening())
                .anySatisfy(
                        passage -> assertThat(passage.text())
                                .isEqualTo(
                                        "Tham dự cuộc họp giao ban xây dựng nông thôn mới có lãnh đạo các phòng, ban; Chủ tịch UBND các xã."));
        assertThat(back.notice().meetingOn()).isEqualTo(LocalDate.of(2021, 9, 17));
        assertThat(back.notice().chair().name()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(back.notice().closing())
                .last()
                .satisfies(end -> assertThat(end.text()).endsWith("./."));
        assertThat(back.notice().header().number()).isEqualTo(new DocumentNumber("112", "TB-UBND"));
        assertThat(back.notice().signer()).isEqualTo("Trần Thị Mẫu");
        assertThat(back.duties().stream().map(DraftRoundTripTest::brief))
                .containsExactly(
                        "2.a: Phòng Nông nghiệp và PTNT huyện + UBND xã Quốc Khánh, UBND xã Đề Thám: BEFORE 2021-09-30",
                        "2.b: Phòng Y tế huyện +: IN_MONTH 2021-10-01",
                        "2.c: UBND xã Tri Phương +: BY 2021-11-15",
                        "3: UBND các xã +: RECURRING null");
        assertThat(DraftCheck.of(draft, back))
                .allSatisfy(item -> assertThat(item).allMatch(one -> one == DraftCheck.Reading.SAME));
    }

    private static String brief(ReadDuty duty) {
        String leads = String.join(
                ", ",
                duty.assignees().stream()
                        .filter(one -> one.role() != AssignmentRole.SUPPORTING)
                        .map(one -> one.name())
                        .toList());
        String supports = String.join(
                ", ",
                duty.assignees().stream()
                        .filter(one -> one.role() == AssignmentRole.SUPPORTING)
                        .map(one -> one.name())
                        .toList());
        String until = duty.deadline() == null
                ? "-"
                : duty.deadline().spec().kind() + " " + duty.deadline().spec().day();
        return duty.section() + ": " + leads + " +" + (supports.isEmpty() ? "" : " " + supports) + ": " + until;
    }

    @Test
    @DisplayName("words that say something else than was meant are told")
    void tellsWhatReadsOtherwise() {
        DraftDuty meant = new DraftDuty(
                List.of("Phòng Y tế huyện"),
                List.of(),
                "Rà soát trạm y tế các xã",
                "trong tháng 10/2021",
                "",
                "",
                "Giao Phòng Nội vụ huyện rà soát trạm y tế các xã, hoàn thành trong tháng 10/2021.");
        NoticeDraft draft = new NoticeDraft(
                DraftText.openingFor(HAND_MADE),
                "",
                new DraftOutline(List.of(new DraftItem(DraftLevel.NUMBER, "1.", meant.quote(), List.of(meant)))),
                "",
                "",
                "");
        NoticeExtraction read = NoticeExtractor.extract(DraftText.of(HAND_MADE, draft), null);
        assertThat(DraftCheck.of(draft, read)).containsExactly(List.of(DraftCheck.Reading.OTHER_UNITS));
        assertThat(draft.with(new DraftOutline(
                                List.of(new DraftItem(DraftLevel.NUMBER, "1.", meant.quote(), List.of()))))
                        .readingDuties(read)
                        .outline()
                        .items()
                        .get(0)
                        .duties())
                .as("duties are found in words of one's own")
                .singleElement()
                .satisfies(found -> assertThat(found.leads()).containsExactly("Phòng Nội vụ huyện"));
    }
}
