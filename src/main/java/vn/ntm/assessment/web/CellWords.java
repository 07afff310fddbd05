package vn.ntm.assessment.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.ValueType;

/** What a cell says in words and symbols: "96,5%", "đạt", the symbol of the matrix. */
public final class CellWords {

    private CellWords() {}

    /** "96,5%"; "29/38 = 76,32%" of a ratio; empty where no value is said. */
    public static String value(@Nullable Finding finding, @Nullable Requirement requirement) {
        if (finding == null) {
            return "";
        }
        String value = value(finding.value(), finding.valueText(), requirement);
        BigDecimal part = finding.part();
        BigDecimal whole = finding.whole();
        return part == null || whole == null ? value : number(part) + "/" + number(whole) + " = " + value;
    }

    /** The same of a value alone. */
    public static String value(@Nullable BigDecimal value, @Nullable String text, @Nullable Requirement requirement) {
        if (value == null) {
            return text == null ? "" : text;
        }
        String unit = requirement == null ? null : requirement.unit();
        if (requirement != null && requirement.type() == ValueType.PERCENT) {
            return number(value) + "%";
        }
        return unit == null ? number(value) : number(value) + (unit.equals("%") ? "" : " ") + unit;
    }

    /** The level as people read it; empty where none is known. */
    public static String level(@Nullable Requirement requirement) {
        return requirement == null || requirement.printed() == null ? "" : requirement.printed();
    }

    /** With a decimal comma, without zeros at the end. */
    public static String number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }

    /** The class of the matrix cell. */
    public static String style(@Nullable AchievementStatus status) {
        return switch (status == null ? AchievementStatus.NOT_ASSESSED : status) {
            case MET -> "dat";
            case MET_LOW, MET_AT_RISK -> "thap";
            case PARTLY_MET -> "coban";
            case NOT_MET -> "chua";
            case NOT_KEPT -> "rot";
            case NOT_APPLICABLE -> "kad";
            case NOT_ASSESSED -> "cdg";
        };
    }
}
