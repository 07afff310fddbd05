package vn.ntm.assessment.web;

import vn.ntm.assessment.domain.CriterionReading.Gap;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.shared.Dates;

/** One line of what is not met or met weakly. */
record GapRow(
        String unit,
        String code,
        String name,
        String level,
        CommuneRow.Sign sign,
        String value,
        String since,
        String measures,
        String measuresDue,
        String path) {

    static GapRow of(Gap gap) {
        Requirement requirement = gap.requirement();
        return new GapRow(
                gap.unit().name(),
                gap.item().code(),
                gap.item().name(),
                requirement == null || requirement.printed() == null ? "–" : requirement.printed(),
                CommuneRow.Sign.of(gap.shortfall().status(), ""),
                CellWords.value(gap.shortfall().value(), gap.shortfall().valueText(), requirement),
                Dates.format(gap.shortfall().since()),
                gap.shortfall().measures() == null ? "–" : gap.shortfall().measures(),
                Dates.format(gap.shortfall().measuresDue()),
                "/danh-gia/" + gap.unit().id() + "/" + gap.item().id() + "/lich-su");
    }
}
