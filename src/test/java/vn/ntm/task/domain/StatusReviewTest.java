package vn.ntm.task.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.NotFoundException;

/** What the report of the real state of every criterion must say. */
class StatusReviewTest {

    private static final StatusReview ASKED = new StatusReview(
            2021,
            List.of(
                    line(1, "16", AchievementStatus.MET),
                    line(2, "17", AchievementStatus.NOT_MET),
                    line(3, "18", AchievementStatus.NOT_ASSESSED)));

    private static StatusReview.Line line(long item, String code, AchievementStatus now) {
        return new StatusReview.Line(item + 100, item, code, "Tiêu chí", now, null);
    }

    private static StatusAnswer says(long item, AchievementStatus status, @Nullable Boolean willReach) {
        return new StatusAnswer(item, status, willReach, null);
    }

    @Test
    @DisplayName("A001-10 a report of the result answers every criterion, and of those not met: in 2021, yes or no")
    void everyCriterionIsAnswered() {
        assertThat(ASKED.check(
                        List.of(says(1, AchievementStatus.MET, null), says(2, AchievementStatus.NOT_MET, null)), true))
                .extracting(Rejection::field, Rejection::messageKey)
                .containsExactly(
                        tuple("answers[1].willReach", "task.error.answerForecast"),
                        tuple("answers[2].status", "task.error.answerStatus"));
        assertThat(ASKED.check(
                        List.of(
                                says(1, AchievementStatus.MET, null),
                                says(2, AchievementStatus.NOT_MET, true),
                                says(3, AchievementStatus.PARTLY_MET, false)),
                        true))
                .isEmpty();
    }

    @Test
    void aProgressNoteAnswersWhatItLikes() {
        assertThat(ASKED.check(List.of(says(2, AchievementStatus.NOT_MET, null)), false))
                .isEmpty();
    }

    @Test
    void aCriterionThatWasNotAskedDoesNotExist() {
        assertThatThrownBy(() -> ASKED.check(List.of(says(9, AchievementStatus.MET, null)), false))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofWhatIsMetNothingIsForecast() {
        assertThat(says(1, AchievementStatus.MET_LOW, false).willReach()).isNull();
        assertThat(says(1, AchievementStatus.MET_LOW, null).isMetInYear()).isTrue();
        assertThat(says(2, AchievementStatus.NOT_MET, false).isMetInYear()).isFalse();
    }

    @Test
    void theHistoryTellsTheAnswersInShort() {
        assertThat(ASKED.words(List.of(
                        says(1, AchievementStatus.MET, null),
                        says(2, AchievementStatus.NOT_MET, true),
                        says(3, AchievementStatus.NOT_MET, false))))
                .isEqualTo("Thực trạng: đạt 1/3. Sẽ đạt trong năm 2021: 17. Không đạt trong năm 2021: 18.");
    }
}
