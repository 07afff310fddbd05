package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Territory;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.shared.WorkingDays;
import vn.ntm.ui.NotFoundException;

/** Plans campaigns: backward from the target, by hand where a paper says the days, and moved together. */
@Service
@Transactional
public class CampaignService {

    private static final int MOST_DAYS = 366;
    private static final Rejection DENIED = Rejection.of("dossier.denied.campaign");

    private final CampaignStore store;
    private final ProcedureStore procedures;
    private final DossierTrail trail;
    private final Places places;

    CampaignService(CampaignStore store, ProcedureStore procedures, DossierTrail trail, Places places) {
        this.store = store;
        this.procedures = procedures;
        this.trail = trail;
        this.places = places;
    }

    /** Where and when. */
    @Component
    record Places(Units units, Territory territory, ApplicationClock clock, WorkingDays days) {}

    /**
     * A campaign to plan.
     *
     * @param target the stage that must be done on {@code day}; null where only single days are known
     * @param gap days a stage is given where the procedure sets none
     */
    public record NewCampaign(
            String name,
            @Nullable UnitId area,
            @Nullable Long procedure,
            @Nullable Integer planYear,
            @Nullable String source,
            Map<Tier, Integer> quotas,
            @Nullable Long target,
            @Nullable LocalDate day,
            int gap) {}

    @Transactional(readOnly = true)
    public List<Campaign> around(Actor actor) {
        return store.around(places.territory().pathOf(actor));
    }

    /** Of others' territory there is none. */
    @Transactional(readOnly = true)
    public Campaign find(long id, Actor actor) {
        String path = places.territory().pathOf(actor);
        return store.find(id)
                .filter(one -> one.areaPath().startsWith(path) || path.startsWith(one.areaPath()))
                .orElseThrow(() -> new NotFoundException("campaign", id));
    }

    public Outcome<Long> plan(NewCampaign wanted, Actor by) {
        UnitId areaId = wanted.area();
        UnitSummary area = areaId == null ? null : places.units().find(areaId).orElse(null);
        List<Rejection> rejections = new ArrayList<>();
        String name = VietnameseText.clean(wanted.name());
        if (name.isEmpty() || name.length() > DossierRules.LONGEST) {
            rejections.add(Rejection.onField("name", "dossier.error.campaignName"));
        }
        if (area == null || !area.kind().level().isAboveCommunes() || !Campaign.mayPlan(by, area.path())) {
            rejections.add(Rejection.onField("area", "dossier.error.campaignArea"));
        }
        Procedure procedure = wanted.procedure() == null
                ? null
                : procedures.find(wanted.procedure()).orElse(null);
        if (procedure == null) {
            rejections.add(Rejection.onField("procedure", "dossier.error.procedure"));
        }
        Integer year = wanted.planYear();
        int last = places.clock().today().getYear() + 1;
        if (year == null || year < 2010 || year > last) {
            rejections.add(Rejection.onField("planYear", "dossier.error.planYear", "2010", Integer.toString(last)));
        }
        Stage target = procedure == null || wanted.target() == null
                ? null
                : procedure.find(wanted.target()).orElse(null);
        LocalDate day = wanted.day();
        if ((target == null) != (day == null)) {
            rejections.add(Rejection.onField("day", "dossier.error.campaignTarget"));
        }
        if (wanted.gap() < 0 || wanted.gap() > MOST_DAYS) {
            rejections.add(Rejection.onField("gap", "dossier.error.campaignGap", MOST_DAYS));
        }
        if (area == null || procedure == null || year == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (store.isKnown(name, area.id(), year)) {
            return Outcome.rejected(Rejection.onField("name", "dossier.error.campaignTwice"));
        }
        long id = store.add(
                name,
                area.id(),
                procedure.id(),
                year,
                VietnameseText.cleanOrNull(wanted.source()),
                wanted.quotas(),
                by,
                places.clock().instant());
        if (target != null && day != null) {
            Map<Long, Due> dues = new HashMap<>();
            StageClock.backward(procedure, target, day, wanted.gap(), places.days())
                    .forEach((stage, due) -> dues.put(stage, new Due(due, null)));
            store.setDues(id, dues);
        }
        trail.told("DOSSIER_CAMPAIGN", id, area, null, name, wanted.source(), by);
        return Outcome.done(id);
    }

    /** Sets the days of single stages; an empty line takes one away. */
    public Outcome<Long> setDues(long id, int version, Map<Long, Due> dues, Actor by) {
        Campaign campaign = find(id, by);
        if (!Campaign.mayPlan(by, campaign.areaPath())) {
            return Outcome.rejected(DENIED);
        }
        Procedure procedure = procedures.find(campaign.procedureId()).orElseThrow();
        LocalDate before = null;
        for (Stage stage : procedure.stages()) {
            Due due = dues.get(stage.id());
            LocalDate day = due == null ? null : due.day();
            // opinions are gathered beside the way: notice 004 wants them before the district submits
            if (stage.rule() == StageRule.OPINIONS) {
                continue;
            }
            if (day != null && before != null && day.isBefore(before)) {
                return Outcome.rejected(Rejection.of("dossier.error.campaignOrder", stage.name()));
            }
            before = day == null ? before : day;
        }
        if (!store.touch(id, version)) {
            return Outcome.rejected(Rejection.of("dossier.error.stale"));
        }
        store.setDues(id, dues);
        trail.told("DOSSIER_CAMPAIGN_DAYS", id, area(campaign), null, campaign.name(), null, by);
        return Outcome.done(id);
    }

    /** Moves every day of it by so many days. */
    public Outcome<Long> shift(long id, int version, @Nullable Integer days, @Nullable String why, Actor by) {
        Campaign campaign = find(id, by);
        if (!Campaign.mayPlan(by, campaign.areaPath())) {
            return Outcome.rejected(DENIED);
        }
        String reason = VietnameseText.cleanOrNull(why);
        List<Rejection> rejections = new ArrayList<>();
        if (days == null || days == 0 || Math.abs(days) > MOST_DAYS) {
            rejections.add(Rejection.onField("days", "dossier.error.campaignShift", MOST_DAYS));
        }
        if (reason == null || reason.length() > DossierRules.LONGEST) {
            rejections.add(Rejection.onField("reason", "dossier.error.reason"));
        }
        if (days == null || reason == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!store.touch(id, version)) {
            return Outcome.rejected(Rejection.of("dossier.error.stale"));
        }
        store.shift(id, days, reason, by, places.clock().instant());
        trail.told("DOSSIER_CAMPAIGN_SHIFTED", id, area(campaign), null, days + " ngày", reason, by);
        return Outcome.done(id);
    }

    private UnitSummary area(Campaign campaign) {
        return places.units().find(campaign.area()).orElseThrow();
    }
}
