package vn.ntm.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.CommitmentEntry.NewCommitment;
import vn.ntm.task.domain.CommitmentRegister;
import vn.ntm.task.domain.CommitmentRegister.Row;
import vn.ntm.task.domain.CommitmentService;
import vn.ntm.task.domain.CommitmentState;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** A002-09: commitments to the Ministry, each with its state; the open ones under every duty that they belong to. */
@DatabaseTest
class CommitmentTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    CommitmentEntry entry;

    @Autowired
    CommitmentService service;

    @Autowired
    CommitmentRegister register;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    Cast.Members members;
    long second;
    long third;

    @BeforeEach
    void enter() {
        members = cast.enter();
        second = duty("Hoàn thiện các nội dung đã cam kết với Bộ");
        third = duty("Rà soát, hướng dẫn các nội dung cam kết chưa hoàn thành");
        entry.enter(
                        new NewCommitment(
                                "Bộ Nông nghiệp và PTNT",
                                "Hồ sơ năm 2020",
                                null,
                                "Nước sạch tập trung\n\n  Trường THPT đạt chuẩn ",
                                "UBND huyện",
                                LocalDate.of(2024, 12, 31),
                                List.of(second, third)),
                        members.office())
                .value();
    }

    private long duty(String title) {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.IN_YEAR, "trong năm 2024", LocalDate.of(2024, 6, 1)),
                                Tasks.Line.lead(members.infrastructure())),
                        members.office())
                .value();
    }

    private Row commitment(String content) {
        return register.overview(members.office(), null).rows().stream()
                .filter(row -> row.content().equals(content))
                .findFirst()
                .orElseThrow();
    }

    private String page(String path) throws Exception {
        entities.flush();
        return mvc.get()
                .uri(path)
                .with(Cast.signedIn(members.department()))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    @DisplayName("A002-09 each has its state; open ones stand under both duties, a kept one leaves them")
    void openOnesUnderTheDuties() throws Exception {
        for (long duty : List.of(second, third)) {
            assertThat(page("/nhiem-vu/" + duty))
                    .contains("Nước sạch tập trung", "Trường THPT đạt chuẩn", "31/12/2024");
        }
        Row water = commitment("Nước sạch tập trung");
        service.move(water.id(), water.version(), CommitmentState.KEPT, null, "12/XN-BNN", null, members.office())
                .value();
        for (long duty : List.of(second, third)) {
            assertThat(page("/nhiem-vu/" + duty))
                    .doesNotContain("Nước sạch tập trung")
                    .contains("Trường THPT");
        }
        assertThat(register.overview(members.office(), null).counts())
                .containsEntry(CommitmentState.KEPT, 1L)
                .containsEntry(CommitmentState.OPEN, 1L);
        assertThat(register.find(water.id(), members.office()).orElseThrow().history())
                .extracting(line -> line.state())
                .containsExactly(CommitmentState.KEPT, CommitmentState.OPEN);
    }

    @Test
    @DisplayName("Given up only with a reason; another district sees nothing; a department reads and changes nothing")
    void rules() {
        Row school = commitment("Trường THPT đạt chuẩn");
        assertThat(service.move(
                                school.id(),
                                school.version(),
                                CommitmentState.DROPPED,
                                " ",
                                null,
                                null,
                                members.office())
                        .rejections())
                .extracting("field")
                .containsExactly("note");
        assertThat(register.overview(members.stranger(), null).rows()).isEmpty();
        assertThat(register.find(school.id(), members.department())).isPresent();
        assertThatThrownBy(() -> service.move(
                        school.id(), school.version(), CommitmentState.KEPT, null, null, null, members.department()))
                .isInstanceOf(NotFoundException.class);
        NewCommitment asked = new NewCommitment("Bộ", null, null, "Thử", null, null, List.of());
        assertThatThrownBy(() -> entry.enter(asked, members.department())).isInstanceOf(NotAllowedException.class);
        service.leave(school.id(), third, members.office());
        entities.flush();
        assertThat(register.openOf(third, members.office()))
                .extracting(Row::content)
                .containsExactly("Nước sạch tập trung");
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() {
        assertThat(mvc.post()
                        .uri("/cam-ket/moi")
                        .with(Cast.signedIn(members.office()))
                        .with(csrf())
                        .param("madeTo", "Bộ Nông nghiệp và PTNT")
                        .param("due", "31/13/2024"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày chưa đúng")
                .contains("Bộ Nông nghiệp và PTNT");
    }
}
