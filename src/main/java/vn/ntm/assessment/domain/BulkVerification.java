package vn.ntm.assessment.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/**
 * Verifies or gives back many cells at once, each in its own transaction: a cell that somebody changed meanwhile, or that
 * a rule refuses, is told and left alone; the others go through.
 */
@Service
public class BulkVerification {

    /** As many as a page shows, twice. */
    public static final int MOST = 100;

    private final AssessmentService service;
    private final AssessmentReading reading;
    private final AssessmentDesk.Opening desks;
    private final CriteriaCatalogue catalogue;

    BulkVerification(
            AssessmentService service,
            AssessmentReading reading,
            AssessmentDesk.Opening desks,
            CriteriaCatalogue catalogue) {
        this.service = service;
        this.reading = reading;
        this.desks = desks;
        this.catalogue = catalogue;
    }

    /** A cell as the person saw it in the list. */
    public record Chosen(UnitId unit, long itemId, int version) {}

    /**
     * What became of one.
     *
     * @param messageKey null where it went through
     */
    public record Result(String unit, String code, @Nullable String messageKey, List<String> arguments)
            implements Serializable {

        private static final long serialVersionUID = 1L;

        public boolean isDone() {
            return messageKey == null;
        }
    }

    /** As the communes say. */
    public List<Result> verify(List<Chosen> chosen, @Nullable String document, Actor by) {
        return each(chosen, by, (desk, cell, seen) -> service.verify(desk, seen, cell.finding(), document, by));
    }

    /** All for the same reason. */
    public List<Result> giveBack(List<Chosen> chosen, @Nullable String reason, Actor by) {
        return each(chosen, by, (desk, cell, seen) -> service.giveBack(desk, seen, reason, by));
    }

    private interface Step {
        Outcome<Assessment> take(AssessmentDesk desk, Assessment cell, Seen seen);
    }

    private List<Result> each(List<Chosen> chosen, Actor by, Step step) {
        List<Chosen> few = chosen.size() > MOST ? chosen.subList(0, MOST) : chosen;
        Map<Long, Item> items =
                catalogue.findItems(few.stream().map(Chosen::itemId).toList());
        Set<Long> sets = new LinkedHashSet<>();
        items.values().forEach(item -> sets.add(item.setId()));
        List<Result> results = new ArrayList<>();
        for (Long set : sets) {
            List<Chosen> ofSet = few.stream()
                    .filter(one -> items.containsKey(one.itemId())
                            && Objects.requireNonNull(items.get(one.itemId())).setId() == set)
                    .toList();
            Map<UnitId, AssessmentDesk> opened =
                    desks.openAll(ofSet.stream().map(Chosen::unit).distinct().toList(), set, by);
            for (Chosen one : ofSet) {
                AssessmentDesk desk = opened.get(one.unit());
                if (desk != null && desk.set().assessed(one.itemId()) != null) {
                    results.add(take(desk, one, Objects.requireNonNull(items.get(one.itemId())), step));
                }
            }
        }
        return results;
    }

    private Result take(AssessmentDesk desk, Chosen one, Item item, Step step) {
        Assessment cell = reading.cell(desk, item);
        if (cell == null || cell.version() != one.version()) {
            return changed(desk, item);
        }
        try {
            Outcome<Assessment> outcome = step.take(desk, cell, new Seen(item.id(), one.version()));
            return outcome.isRejected()
                    ? new Result(
                            desk.unit().name(),
                            item.code(),
                            outcome.rejections().get(0).messageKey(),
                            outcome.rejections().get(0).arguments().stream()
                                    .map(Object::toString)
                                    .toList())
                    : new Result(desk.unit().name(), item.code(), null, List.of());
        } catch (OptimisticLockingFailureException raced) {
            return changed(desk, item);
        }
    }

    private static Result changed(AssessmentDesk desk, Item item) {
        return new Result(desk.unit().name(), item.code(), "assessment.error.changedMeanwhile", List.of());
    }
}
