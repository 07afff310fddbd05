package vn.ntm.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DutyChain;
import vn.ntm.task.DutyChain.Place;
import vn.ntm.task.DutyChain.Step;
import vn.ntm.task.domain.DutyTies.Link;

class ChainRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 4, 27);

    private static Link link(int depth, long unit, LocalDate lastDay, AssignmentStatus status) {
        LocalDate reported = status == AssignmentStatus.DONE ? lastDay : null;
        return new Link(
                1,
                depth,
                depth + 1,
                "Bước " + (depth + 1),
                unit,
                "Xã " + unit,
                status,
                TimelinessRule.of(status, DeadlineKind.BY, lastDay, lastDay.plusDays(1), reported, TODAY),
                lastDay,
                reported);
    }

    private static DutyChain chain(@Nullable Long unit, Link... links) {
        return ChainRule.chains(List.of(links), unit, TODAY).get(0);
    }

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 24);
    private static final LocalDate SECOND = LocalDate.of(2023, 5, 9);
    private static final LocalDate THIRD = LocalDate.of(2023, 5, 31);

    @Test
    @DisplayName("A003-08, A004-09 a late step shows the risk on every step after it")
    void lateStepEndangersTheNext() {
        DutyChain chain = chain(
                null,
                link(0, 7, FIRST, AssignmentStatus.IN_PROGRESS),
                link(1, 7, SECOND, AssignmentStatus.ASSIGNED),
                link(2, 7, THIRD, AssignmentStatus.ASSIGNED));
        assertThat(chain.steps()).extracting(Step::place).containsExactly(Place.NOW, Place.LATER, Place.LATER);
        assertThat(chain.steps())
                .extracting(Step::warning)
                .containsExactly(null, "Rủi ro: bước 1 quá hạn 3 ngày", "Rủi ro: bước 1 quá hạn 3 ngày");
    }

    @Test
    void aReportedStepEndangersNothing() {
        DutyChain chain =
                chain(null, link(0, 7, FIRST, AssignmentStatus.DONE), link(1, 7, SECOND, AssignmentStatus.IN_PROGRESS));
        assertThat(chain.hasWarning()).isFalse();
        assertThat(chain.steps()).extracting(Step::place).containsExactly(Place.DONE, Place.NOW);
    }

    @Test
    void aStepDoneBeforeItsTurnIsTold() {
        DutyChain chain =
                chain(null, link(0, 7, SECOND, AssignmentStatus.ASSIGNED), link(1, 7, THIRD, AssignmentStatus.DONE));
        assertThat(chain.steps().get(1).warning()).isEqualTo("Đã báo cáo khi bước 1 chưa xong");
    }

    @Test
    @DisplayName("A003-08 an extension that passes the next step's day is out of order")
    void extendedBeyondTheNext() {
        DutyChain chain = chain(
                null,
                link(0, 7, SECOND.plusDays(1), AssignmentStatus.IN_PROGRESS),
                link(1, 7, SECOND, AssignmentStatus.ASSIGNED));
        assertThat(chain.steps().get(1).warning())
                .isEqualTo("Sai thứ tự: bước 1 đến hết ngày 10/05/2023, sau hạn của bước này");
    }

    @Test
    @DisplayName("seen from one commune only its own parts count, and steps of others where it has none")
    void fromOneUnit() {
        Link[] links = {
            link(0, 7, FIRST, AssignmentStatus.IN_PROGRESS),
            link(0, 8, FIRST, AssignmentStatus.DONE),
            link(1, 20, SECOND, AssignmentStatus.ASSIGNED)
        };
        assertThat(chain(8L, links).hasWarning()).isFalse();
        assertThat(chain(8L, links).steps().get(1).units()).isEqualTo("Xã 20");
        assertThat(chain(7L, links).hasWarning()).isTrue();
        assertThat(chain(null, links).steps().get(1).warning()).contains("bước 1 quá hạn");
    }

    @Test
    void aLoneDutyIsNoChain() {
        assertThat(ChainRule.chains(List.of(link(0, 7, FIRST, AssignmentStatus.ASSIGNED)), null, TODAY))
                .isEmpty();
    }
}
