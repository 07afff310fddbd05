package vn.ntm.dossier.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.CampaignService.NewCampaign;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;

/** A campaign, its days or its shift, as typed. */
public class CampaignForm {

    private static final int WEEK = 7;

    private int version;
    private @Nullable String name;
    private @Nullable Long area;
    private @Nullable Long procedure;
    private @Nullable Integer planYear;
    private @Nullable String source;
    private Map<Tier, @Nullable Integer> quotas = new EnumMap<>(Tier.class);
    private @Nullable Long target;
    private @Nullable LocalDate day;
    private @Nullable Integer gap = WEEK;
    private Map<Long, @Nullable String> dues = new HashMap<>();
    private Map<Long, @Nullable String> phrases = new HashMap<>();
    private @Nullable Integer days;
    private @Nullable String reason;

    NewCampaign toCampaign() {
        Map<Tier, Integer> wanted = new EnumMap<>(Tier.class);
        quotas.forEach((tier, number) -> {
            if (number != null && number > 0) {
                wanted.put(tier, number);
            }
        });
        return new NewCampaign(
                name == null ? "" : name,
                area == null ? null : new UnitId(area),
                procedure,
                planYear,
                source,
                wanted,
                target,
                day,
                gap == null ? WEEK : gap);
    }

    /** Lines that say something; what is no day is told, and stays as it was typed. */
    Map<Long, Due> toDues(BindingResult binding) {
        Map<Long, Due> wanted = new HashMap<>();
        dues.forEach((stage, typed) -> {
            try {
                LocalDate on = Dates.parse(typed);
                if (on != null) {
                    wanted.put(stage, new Due(on, VietnameseText.cleanOrNull(phrases.get(stage))));
                }
            } catch (DateTimeException notADay) {
                binding.reject("dossier.error.campaignDay", new Object[] {VietnameseText.clean(typed)}, null);
            }
        });
        phrases.forEach((stage, typed) -> {
            String phrase = VietnameseText.cleanOrNull(typed);
            if (phrase != null) {
                wanted.putIfAbsent(stage, new Due(null, phrase));
            }
        });
        return wanted;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getArea() {
        return area;
    }

    public void setArea(@Nullable Long area) {
        this.area = area;
    }

    public @Nullable Long getProcedure() {
        return procedure;
    }

    public void setProcedure(@Nullable Long procedure) {
        this.procedure = procedure;
    }

    public @Nullable Integer getPlanYear() {
        return planYear;
    }

    public void setPlanYear(@Nullable Integer planYear) {
        this.planYear = planYear;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public Map<Tier, @Nullable Integer> getQuotas() {
        return quotas;
    }

    public void setQuotas(Map<Tier, @Nullable Integer> quotas) {
        this.quotas = quotas;
    }

    public @Nullable Long getTarget() {
        return target;
    }

    public void setTarget(@Nullable Long target) {
        this.target = target;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable Integer getGap() {
        return gap;
    }

    public void setGap(@Nullable Integer gap) {
        this.gap = gap;
    }

    public Map<Long, @Nullable String> getDues() {
        return dues;
    }

    public void setDues(Map<Long, @Nullable String> dues) {
        this.dues = dues;
    }

    public Map<Long, @Nullable String> getPhrases() {
        return phrases;
    }

    public void setPhrases(Map<Long, @Nullable String> phrases) {
        this.phrases = phrases;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
