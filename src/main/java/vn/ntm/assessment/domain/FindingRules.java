package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.ValueType;
import vn.ntm.shared.Rejection;

/** Whether a finding can be said: the threshold judges the value, an override needs a reason and a paper. */
public final class FindingRules {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_SHORT = 300;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final Set<String> MEASURES =
            Set.of("assessment.error.measuresRequired", "assessment.error.measuresDueRequired");

    private FindingRules() {}

    /** What the value alone gives: met or not met; null where the threshold is no number or no value is said. */
    public static @Nullable AchievementStatus judged(Finding finding, @Nullable Requirement requirement) {
        BigDecimal value = finding.value();
        if (requirement == null || value == null) {
            return null;
        }
        Boolean reached = requirement.isReachedBy(value);
        return reached == null ? null : reached ? AchievementStatus.MET : AchievementStatus.NOT_MET;
    }

    /** A draft may be incomplete, never impossible. */
    public static List<Rejection> checkDraft(Finding finding, @Nullable Requirement requirement) {
        List<Rejection> rejections = new ArrayList<>();
        BigDecimal value = finding.value();
        if (value != null && value.abs().compareTo(LARGEST) > 0) {
            rejections.add(Rejection.onField("value", "assessment.error.valueTooLarge"));
        }
        boolean percent = requirement != null && requirement.type() == ValueType.PERCENT;
        if (percent && value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            rejections.add(Rejection.onField("value", "assessment.error.percent"));
        }
        BigDecimal part = finding.part();
        BigDecimal whole = finding.whole();
        if (whole != null && whole.signum() <= 0) {
            rejections.add(Rejection.onField("whole", "assessment.error.whole"));
        } else if (part != null && (part.signum() < 0 || whole != null && percent && part.compareTo(whole) > 0)) {
            rejections.add(Rejection.onField("part", "assessment.error.part"));
        }
        tooLong(rejections, "note", finding.note(), LONGEST);
        tooLong(rejections, "measures", finding.measures(), LONGEST);
        tooLong(rejections, "valueText", finding.valueText(), LONGEST_SHORT);
        tooLong(rejections, "overrideReason", finding.overrideReason(), LONGEST);
        tooLong(rejections, "overrideDocument", finding.overrideDocument(), LONGEST_SHORT);
        return rejections;
    }

    /** A statement is complete: a status that fits the value, measures where something is to be mended. */
    public static List<Rejection> checkStatement(Finding finding, @Nullable Requirement requirement) {
        List<Rejection> rejections = new ArrayList<>(checkDraft(finding, requirement));
        AchievementStatus status = finding.status();
        if (!status.isSaid()) {
            rejections.add(Rejection.onField("status", "assessment.error.statusRequired"));
        }
        if (isAgainstThreshold(finding, requirement)
                && (finding.overrideReason() == null || finding.overrideDocument() == null)) {
            rejections.add(Rejection.onField(
                    finding.overrideReason() == null ? "overrideReason" : "overrideDocument",
                    status.isMet() ? "assessment.error.valueBelow" : "assessment.error.valueAbove",
                    requirement == null || requirement.printed() == null ? "" : requirement.printed()));
        }
        if (status.needsMeasures() && finding.measures() == null) {
            rejections.add(Rejection.onField("measures", "assessment.error.measuresRequired"));
        }
        if (status.needsMeasures() && finding.measuresDue() == null) {
            rejections.add(Rejection.onField("measuresDue", "assessment.error.measuresDueRequired"));
        }
        return rejections;
    }

    /** A verdict of who verifies: as complete, but the measures stay the commune's to write. */
    public static List<Rejection> checkVerdict(Finding finding, @Nullable Requirement requirement) {
        List<Rejection> rejections = new ArrayList<>(checkStatement(finding, requirement));
        rejections.removeIf(rejection -> MEASURES.contains(rejection.messageKey()));
        return rejections;
    }

    /** Whoever verifies otherwise than the commune says tells why. */
    static List<Rejection> checkDifference(Finding own, Finding found) {
        boolean same = own.status() == found.status() && isSame(own.value(), found.value());
        return same || found.note() != null || found.overrideReason() != null
                ? List.of()
                : List.of(Rejection.onField("note", "assessment.error.differenceReason"));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    /** Whether the status says another thing than the value does; "không áp dụng" is about the object, not the value. */
    public static boolean isAgainstThreshold(Finding finding, @Nullable Requirement requirement) {
        AchievementStatus judged = judged(finding, requirement);
        AchievementStatus status = finding.status();
        return judged != null
                && status.isSaid()
                && status != AchievementStatus.NOT_APPLICABLE
                && judged.isMet() != status.isMet();
    }

    private static void tooLong(List<Rejection> rejections, String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            rejections.add(Rejection.onField(field, "assessment.error.tooLong", longest));
        }
    }
}
