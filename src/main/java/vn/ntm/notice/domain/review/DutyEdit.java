package vn.ntm.notice.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;

/**
 * A proposal as a person leaves it.
 *
 * @param lines lines that are missing here are dropped
 * @param eachLeads those named side by side each lead a part of their own
 */
public record DutyEdit(
        String title,
        String content,
        TaskKind kind,
        DirectiveVerb verb,
        DeadlineSpec deadline,
        List<String> communes,
        List<String> criteriaCodes,
        @Nullable Long criteriaSetId,
        List<LineEdit> lines,
        boolean eachLeads) {

    /**
     * One assignee.
     *
     * @param unit the unit chosen; null leaves the link as it is
     * @param words true: it stays words
     */
    public record LineEdit(
            long id, AssignmentRole role, @Nullable UnitId unit, boolean words) {}
}
