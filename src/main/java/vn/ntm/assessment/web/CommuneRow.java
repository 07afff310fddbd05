package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.domain.CriterionReading.Line;
import vn.ntm.assessment.domain.CriterionReading.Page;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.shared.Dates;

/** One commune on the page of a criterion. */
record CommuneRow(
        String unit,
        String path,
        Sign sign,
        String value,
        String level,
        String since,
        String self,
        String verified,
        String appraised,
        boolean waiting,
        List<Sign> indicators,
        List<String> flags,
        boolean committed) {

    /** A cell of the matrix: symbol, colour, words. */
    record Sign(String style, String words) {

        static Sign of(@Nullable AchievementStatus status, String what) {
            AchievementStatus known = status == null ? AchievementStatus.NOT_ASSESSED : status;
            return new Sign(CellWords.style(known), what.isEmpty() ? known.label() : what + ": " + known.label());
        }
    }

    static CommuneRow of(Line line, Page page) {
        Standing standing = line.standing();
        Requirement requirement = line.requirement();
        List<Sign> indicators = new ArrayList<>();
        for (int i = 0; i < page.indicators().size(); i++) {
            Standing part = line.indicators().get(i);
            indicators.add(Sign.of(
                    part == null ? null : part.status(),
                    page.indicators().get(i).code()));
        }
        return new CommuneRow(
                line.unit().name(),
                "/danh-gia/" + line.unit().id() + "/" + page.item().id() + "/lich-su",
                Sign.of(standing == null ? null : standing.status(), ""),
                standing == null ? "" : CellWords.value(standing.value(), standing.valueText(), requirement),
                CellWords.level(requirement),
                standing == null ? "" : Dates.format(standing.since()),
                label(standing == null ? null : standing.self()),
                label(standing == null ? null : standing.verified()),
                label(standing == null ? null : standing.appraised()),
                standing != null && standing.waiting(),
                indicators,
                line.flags().stream()
                        .map(flag -> flag.kind().label())
                        .distinct()
                        .toList(),
                line.committed());
    }

    private static String label(@Nullable AchievementStatus status) {
        return status == null ? "–" : status.label();
    }
}
