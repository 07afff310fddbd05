package vn.ntm.dossier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.shared.Rejection;

/** Domain 3.4: which orders of stages make a procedure. */
class StageOrderTest {

    private static final List<Stage> RIGHT = List.of(
            stage("C REGISTRATION"),
            stage("P PAPER"),
            stage("C PAPER target"),
            stage("C VOTE"),
            stage("C SUBMISSION target"),
            stage("P OPINIONS"),
            stage("P VOTE"),
            stage("P DECISION"),
            stage("P ANNOUNCEMENT"));

    private static Stage stage(String words) {
        String[] parts = words.split(" ");
        StageLevel level = Arrays.stream(StageLevel.values())
                .filter(one -> one.name().startsWith(parts[0]))
                .findFirst()
                .orElseThrow();
        return new Stage(
                0,
                1,
                "X",
                words,
                words,
                "",
                level,
                StageRule.valueOf(parts[1]),
                null,
                null,
                BigDecimal.TEN,
                null,
                parts.length > 2,
                false);
    }

    private static List<String> wrong(List<Stage> stages) {
        return StageOrder.check(stages).stream().map(Rejection::messageKey).toList();
    }

    private static List<Stage> swapped(int one, int other) {
        List<Stage> stages = new ArrayList<>(RIGHT);
        Collections.swap(stages, one, other);
        return stages;
    }

    private static List<Stage> without(int index) {
        List<Stage> stages = new ArrayList<>(RIGHT);
        stages.remove(index);
        return stages;
    }

    private static List<Stage> with(int index, String words) {
        List<Stage> stages = new ArrayList<>(RIGHT);
        stages.add(index, stage(words));
        return stages;
    }

    @Test
    @DisplayName("What can be gone through is right, with or without registration and announcement")
    void rightOrders() {
        assertThat(wrong(RIGHT)).isEmpty();
        assertThat(wrong(without(0))).isEmpty();
        assertThat(wrong(without(8))).isEmpty();
        assertThat(wrong(without(1))).isEmpty();
        assertThat(wrong(with(6, "P PUBLICATION"))).isEmpty();
        assertThat(wrong(swapped(5, 6))).isEmpty();
    }

    @Test
    @DisplayName("Registration first, decision last but for the announcement, each once")
    void theEnds() {
        assertThat(wrong(swapped(0, 1))).containsExactly("dossier.error.orderRegistration");
        assertThat(wrong(with(4, "C REGISTRATION")))
                .contains("dossier.error.orderTwice")
                .doesNotContain("dossier.error.orderRegistration");
        assertThat(wrong(swapped(7, 8))).contains("dossier.error.orderDecision");
        assertThat(wrong(swapped(6, 7))).contains("dossier.error.orderDecision");
        assertThat(wrong(without(7))).contains("dossier.error.orderDecision");
        assertThat(wrong(with(9, "P PAPER"))).containsExactly("dossier.error.orderDecision");
        assertThat(wrong(with(6, "P OPINIONS"))).containsExactly("dossier.error.orderTwice");
    }

    @Test
    @DisplayName("From where it is given back to, a dossier only rises, and by a submission")
    void levelsRise() {
        assertThat(wrong(without(4)))
                .as("the commune votes and the province goes on")
                .containsExactly("dossier.error.orderSubmission");
        assertThat(wrong(with(6, "C PAPER")))
                .containsExactly("dossier.error.orderLevel", "dossier.error.orderSubmission");
        List<Stage> nowhere = new ArrayList<>(RIGHT);
        nowhere.set(2, stage("C PAPER"));
        nowhere.set(4, stage("C SUBMISSION"));
        assertThat(wrong(nowhere)).containsExactly("dossier.error.orderTarget");
    }
}
