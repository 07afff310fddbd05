package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.AssessmentAction;
import vn.ntm.assessment.domain.VerificationQueue.Row;
import vn.ntm.assessment.domain.VerificationReading.Line;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.shared.Dates;

/**
 * One line of the list of what waits, ready to be shown.
 *
 * @param heading shown above the line where a new group begins
 * @param was what was verified before, "chưa đạt, 91% (14/09/2021)"; null the first time
 * @param isChanged whether the commune now says another thing than was verified
 */
record QueueRow(
        @Nullable String heading,
        String key,
        String path,
        String unit,
        String code,
        String name,
        String level,
        @Nullable String was,
        AchievementStatus status,
        String value,
        boolean isChanged,
        @Nullable String note,
        String sent,
        int evidence,
        boolean isChoosable,
        boolean isAppraisable) {

    static QueueRow of(Line line, @Nullable String heading) {
        Row row = line.row();
        Requirement requirement = line.requirement();
        String value = CellWords.value(row.finding(), requirement);
        AchievementStatus was = row.was();
        String valueWas = CellWords.value(row.valueWas(), row.valueTextWas(), requirement);
        boolean isChanged = was != null
                && (was != row.finding().status()
                        || !CellWords.value(row.finding().value(), row.finding().valueText(), requirement)
                                .equals(valueWas));
        return new QueueRow(
                heading,
                row.unit().value() + ":" + row.itemId() + ":" + row.version(),
                "/tham-tra/" + row.unit().value() + "/" + row.itemId(),
                line.unit().name(),
                line.item().code(),
                line.item().name(),
                CellWords.level(requirement),
                was == null
                        ? null
                        : was.label() + (valueWas.isEmpty() ? "" : ", " + valueWas) + " ("
                                + Dates.format(row.verifiedOn()) + ")",
                row.finding().status(),
                value,
                isChanged,
                row.returnReason() == null ? row.finding().note() : row.returnReason(),
                row.sentAt() == null ? "" : Dates.format(row.sentAt()) + ", " + row.sentBy(),
                row.evidence(),
                line.actions().contains(AssessmentAction.RETURN),
                line.actions().contains(AssessmentAction.APPRAISE));
    }

    public String style() {
        return CellWords.style(status);
    }
}
