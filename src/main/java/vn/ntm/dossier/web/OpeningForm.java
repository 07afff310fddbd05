package vn.ntm.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.DossierOpening.NewDossier;
import vn.ntm.organisation.UnitId;

/** A dossier to open, as typed. */
public class OpeningForm {

    private @Nullable Long unit;
    private @Nullable Tier tier;
    private @Nullable Integer planYear;
    private @Nullable Long procedure;
    private @Nullable Long campaign;
    private @Nullable Long takenOver;
    private @Nullable String source;

    NewDossier toDossier() {
        return new NewDossier(
                unit == null ? null : new UnitId(unit), tier, planYear, procedure, campaign, takenOver, source);
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable Tier getTier() {
        return tier;
    }

    public void setTier(@Nullable Tier tier) {
        this.tier = tier;
    }

    public @Nullable Integer getPlanYear() {
        return planYear;
    }

    public void setPlanYear(@Nullable Integer planYear) {
        this.planYear = planYear;
    }

    public @Nullable Long getProcedure() {
        return procedure;
    }

    public void setProcedure(@Nullable Long procedure) {
        this.procedure = procedure;
    }

    public @Nullable Long getCampaign() {
        return campaign;
    }

    public void setCampaign(@Nullable Long campaign) {
        this.campaign = campaign;
    }

    public @Nullable Long getTakenOver() {
        return takenOver;
    }

    public void setTakenOver(@Nullable Long takenOver) {
        this.takenOver = takenOver;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }
}
