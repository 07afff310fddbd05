package vn.ntm.assessment.web;

import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.domain.UnitCriteria.Line;

/** How a result looks: its cell in a table, its tag, its value; templates read it as {@code @statusStyle}. */
@Component("statusStyle")
public class StatusStyle {

    /** Class of a cell, with symbol and colour. */
    public String cell(AchievementStatus status) {
        return CellWords.style(status);
    }

    /** "87,5%"; empty where no value is said. */
    public String value(Line line) {
        Standing standing = line.standing();
        return standing == null ? "" : CellWords.value(standing.value(), standing.valueText(), line.requirement());
    }

    /** Class of a tag with words. */
    public String tag(AchievementStatus status) {
        return switch (status) {
            case MET, NOT_APPLICABLE -> "t-done";
            case MET_LOW, MET_AT_RISK, PARTLY_MET -> "t-soon";
            case NOT_MET, NOT_KEPT -> "t-bad";
            case NOT_ASSESSED -> "t-none";
        };
    }
}
