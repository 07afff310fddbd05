package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeReading.Passage;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.TaskOrigin;
import vn.ntm.ui.NotFoundException;

/** The items of a registered notice as origins of duties, found by the place of their words. */
@Component
public class NoticeItems {

    private final NoticeAccess access;
    private final NoticeStore store;

    NoticeItems(NoticeAccess access, NoticeStore store) {
        this.access = access;
        this.store = store;
    }

    /**
     * An item in its notice.
     *
     * @param words its own, readable
     * @param paper the whole raw text
     * @param paperDay the day that the paper speaks from
     */
    public record Item(
            String path,
            String words,
            long noticeId,
            String paper,
            UnitId issuer,
            String subject,
            @Nullable LocalDate paperDay) {}

    /** The item as this person may see it; empty = does not exist or out of scope. */
    @Transactional(readOnly = true)
    public Optional<Item> find(long clauseId, Actor actor) {
        return store.noticeOfClause(clauseId)
                .flatMap(notice -> access.find(notice, actor)
                        .flatMap(found -> found.clause(clauseId)
                                .filter(Clause::isItem)
                                .map(clause -> item(notice, found, clause))));
    }

    private static Item item(long noticeId, ConclusionNotice notice, Clause clause) {
        NoticeRecord entry = notice.entry();
        return new Item(
                clause.path(),
                clause.text(),
                noticeId,
                notice.rawText(),
                new UnitId(entry.issuerUnitId()),
                entry.subject(),
                entry.paperDay());
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
