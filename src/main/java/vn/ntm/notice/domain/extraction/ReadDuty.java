package vn.ntm.notice.domain.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;

/**
 * One instruction that one assignee, or one list of them, can be held to. A proposal: a person confirms it.
 *
 * @param section printed path as papers cite it, "2.a", "III.1.1"; the second item printed 2 is "2#2"; none is "0"
 * @param itemPath path of the {@link ReadItem} it lies in; null outside the items
 * @param span its words in the raw text
 * @param text its words, readable: marks and line breaks inside sentences gone
 * @param communes bare names of the communes it is about
 * @param deadline null where the paper says nothing of time
 * @param general an exhortation or a standing duty, without product, date, place or criterion
 * @param doubts why the reader is not certain; empty = certain
 */
public record ReadDuty(
        String section,
        @Nullable String itemPath,
        Span span,
        String text,
        TaskKind kind,
        DirectiveVerb verb,
        List<ReadUnit> assignees,
        List<String> communes,
        List<ReadCriteria> criteria,
        @Nullable ReadDeadline deadline,
        boolean general,
        List<Doubt> doubts) {

    /** What makes a proposal need a second look. */
    public enum Doubt {
        /** Nobody is named who could be held to it. */
        NO_ASSIGNEE,
        /** "UBND các xã": whom does it mean? */
        GROUP_ASSIGNEE,
        /** Taken from a heading further up. */
        INHERITED_ASSIGNEE,
        /** Several deadlines stand in the item. */
        SEVERAL_DEADLINES,
        /** The deadline's phrase stands outside the duty. */
        DEADLINE_ELSEWHERE,
        /** The year was not printed. */
        YEAR_ASSUMED,
        /** The words may be a result or a wish, not an order. */
        MAYBE_NO_ORDER
    }

    /** 1 (guess) to 5 (certain), for the person who checks. */
    public int confidence() {
        return Math.max(1, 5 - doubts.size());
    }
}
