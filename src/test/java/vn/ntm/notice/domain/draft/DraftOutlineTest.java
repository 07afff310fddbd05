package vn.ntm.notice.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.notice.domain.draft.DraftOutline.Step;

/** Domain 4.3: items move as a tree, letters follow the Vietnamese order, and nothing is numbered anew unasked. */
class DraftOutlineTest {

    private static DraftOutline outline(String... marksAndWords) {
        List<DraftItem> items = new ArrayList<>();
        for (String line : marksAndWords) {
            String mark = line.substring(0, line.indexOf(' '));
            DraftLevel level = mark.equals("-")
                    ? DraftLevel.DASH
                    : mark.endsWith(")")
                            ? DraftLevel.LETTER
                            : mark.matches("\\d+\\.\\d+\\.") ? DraftLevel.SUBNUMBER : DraftLevel.NUMBER;
            items.add(new DraftItem(level, mark, line.substring(mark.length() + 1), List.of()));
        }
        return new DraftOutline(items);
    }

    private static List<String> printed(DraftOutline outline) {
        return outline.items().stream()
                .map(item -> item.mark() + (item.text().isEmpty() ? "" : " " + item.text()))
                .toList();
    }

    @Test
    @DisplayName(
            "letters are a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y and begin anew under each number")
    void lettersAreVietnamese() {
        List<String> lines = new ArrayList<>(List.of("9. Một"));
        for (int i = 0; i < 23; i++) {
            lines.add("x) " + i);
        }
        lines.addAll(List.of("9. Hai", "x) đầu"));
        assertThat(outline(lines.toArray(String[]::new)).numbered().items().stream()
                        .map(DraftItem::mark))
                .containsExactly(
                        "1.", "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)", "m)", "n)", "o)", "p)",
                        "q)", "r)", "s)", "t)", "u)", "v)", "x)", "y)", "2.", "a)");
    }

    @Test
    void anItemMovesWithAllUnderIt() {
        DraftOutline outline = outline("1. Một", "a) của một", "- dưới a", "2. Hai", "a) của hai", "3. Ba");
        assertThat(printed(outline.take(Step.UP, 3)))
                .containsExactly("2. Hai", "a) của hai", "1. Một", "a) của một", "- dưới a", "3. Ba");
        assertThat(printed(outline.take(Step.DOWN, 0)))
                .as("the marks stay until they are asked for")
                .containsExactly("2. Hai", "a) của hai", "1. Một", "a) của một", "- dưới a", "3. Ba");
        assertThat(outline.take(Step.UP, 0)).isEqualTo(outline);
        assertThat(outline.take(Step.UP, 1)).as("it stays under its number").isEqualTo(outline);
        assertThat(outline.take(Step.DOWN, 5)).isEqualTo(outline);
    }

    @Test
    void levelsChangeWithTheirMarks() {
        DraftOutline outline = outline("1. Một", "2. Hai", "a) của hai", "- dưới a");
        DraftOutline deeper = outline.take(Step.DEEPER, 1);
        assertThat(printed(deeper)).containsExactly("1. Một", "a) Hai", "- của hai", "+ dưới a");
        assertThat(printed(deeper.take(Step.WIDER, 1))).containsExactly("1. Một", "2. Hai", "a) của hai", "- dưới a");
        assertThat(deeper.depth(3)).isEqualTo(3);
    }

    @Test
    void newItemsContinueTheirList() {
        DraftOutline outline = outline("1. Một", "a) của một", "2. Hai");
        assertThat(printed(outline.take(Step.ADD, 0))).containsExactly("1. Một", "a) của một", "2.", "2. Hai");
        assertThat(printed(outline.take(Step.ADD, 0).numbered()))
                .containsExactly("1. Một", "a) của một", "2.", "3. Hai");
        assertThat(printed(outline.take(Step.ADD, 1))).containsExactly("1. Một", "a) của một", "b)", "2. Hai");
        assertThat(printed(outline.take(Step.ADD_UNDER, 2))).containsExactly("1. Một", "a) của một", "2. Hai", "a)");
        assertThat(printed(new DraftOutline(List.of()).begun())).containsExactly("1.");
        assertThat(printed(outline.take(Step.REMOVE, 1))).containsExactly("1. Một", "2. Hai");
        assertThat(outline.take(Step.REMOVE, 9)).isEqualTo(outline);
    }

    @Test
    void subNumbersRepeatTheirNumber() {
        DraftOutline outline = outline("4. Bốn", "9.9. Đầu", "9.9. Sau", "5. Năm", "9.9. Khác");
        assertThat(outline.numbered().items().stream().map(DraftItem::mark))
                .containsExactly("1.", "1.1.", "1.2.", "2.", "2.1.");
    }

    @Test
    void theSentenceOfADutyComesIntoTheWordsAndGivesWay() {
        DraftDuty duty = new DraftDuty(
                        List.of("Phòng Y tế"), List.of(), "Rà soát trạm y tế", "trước ngày 15/9/2021", "", "", "")
                .worded();
        DraftItem item = new DraftItem(DraftLevel.NUMBER, "1.", "Về y tế.", List.of()).with(duty, 0);
        assertThat(item.text())
                .isEqualTo("Về y tế. Giao Phòng Y tế rà soát trạm y tế, hoàn thành trước ngày 15/9/2021.");
        DraftDuty later = new DraftDuty(
                        List.of("Phòng Y tế"), List.of(), "Rà soát trạm y tế", "trong tháng 9/2021", "", "", "")
                .worded();
        assertThat(item.with(later, 0).text())
                .isEqualTo("Về y tế. Giao Phòng Y tế rà soát trạm y tế, hoàn thành trong tháng 9/2021.");
        assertThat(item.without(0).text()).as("words outlive the duty").isEqualTo(item.text());
    }
}
