package vn.ntm.notice.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeReading.Passage;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.task.TaskOrigin;
import vn.ntm.ui.NotFoundException;

/** The items of a registered notice as origins of duties, found by the place of their words. */
@Component
public class NoticeItems {

    private final NoticeAccess access;

    NoticeItems(NoticeAccess access) {
        this.access = access;
    }

    /** For each span of the raw text the passage that holds its beginning; the first passage for one outside all. */
    @Transactional(readOnly = true)
    public List<TaskOrigin> originsAt(long noticeId, List<Span> spans, Actor actor) {
        ConclusionNotice notice =
                access.find(noticeId, actor).orElseThrow(() -> new NotFoundException("notice", noticeId));
        NoticeReading reading = NoticeText.read(notice.rawText());
        List<TaskOrigin> origins = new ArrayList<>();
        for (Span span : spans) {
            String path = path(reading, span.start());
            Clause clause = notice.clauses().stream()
                    .filter(one -> one.path().equals(path))
                    .findFirst()
                    .orElseGet(() -> notice.clauses().get(0));
            origins.add(NoticeTrail.origin(notice, clause));
        }
        return origins;
    }

    private static String path(NoticeReading reading, int at) {
        return reading.items().stream()
                .filter(item -> item.start() <= at && at < item.end())
                .max(Comparator.comparingInt(ReadItem::depth).thenComparingInt(ReadItem::start))
                .map(ReadItem::path)
                .orElseGet(() -> paragraph(reading, at));
    }

    private static String paragraph(NoticeReading reading, int at) {
        for (int i = 0; i < reading.closing().size(); i++) {
            if (reading.closing().get(i).end() > at && reading.closing().get(0).start() <= at) {
                return Clause.CLOSING + (i + 1);
            }
        }
        int number = 1;
        for (Passage passage : reading.opening()) {
            if (passage.end() > at) {
                break;
            }
            number++;
        }
        return Clause.OPENING + Math.max(1, Math.min(number, reading.opening().size()));
    }
}
