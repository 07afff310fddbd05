package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items and paragraphs of notices that speak of answering for something, as stored. */
public interface AnsweringWords {

    /** One of them; the paper is named by its meeting, or by its number. */
    record Found(
            long noticeId,
            long clauseId,
            String path,
            String text,
            @Nullable LocalDate meetingOn,
            String paper) {}

    /** In the order of the notices given, then of the text. */
    List<Found> in(Collection<Long> notices);
}
