package vn.ntm.dossier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.dossier.domain.Dossier.Told;
import vn.ntm.dossier.domain.OpinionBoard.Line;

/** A004-03, -04, -05: counts with and without names, the latest opinion alone. */
class OpinionBoardTest {

    private static final LocalDate DAY = LocalDate.of(2020, 4, 21);

    private static Line line(long id, String name, boolean inTold, Opinion.@Nullable Result result) {
        Opinion latest = result == null ? null : new Opinion(id, result, "12/SNV", DAY, DAY, "");
        return new Line(id, null, name, null, inTold, latest, 0, null, null);
    }

    private static List<Line> six(Opinion.@Nullable Result ofInternal) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(1, "Sở Nội vụ", false, ofInternal));
        for (int i = 2; i <= 6; i++) {
            lines.add(line(i, "Cơ quan " + i, false, null));
        }
        return lines;
    }

    private static OpinionBoard board(List<Line> lines) {
        return new OpinionBoard(lines, new Told(14, 20, "Kết luận"));
    }

    @Test
    @DisplayName("A004-03, -04: 14/20 with six named; a đạt of Sở Nội vụ makes 15/20, a withdrawal 14/20 again")
    void onePaperMore() {
        assertThat(board(six(null)).met()).isEqualTo(14);
        assertThat(board(six(null)).total()).isEqualTo(20);
        assertThat(board(six(null)).missing()).hasSize(6);
        assertThat(board(six(null)).unnamedMissing()).isZero();

        OpinionBoard more = board(six(Opinion.Result.DAT));
        assertThat(more.met()).isEqualTo(15);
        assertThat(more.missing()).hasSize(5);
        assertThat(board(six(Opinion.Result.RUT)).met()).isEqualTo(14);
        assertThat(board(six(Opinion.Result.BO_SUNG)).met()).isEqualTo(14);
        assertThat(more.isComplete()).isFalse();
    }

    @Test
    @DisplayName("A004-05: names completed later leave the total and the count")
    void namesComeLater() {
        OpinionBoard bare = board(List.of());
        assertThat(bare.met()).isEqualTo(14);
        assertThat(bare.missingWords()).isEqualTo("6 cơ quan chưa có tên");

        List<Line> lines = new ArrayList<>(six(null));
        lines.add(line(7, "Sở Y tế", true, null));
        OpinionBoard named = board(lines);
        assertThat(named.met()).isEqualTo(14);
        assertThat(named.total()).isEqualTo(20);
        assertThat(named.unnamedMet()).isEqualTo(13);
        assertThat(named.metLines()).extracting(Line::name).containsExactly("Sở Y tế");

        lines.set(6, line(7, "Sở Y tế", true, Opinion.Result.RUT));
        assertThat(board(lines).met()).as("one of the told ones takes it back").isEqualTo(13);
    }
}
