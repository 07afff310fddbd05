package vn.ntm.notice.domain.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.Issuers;
import vn.ntm.notice.domain.plan.ActionPlan.NewPlan;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.ui.NotAllowedException;

/** Enters plans with their tables, and finds the plan that another paper refers to. */
@Service
@Transactional
public class ActionPlans {

    private static final int LONGEST = 500;

    private final PlanStore store;
    private final PlanTable table;
    private final Issuers issuers;
    private final CriteriaCatalogue catalogue;
    private final ApplicationEventPublisher events;
    private final ApplicationClock clock;

    ActionPlans(
            PlanStore store,
            PlanTable table,
            Issuers issuers,
            CriteriaCatalogue catalogue,
            ApplicationEventPublisher events,
            ApplicationClock clock) {
        this.store = store;
        this.table = table;
        this.issuers = issuers;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ActionPlan> list(Actor actor) {
        return store.list(actor);
    }

    @Transactional(readOnly = true)
    public Optional<ActionPlan> find(long id, Actor actor) {
        return store.find(id, actor);
    }

    /** Those that papers may mean by these numbers. */
    @Transactional(readOnly = true)
    public List<ActionPlan> numbered(Collection<String> numbers, Actor actor) {
        List<String> keys = numbers.stream().map(PaperNumber::key).distinct().toList();
        return keys.isEmpty() ? List.of() : store.numbered(keys, actor);
    }

    /** Sets for communes, to which the table's codes belong. */
    @Transactional(readOnly = true)
    public List<SetSummary> sets() {
        return catalogue.all().stream()
                .filter(set -> set.level() == ObjectLevel.XA && set.criteria() > 0)
                .toList();
    }

    /** Whether the actor enters papers at all. */
    public static boolean mayEnter(Actor actor) {
        return actor.may(Right.DRAFT_NOTICE);
    }

    /** Whether the actor may change this plan's table. */
    public static boolean mayChange(ActionPlan plan, Actor actor) {
        return mayEnter(actor) && actor.sees(plan.territory());
    }

    public Outcome<Long> enter(NewPlan wanted, Actor by) {
        requireEntry(by);
        NewPlan plan = cleaned(wanted);
        LocalDate dated = plan.dated();
        UnitId issuer = plan.issuer();
        Long set = plan.setId();
        List<Rejection> rejections = check(plan);
        String territory = issuer == null ? null : issuers.territory(issuer, by).orElse(null);
        if (territory == null) {
            rejections.add(Rejection.onField("issuerId", "notice.error.issuer"));
        }
        if (dated == null || issuer == null || set == null || territory == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String key = PaperNumber.key(plan.number());
        boolean known = store.numbered(List.of(key), by).stream()
                .anyMatch(other -> other.dated().equals(dated) && other.issuer().equals(issuer));
        if (known) {
            return Outcome.rejected(Rejection.onField("number", "notice.error.planKnown"));
        }
        long id = store.add(plan, key, dated, issuer, territory, set, by, clock.instant());
        audit("NOTICE_PLAN_ENTERED", id, issuer, plan.type() + " " + plan.number(), null, by);
        return Outcome.done(id);
    }

    private static NewPlan cleaned(NewPlan plan) {
        return new NewPlan(
                VietnameseText.clean(plan.type()),
                VietnameseText.clean(plan.number()).replaceAll("\\s", ""),
                plan.dated(),
                plan.issuer(),
                VietnameseText.clean(plan.title()),
                plan.setId());
    }

    private List<Rejection> check(NewPlan plan) {
        List<Rejection> rejections = new ArrayList<>();
        if (plan.type().isEmpty() || plan.type().length() > LONGEST) {
            rejections.add(Rejection.onField("type", "notice.error.citationType"));
        }
        if (plan.number().isEmpty() || plan.number().length() > LONGEST) {
            rejections.add(Rejection.onField("number", "notice.error.planNumber"));
        }
        if (plan.dated() == null || plan.dated().isAfter(clock.today())) {
            rejections.add(Rejection.onField("dated", "notice.error.planDated"));
        }
        if (plan.title().isEmpty() || plan.title().length() > LONGEST) {
            rejections.add(Rejection.onField("title", "notice.error.planTitle"));
        }
        Long set = plan.setId();
        if (set == null || sets().stream().noneMatch(one -> one.id() == set)) {
            rejections.add(Rejection.onField("setId", "notice.error.planSet"));
        }
        return rejections;
    }

    /** Adds rows to the table, all or none; how many. */
    public Outcome<Integer> addRows(long id, @Nullable String typed, Actor by) {
        requireEntry(by);
        ActionPlan plan = store.find(id, by).filter(one -> mayChange(one, by)).orElse(null);
        if (plan == null) {
            throw new NotAllowedException("notice.error.notAllowed.plan");
        }
        Outcome<List<PlanTable.Row>> read = table.read(plan, typed == null ? "" : typed);
        if (read.isRejected()) {
            return Outcome.rejected(read.rejections());
        }
        List<PlanTable.Row> rows = read.value();
        for (int i = 0; i < rows.size(); i++) {
            PlanTable.Row row = rows.get(i);
            boolean known = plan.lines().stream()
                            .anyMatch(line -> line.itemId() == row.item().id()
                                    && line.agency().equals(row.agency()))
                    || rows.subList(0, i).stream()
                            .anyMatch(other -> other.item().id() == row.item().id()
                                    && other.agency().equals(row.agency()));
            if (known) {
                return Outcome.rejected(Rejection.onField(
                        "rows", "notice.error.planRowTwice", i + 1, row.item().code()));
            }
        }
        rows.forEach(row -> store.addLine(id, row.item().id(), row.agency(), row.due(), by, clock.instant()));
        audit("NOTICE_PLAN_ROWS", id, plan.issuer(), plan.name(), rows.size() + " dòng phân công", by);
        return Outcome.done(rows.size());
    }

    public void removeRow(long id, long line, Actor by) {
        requireEntry(by);
        ActionPlan plan = store.find(id, by).filter(one -> mayChange(one, by)).orElse(null);
        if (plan == null || !store.removeLine(id, line)) {
            throw new NotAllowedException("notice.error.notAllowed.plan");
        }
        String gone = plan.lines().stream()
                .filter(one -> one.id() == line)
                .map(one -> one.code() + ": " + one.agencyName())
                .findFirst()
                .orElse("");
        audit("NOTICE_PLAN_ROW_REMOVED", id, plan.issuer(), plan.name(), gone, by);
    }

    private static void requireEntry(Actor by) {
        if (!mayEnter(by)) {
            throw new NotAllowedException("notice.error.notAllowed.plan");
        }
    }

    private void audit(String action, long id, UnitId unit, String name, @Nullable String after, Actor by) {
        events.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "NOTICE_PLAN",
                id,
                name,
                unit.value(),
                null,
                after,
                null));
    }
}
