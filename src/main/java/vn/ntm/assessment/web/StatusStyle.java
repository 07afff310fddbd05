package vn.ntm.assessment.web;

import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;

/** How a status looks: its cell in a table and its tag; templates read it as {@code @statusStyle}. */
@Component("statusStyle")
public class StatusStyle {

    /** Class of a cell, with symbol and colour. */
    public String cell(AchievementStatus status) {
        return MatrixPieces.css(status);
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
