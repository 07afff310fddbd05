package vn.ntm.notice.domain.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.extraction.NoticeExtractor;

/** Notices of other provinces, with other names, numbers and wordings than the five. */
class OwnNoticesTest {

    @ParameterizedTest
    @ValueSource(strings = {"yen-dong", "tan-lap", "quang-phu", "dak-mil", "thai-thuan", "long-hai"})
    void readsWhoWhatAndWhen(String name) {
        GoldNotice notice = OwnNotice.of(name);
        Tally tally = new Tally();
        NoticeScore score = new NoticeScore(tally);

        score.score(notice.gold(), ExtractionJson.of(NoticeExtractor.extract(notice.raw(), null), notice.raw()));

        assertThat(tally.of("whole_task"))
                .as("%s%n%s", tally, score.differences())
                .isGreaterThan(0.85);
        assertThat(tally.of("criteria")).as("%s", tally).isEqualTo(1);
        assertThat(tally.of("communes")).as("%s", tally).isGreaterThan(0.9);
        assertThat(tally.falseShare("deadlines_false")).as("%s", tally).isZero();
    }
}
