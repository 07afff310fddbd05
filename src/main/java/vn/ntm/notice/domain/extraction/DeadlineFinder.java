package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.reading.DeadlineReader;
import vn.ntm.task.reading.DeadlineReader.Found;

/** Deadlines of a readable text, led back to the raw one. Mere urgency and standing duties are no deadlines. */
final class DeadlineFinder {

    private static final DeadlineReader READER = new DeadlineReader();

    private DeadlineFinder() {}

    static List<ReadDeadline> find(Slice words, @Nullable LocalDate paperDay) {
        List<ReadDeadline> deadlines = new ArrayList<>();
        for (Found found : READER.findAll(words.text(), paperDay)) {
            if (binds(found.spec().kind())) {
                deadlines.add(deadline(found, words));
            }
        }
        return deadlines;
    }

    private static ReadDeadline deadline(Found found, Slice words) {
        Span span = words.raw(found.start(), found.end());
        return new ReadDeadline(span, words.rawText(span), found.spec(), found.startDay(), found.alsoEvery());
    }

    private static boolean binds(DeadlineKind kind) {
        return kind != DeadlineKind.URGENT_NO_DATE && kind != DeadlineKind.ONGOING && kind != DeadlineKind.NONE;
    }
}
