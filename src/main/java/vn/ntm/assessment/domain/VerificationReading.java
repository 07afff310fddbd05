package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.domain.SetStructure.Part;
import vn.ntm.assessment.domain.VerificationQueue.Order;
import vn.ntm.assessment.domain.VerificationQueue.Row;
import vn.ntm.assessment.domain.VerificationQueue.View;
import vn.ntm.assessment.domain.VerificationQueue.Wanted;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** What waits for one person to be verified or appraised, with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class VerificationReading {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private final VerificationQueue queue;
    private final AssessmentScope scope;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final CriterionLeads leads;
    private final AssessmentDesk.Opening desks;
    private final ApplicationClock clock;

    VerificationReading(
            VerificationQueue queue,
            AssessmentScope scope,
            Units units,
            CriteriaCatalogue catalogue,
            CriterionLeads leads,
            AssessmentDesk.Opening desks,
            ApplicationClock clock) {
        this.queue = queue;
        this.scope = scope;
        this.units = units;
        this.catalogue = catalogue;
        this.leads = leads;
        this.desks = desks;
        this.clock = clock;
    }

    /** What is asked for; all of it may be missing. */
    public record Question(
            @Nullable Long set,
            @Nullable String criterion,
            @Nullable Long unit,
            View view,
            Order order,
            int page) {}

    /** One cell with what the person needs to judge it. */
    public record Line(
            Row row,
            UnitSummary unit,
            Item item,
            Item criterion,
            @Nullable Requirement requirement,
            Set<AssessmentAction> actions) {}

    /**
     * The page.
     *
     * @param waiting sets in which something waits, by id
     * @param communes those the person may choose from
     * @param criteria those the person may choose from: a department its own
     */
    public record Sheet(
            SetSummary set,
            Map<SetSummary, Long> waiting,
            List<UnitSummary> communes,
            List<Item> criteria,
            Map<View, Long> counts,
            List<Line> lines) {}

    /** Null where there is no set to verify by. */
    public @Nullable Sheet sheet(Question question, Actor actor) {
        LocalDate today = clock.today();
        List<UnitSummary> communes = units.inScope(scope.pathOf(actor), today).stream()
                .filter(unit -> unit.kind().level() != AdministrativeLevel.NONE)
                .toList();
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        Map<SetSummary, Long> waiting = waiting(ids);
        SetSummary set = set(question, waiting, today);
        if (set == null) {
            return null;
        }
        boolean department = actor.role().isSpecialist();
        Map<UnitId, Set<Long>> led = department ? leads.itemsOf(actor.unitId(), set.id(), ids, today) : null;
        SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
        Part chosen = structure.parts().stream()
                .filter(part -> part.criterion().code().equals(question.criterion()))
                .findFirst()
                .orElse(null);
        Wanted wanted = new Wanted(
                set.id(),
                chosenUnits(question, ids),
                led,
                chosen == null ? null : chosen.ids(),
                question.view(),
                question.order());
        List<Row> rows =
                queue.rows(wanted, actor.userId().value(), PAGE, (long) (Math.max(1, question.page()) - 1) * PAGE);
        return new Sheet(
                set,
                waiting,
                led == null
                        ? communes
                        : communes.stream()
                                .filter(unit -> led.containsKey(unit.id()))
                                .toList(),
                criteria(structure, led),
                queue.counts(wanted),
                lines(rows, set, structure, question.view(), actor));
    }

    private Map<SetSummary, Long> waiting(List<UnitId> ids) {
        Map<Long, Long> counts = queue.waitingBySet(ids);
        Map<Long, SetSummary> sets = new LinkedHashMap<>();
        catalogue.all().forEach(set -> sets.put(set.id(), set));
        Map<SetSummary, Long> waiting = new LinkedHashMap<>();
        counts.forEach((set, count) -> waiting.put(Objects.requireNonNull(sets.get(set)), count));
        return waiting;
    }

    private @Nullable SetSummary set(Question question, Map<SetSummary, Long> waiting, LocalDate today) {
        Long wanted = question.set();
        if (wanted != null) {
            return catalogue.find(wanted).orElse(null);
        }
        return waiting.keySet().stream()
                .findFirst()
                .or(() -> catalogue.inForce(ObjectLevel.XA, Tier.NTM, today))
                .orElse(null);
    }

    private static List<UnitId> chosenUnits(Question question, List<UnitId> ids) {
        Long unit = question.unit();
        return unit == null
                ? ids
                : ids.stream().filter(id -> id.value() == unit).toList();
    }

    private static List<Item> criteria(SetStructure structure, @Nullable Map<UnitId, Set<Long>> led) {
        Set<Long> own = new LinkedHashSet<>();
        if (led != null) {
            led.values().forEach(own::addAll);
        }
        return structure.parts().stream()
                .filter(part -> led == null || part.ids().stream().anyMatch(own::contains))
                .map(Part::criterion)
                .toList();
    }

    private List<Line> lines(List<Row> rows, SetSummary set, SetStructure structure, View view, Actor actor) {
        Set<UnitId> shown = new LinkedHashSet<>();
        rows.forEach(row -> shown.add(row.unit()));
        Map<UnitId, AssessmentDesk> opened = desks.openAll(shown, set.id(), actor);
        List<Line> lines = new ArrayList<>(rows.size());
        for (Row row : rows) {
            AssessmentDesk desk = opened.get(row.unit());
            Item item = structure.assessed(row.itemId());
            if (desk != null && item != null) {
                lines.add(new Line(
                        row,
                        desk.unit(),
                        item,
                        structure.partOf(item).criterion(),
                        desk.requirement(item),
                        AssessmentRules.actionsFor(actor, cell(row, desk, item, view, actor))));
            }
        }
        return lines;
    }

    private static AssessmentRules.Cell cell(Row row, AssessmentDesk desk, Item item, View view, Actor actor) {
        AssessmentStep step = switch (view) {
            case WAITING -> AssessmentStep.SUBMITTED;
            case VERIFIED -> AssessmentStep.CONFIRMED;
            case RETURNED -> AssessmentStep.RETURNED;
        };
        Long entered = row.enteredByViewer() ? Long.valueOf(actor.userId().value()) : null;
        return new AssessmentRules.Cell(desk.unit(), step, entered, null, true, desk.isLed(item));
    }
}
