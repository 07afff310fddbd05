package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeExtractor;

/**
 * The texts read last, with what was read of them. A person looks at the same text once per proposal, and the reader, a
 * pure function, says the same each time.
 */
@Component
class LastReadings {

    private static final int MOST = 12;

    private record Question(String text, @Nullable LocalDate day) {}

    private final Map<Question, NoticeExtraction> known = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, NoticeExtraction> eldest) {
            return size() > MOST;
        }
    };

    /** What the reader says of a text of that day. */
    NoticeExtraction of(String text, @Nullable LocalDate day) {
        Question question = new Question(text, day);
        NoticeExtraction read;
        synchronized (known) {
            read = known.get(question);
        }
        if (read == null) {
            read = NoticeExtractor.extract(text, day == null ? null : PartialDate.of(day));
            synchronized (known) {
                known.put(question, read);
            }
        }
        return read;
    }
}
