package vn.ntm.notice.domain.review;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.Span;

/** Where in a notice a stretch of its text stands. */
final class NoticePlaces {

    private NoticePlaces() {}

    /** Path of the innermost item around it; null outside the items. */
    static @Nullable String itemAt(NoticeReading reading, Span span) {
        return reading.items().stream()
                .filter(item -> item.start() <= span.start() && span.start() < item.end())
                .max(Comparator.comparingInt(ReadItem::depth).thenComparingInt(ReadItem::start))
                .map(ReadItem::path)
                .orElse(null);
    }
}
