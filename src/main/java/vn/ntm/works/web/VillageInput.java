package vn.ntm.works.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.Villages.NewVillage;
import vn.ntm.works.Villages.VillageTier;

/** A thôn as it is typed. */
public class VillageInput {

    private @Nullable Long unit;
    private @Nullable String name;
    private @Nullable VillageTier tier = VillageTier.NTM;
    private @Nullable String year;
    private @Nullable String criteria;

    /** Null where something cannot be read, which is told beside its field. */
    @Nullable NewVillage toVillage(BindingResult binding) {
        if (unit == null) {
            binding.rejectValue("unit", "works.error.unit");
        }
        if (tier == null) {
            binding.rejectValue("tier", "works.error.tier");
        }
        int registered = new Typed(binding).year("year", year);
        return unit == null || tier == null || binding.hasErrors()
                ? null
                : new NewVillage(new UnitId(unit), name == null ? "" : name, tier, registered, criteria);
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable VillageTier getTier() {
        return tier;
    }

    public void setTier(@Nullable VillageTier tier) {
        this.tier = tier;
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year;
    }

    public @Nullable String getCriteria() {
        return criteria;
    }

    public void setCriteria(@Nullable String criteria) {
        this.criteria = criteria;
    }
}
