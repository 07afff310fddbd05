package vn.ntm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** Pages need a small, constant number of SQL statements, however many rows they show. */
@DatabaseTest
@Import(Statements.class)
class StatementCountTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
        give(2);
    }

    private void give(int times) {
        for (int i = 0; i < times; i++) {
            tasks.assign(
                            Orders.order(
                                    members.committee(),
                                    "Việc số " + i,
                                    DirectiveVerb.GIAO,
                                    DeadlineSpec.of(DeadlineKind.BY, "", LocalDate.of(2021, 9, 14)),
                                    Tasks.Line.lead(members.quocKhanh()),
                                    Tasks.Line.lead(members.tanMinh()),
                                    Tasks.Line.supporting(members.infrastructure())),
                            members.office())
                    .value();
        }
    }

    private int statements(String path) {
        return Statements.count(() -> assertThat(mvc.get().uri(path).with(Cast.signedIn(members.leader())))
                .hasStatusOk());
    }

    @ParameterizedTest
    @CsvSource({
        "/nhiem-vu, 9",
        "/nhiem-vu?xem=qua-han, 8",
        "/dieu-hanh, 9",
        "/viec-cua-toi, 8",
        "/thong-bao, 10",
        "/don-vi, 8",
        "/bo-tieu-chi, 6"
    })
    void aListNeedsAConstantNumberOfStatements(String path, int atMost) {
        int few = statements(path);
        give(30);
        int many = statements(path);
        assertThat(many).as(path).isEqualTo(few).isLessThanOrEqualTo(atMost);
    }
}
