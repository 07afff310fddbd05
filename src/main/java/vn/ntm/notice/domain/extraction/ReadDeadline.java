package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;

/**
 * A deadline that the text sets.
 *
 * @param span where its phrase stands in the raw text; may lie outside the duty ("thời gian chung" at a list's end)
 * @param phrase exactly the raw characters of the span
 * @param spec what the phrase says, for {@code task}
 * @param from first day of a window "từ D1 đến D2"
 * @param alsoEvery further rhythms of "hàng tháng, hàng quý"
 */
public record ReadDeadline(
        Span span,
        String phrase,
        DeadlineSpec spec,
        @Nullable LocalDate from,
        List<CycleUnit> alsoEvery) {}
