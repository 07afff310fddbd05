package vn.ntm.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.assessment.domain.TargetSheet;

/** One commune on the page of targets. */
record TargetRow(
        long unitId,
        String unit,
        String before,
        String now,
        String gain,
        String due,
        @Nullable Boolean reached,
        List<Pair> pairs,
        @Nullable Target villages,
        String villagesSaid) {

    /** A criterion it is to meet. */
    record Pair(long targetId, String code, String name, String path, CommuneRow.Sign sign) {}

    static TargetRow of(TargetSheet.Line line) {
        Target villages = line.villages();
        Integer gain = line.gain();
        return new TargetRow(
                line.unit().id().value(),
                line.unit().name(),
                line.before() == null ? "–" : line.before().toString(),
                line.now() == null ? "–" : line.now().toString(),
                gain == null ? "–" : gain > 0 ? "+" + gain : gain.toString(),
                line.due() == null ? "–" : CellWords.number(line.due()),
                line.reached(),
                line.commitments().stream()
                        .map(one -> new Pair(
                                one.target().id(),
                                one.item().code(),
                                one.item().name(),
                                "/danh-gia/" + line.unit().id() + "/"
                                        + one.item().id() + "/lich-su",
                                CommuneRow.Sign.of(one.status(), "")))
                        .toList(),
                villages,
                villages == null || villages.amount() == null
                        ? ""
                        : (villages.reached() == null ? "0" : villages.reached()) + "/"
                                + CellWords.number(villages.amount()));
    }
}
