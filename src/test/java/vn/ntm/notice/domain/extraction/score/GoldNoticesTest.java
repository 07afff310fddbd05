package vn.ntm.notice.domain.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.extraction.NoticeExtractor;

/** How well the reader agrees with careful readers; the floors lie a little below what is reached. */
class GoldNoticesTest {

    @Test
    void readsTheFiveNotices() {
        Tally tally = score(GoldNotice.seeds());

        assertThat(tally.of("document")).as("%s", tally).isGreaterThan(0.97);
        assertThat(tally.of("tasks")).as("%s", tally).isGreaterThan(0.98);
        assertThat(tally.of("section")).as("%s", tally).isGreaterThan(0.98);
        assertThat(tally.of("assignees")).as("%s", tally).isGreaterThan(0.98);
        assertThat(tally.of("communes")).as("%s", tally).isGreaterThan(0.98);
        assertThat(tally.of("criteria")).as("%s", tally).isGreaterThan(0.98);
        assertThat(tally.of("criteria_names")).as("%s", tally).isGreaterThan(0.98);
        assertThat(tally.of("deadlines")).as("%s", tally).isGreaterThan(0.98);
        assertThat(tally.falseShare("deadlines_false")).as("%s", tally).isLessThan(0.02);
        assertThat(tally.of("whole_task")).as("%s", tally).isGreaterThan(0.97);
    }

    @Test
    void readsOtherLettersPlansAndNews() {
        Tally tally = score(GoldNotice.others());

        assertThat(tally.of("document")).as("%s", tally).isGreaterThan(0.97);
        assertThat(tally.of("tasks")).as("%s", tally).isGreaterThan(0.92);
        assertThat(tally.of("section")).as("%s", tally).isGreaterThan(0.97);
        assertThat(tally.of("assignees")).as("%s", tally).isGreaterThan(0.95);
        assertThat(tally.of("deadlines")).as("%s", tally).isGreaterThan(0.90);
        assertThat(tally.falseShare("deadlines_false")).as("%s", tally).isLessThan(0.05);
        assertThat(tally.of("whole_task")).as("%s", tally).isGreaterThan(0.85);
    }

    static Tally score(List<GoldNotice> notices) {
        Tally tally = new Tally();
        for (GoldNotice notice : notices) {
            new NoticeScore(tally)
                    .score(notice.gold(), ExtractionJson.of(NoticeExtractor.extract(notice.raw(), null), notice.raw()));
        }
        return tally;
    }
}
