package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.domain.EvidenceDossier.State;
import vn.ntm.assessment.domain.EvidenceRegister.Sent;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;

/** When the evidence of a criterion is sent, and to whom. */
class EvidenceDossierTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 20);
    private static final Item CRITERION = new Item(6, 1, null, "6", "Văn hóa");
    private static final List<Item> ASKED =
            List.of(new Item(61, 1, 6L, "6.1", "Nhà văn hóa"), new Item(62, 1, 6L, "6.2", "Điểm vui chơi"));
    private static final UnitSummary COMMUNE = unit(1, UnitKind.XA, "Xã Mỹ Hà");
    private static final UnitSummary CULTURE = unit(2, UnitKind.PHONG, "Phòng Văn hóa - Thông tin");
    private static final UnitSummary FINANCE = unit(3, UnitKind.PHONG, "Phòng Tài chính - Kế hoạch");

    private static UnitSummary unit(long id, UnitKind kind, String name) {
        return new UnitSummary(new UnitId(id), kind, name, name, null, null, null, "/" + id + "/", true, null, null);
    }

    private static EvidenceDossier dossier(
            Map<Long, Integer> proofs, Map<Long, Sent> sent, Map<Long, UnitSummary> leading) {
        return EvidenceDossiers.dossier(COMMUNE, CRITERION, ASKED, proofs, sent, leading);
    }

    @Test
    @DisplayName("A003-06 sent means: proved and with the department; all of it or a part")
    void howFarItIs() {
        Sent sent = new Sent(AssessmentStep.SUBMITTED, DAY);
        assertThat(dossier(Map.of(), Map.of(61L, sent, 62L, sent), Map.of()).state())
                .as("a result without evidence is no dossier")
                .isEqualTo(State.NONE);
        assertThat(dossier(Map.of(61L, 1), Map.of(), Map.of()).state()).isEqualTo(State.READY);
        EvidenceDossier partly = dossier(Map.of(61L, 1, 62L, 2), Map.of(61L, sent), Map.of());
        assertThat(partly.state()).isEqualTo(State.PARTLY);
        assertThat(partly.lastSent()).isEqualTo(DAY);
        Sent confirmed = new Sent(AssessmentStep.CONFIRMED, DAY.plusDays(1));
        EvidenceDossier all = dossier(Map.of(61L, 1, 62L, 2), Map.of(61L, sent, 62L, confirmed), Map.of());
        assertThat(all.state()).isEqualTo(State.SENT);
        assertThat(all.lastSent()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void whatWasGivenBackIsWithTheCommuneAgain() {
        Sent returned = new Sent(AssessmentStep.RETURNED, DAY);
        EvidenceDossier dossier = dossier(Map.of(61L, 1), Map.of(61L, returned), Map.of());
        assertThat(dossier.state()).isEqualTo(State.READY);
        assertThat(dossier.givenBack()).isEqualTo(1);
    }

    @Test
    @DisplayName("A003-06 to which department: the indicator's own, else the criterion's")
    void toWhom() {
        assertThat(dossier(Map.of(), Map.of(), Map.of(6L, CULTURE)).agencies()).containsExactly(CULTURE);
        EvidenceDossier two = dossier(Map.of(), Map.of(), Map.of(6L, CULTURE, 62L, FINANCE));
        assertThat(two.agencies()).containsExactly(CULTURE, FINANCE);
        assertThat(two.goesTo(3L)).isTrue();
        assertThat(two.goesTo(9L)).isFalse();
        assertThat(dossier(Map.of(), Map.of(), Map.of()).agencies()).isEmpty();
    }
}
