package vn.ntm.dossier.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;

/**
 * A dossier of a unit at a tier for a plan year.
 *
 * @param planYear of the plan, not of the work
 * @param procedureId the version it began under, for good
 * @param setId the set in force when it was opened; null where none was
 * @param done position of the last stage done, 0 for none
 * @param told opinions counted by a paper without names; null for none
 */
public record Dossier(
        long id,
        UnitId unit,
        Tier tier,
        int planYear,
        long procedureId,
        @Nullable Long setId,
        @Nullable Long campaignId,
        @Nullable String outstanding,
        int done,
        DossierStatus status,
        @Nullable Long recognitionId,
        @Nullable Told told,
        Instant openedAt,
        String openedBy,
        int version) {

    /** "14/20 sở, ngành", and which paper says so. */
    public record Told(int met, int total, String source) {}

    /** As it was once. */
    Dossier at(int then, DossierStatus was, @Nullable Told counted) {
        return new Dossier(
                id,
                unit,
                tier,
                planYear,
                procedureId,
                setId,
                campaignId,
                outstanding,
                then,
                was,
                recognitionId,
                counted,
                openedAt,
                openedBy,
                version);
    }

    public String path() {
        return "/ho-so/" + id;
    }

    /** "đã trình huyện", "trả lại để bổ sung", "duy trì". */
    public String stateLabel(Procedure procedure) {
        if (status == DossierStatus.UNDER_WAY || status == DossierStatus.RECOGNISED) {
            return procedure.last(done).map(Stage::stateLabel).orElse("chưa đăng ký");
        }
        return status.label();
    }
}
