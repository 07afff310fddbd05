package vn.ntm.task.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.Tasks.LineState;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.TaskService.LineReport;
import vn.ntm.ui.NotFoundException;

class UnitChecklistTest {

    private static final Instant NOW = Instant.parse("2023-04-18T03:00:00Z");
    private static final String CULTURE = "Phòng Văn hóa - Thông tin";

    private final UnitChecklist checklist = new UnitChecklist(List.of(
            line(1, "Văn hóa", "16"),
            line(2, "Nước sạch", "17.1"),
            line(3, "Sở Xây dựng", null),
            line(4, "Quốc phòng và An ninh", "19")));

    private static AssignmentItem line(long id, String label, @Nullable String code) {
        AssignmentItem item = new AssignmentItem();
        ReflectionTestUtils.setField(item, "id", id);
        ReflectionTestUtils.setField(item, "label", label);
        ReflectionTestUtils.setField(item, "code", code);
        return item;
    }

    private static LineReport sent(long id, @Nullable String to) {
        return new LineReport(id, ChecklistState.DA_GUI, to);
    }

    private static LineReport done(long id) {
        return new LineReport(id, ChecklistState.XONG, null);
    }

    @Test
    @DisplayName("A003-06 the history says which criterion went to which department")
    void theHistorySaysWhatChanged() {
        assertThat(checklist.change(List.of(sent(1, CULTURE)), "Công chức xã", NOW))
                .isEqualTo("Tiêu chí 16: đã gửi Phòng Văn hóa - Thông tin");
    }

    @Test
    void linesThatBecameTheSameAreToldTogether() {
        assertThat(checklist.change(List.of(done(1), sent(3, null), done(4), done(2)), "Công chức xã", NOW))
                .isEqualTo("Tiêu chí 16, 19, Chỉ tiêu 17.1: xong\nSở Xây dựng: đã gửi");
    }

    @Test
    void whatStaysAsItWasIsNoChange() {
        List<LineReport> same = List.of(new LineReport(1, ChecklistState.CHUA, "  "));
        assertThat(checklist.isChangedBy(same)).isFalse();
        assertThat(checklist.change(same, "Công chức xã", NOW)).isNull();
    }

    @Test
    void anotherCounterpartIsAChange() {
        checklist.change(List.of(sent(1, CULTURE)), "Công chức xã", NOW);
        assertThat(checklist.isChangedBy(List.of(sent(1, "Phòng Nội vụ")))).isTrue();
        assertThat(checklist.isChangedBy(List.of(sent(1, " " + CULTURE + " ")))).isFalse();
    }

    @Test
    void aLineCanGoBack() {
        checklist.change(List.of(done(3), sent(1, CULTURE)), "Công chức xã", NOW);
        assertThat(checklist.change(
                        List.of(
                                new LineReport(3, ChecklistState.CHUA, null),
                                new LineReport(1, ChecklistState.CHUA, CULTURE)),
                        "Công chức xã",
                        NOW))
                .isEqualTo("Sở Xây dựng: chưa xong\nTiêu chí 16: chưa gửi Phòng Văn hóa - Thông tin");
        assertThat(checklist.tally()).isEqualTo(new Tally(0, 4));
    }

    @Test
    void aLineOfAnotherUnitDoesNotExist() {
        assertThatThrownBy(() -> checklist.isChangedBy(List.of(done(9)))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> checklist.change(List.of(done(9)), "Công chức xã", NOW))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void papersCallLinesByCodeOrWords() {
        LineState done = new LineState(ChecklistState.XONG, null);
        assertThat(checklist.find(Map.of("16", done))).containsExactly(done(1));
        assertThat(checklist.find(Map.of("Sở Xây dựng", done))).containsExactly(done(3));
        assertThatThrownBy(() -> checklist.find(Map.of("18", done))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyDoneLinesCountAndHundredMeansAll() {
        checklist.change(List.of(done(1), sent(2, null)), "Công chức xã", NOW);
        assertThat(checklist.tally()).isEqualTo(new Tally(1, 4));
        assertThat(checklist.tally().words()).isEqualTo("1/4 xong");
        assertThat(new Tally(13, 19).percent()).isEqualTo(68);
        assertThat(new Tally(199, 200).percent()).isEqualTo(99);
        assertThat(new Tally(27, 27).percent()).isEqualTo(100);
        assertThat(Tally.NONE.percent()).isZero();
    }
}
