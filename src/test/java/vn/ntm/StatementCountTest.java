package vn.ntm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.Dossiers;
import vn.ntm.dossier.Dossiers.NewDossier;
import vn.ntm.notice.domain.review.NoticeReview.Source;
import vn.ntm.notice.domain.review.ReviewOpening;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;
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

    @Autowired
    ReviewOpening opening;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Units units;

    @Autowired
    EntityManager entities;

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
        "/nhiem-vu, 13",
        "/nhiem-vu?xem=qua-han, 11",
        "/dieu-hanh, 33",
        "/bao-cao/danh-gia-nam, 18",
        "/viec-cua-toi, 13",
        "/tim-kiem?q=viec+so, 18",
        "/thong-bao, 11",
        "/don-vi, 8",
        "/bo-tieu-chi, 6"
    })
    void aListNeedsAConstantNumberOfStatements(String path, int atMost) {
        int few = statements(path);
        give(30);
        int many = statements(path);
        assertThat(many).as(path).isEqualTo(few).isLessThanOrEqualTo(atMost);
    }

    /** A notice of two duties and one of thirty are reviewed with the same statements. */
    @Test
    void theReviewOfANoticeNeedsAConstantNumberOfStatements() {
        int few = review(2);
        int many = review(30);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(22);
    }

    /** The board of stages of three communes and of thirty more; their opinions are counted in the database. */
    @Test
    void theBoardOfStagesNeedsAConstantNumberOfStatements() {
        openDossier(members.quocKhanh());
        openDossier(members.tanMinh());
        int few = statements("/ho-so");
        for (int i = 0; i < 30; i++) {
            openDossier(units.register(new NewUnit(
                            "test:board" + i,
                            UnitKind.XA,
                            "Xã Số " + i,
                            null,
                            null,
                            members.district(),
                            null,
                            null,
                            true,
                            true,
                            List.of()))
                    .value());
        }
        int many = statements("/ho-so");
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(14);
    }

    private void openDossier(UnitId unit) {
        long id = dossiers.open(new NewDossier(unit, Tier.NTM, 2021, null, null, null), members.office())
                .value();
        dossiers.name(List.of(id), Map.of("Sở Nội vụ", "18"), members.office()).value();
        entities.flush();
    }

    private int review(int duties) {
        StringBuilder text = new StringBuilder("THÔNG BÁO\nKết luận tại cuộc họp\nNgày 01/9/2021, UBND huyện họp.\n");
        for (int i = 1; i <= duties; i++) {
            text.append(i).append(". Yêu cầu UBND xã Quốc Khánh thực hiện tiêu chí số 17, phối hợp với Công ty số ");
            text.append(i).append(", hoàn thành trước ngày 14/9/2021.\n");
        }
        long id = opening.open(new Source(text.toString(), "", null), members.office());
        entities.flush();
        entities.clear();
        return Statements.count(
                () -> assertThat(mvc.get().uri("/doc-thong-bao/" + id).with(Cast.signedIn(members.office())))
                        .hasStatusOk());
    }
}
