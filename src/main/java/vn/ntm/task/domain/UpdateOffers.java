package vn.ntm.task.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.task.domain.TaskRegister.Part;

/**
 * After a commune reported the result of a duty: the criteria and indicators it is linked to that are not met yet, for the
 * commune to bring up to date. Only offers; what stands changes when the commune says so in its own form.
 */
@Service
public class UpdateOffers {

    private final Standings standings;
    private final CriteriaCatalogue catalogue;

    UpdateOffers(Standings standings, CriteriaCatalogue catalogue) {
        this.standings = standings;
        this.catalogue = catalogue;
    }

    /**
     * One commune's.
     *
     * @param own whether the viewer is of that commune and may enter its results
     * @param items what is assessed there: indicators, or criteria without any
     */
    public record Offer(Part part, boolean own, List<Item> items) {}

    /** In the order of the duty; two statements, none where nothing was reported. */
    @Transactional(readOnly = true)
    public List<Offer> of(Opened opened, Actor actor) {
        Long set = opened.duty().criteriaSetId();
        List<Part> reported = opened.parts().stream()
                .filter(part -> part.unitKind().isCommune() && opened.criteria().containsKey(part.id()))
                .filter(part -> part.status() == AssignmentStatus.SUBMITTED || part.status() == AssignmentStatus.DONE)
                .filter(part -> actor.sees(opened.duty().ownerPath()) || actor.sees(part.unitPath()))
                .toList();
        if (set == null || reported.isEmpty()) {
            return List.of();
        }
        List<UnitId> units =
                reported.stream().map(part -> new UnitId(part.unitId())).toList();
        Map<UnitId, Map<Long, Standing>> now = Standing.byUnit(standings.of(set, units, null, Standings.Kind.ALL));
        Map<Long, List<Item>> indicators = new HashMap<>();
        for (Item item : catalogue.itemsOf(set)) {
            Long criterion = item.parentId();
            if (criterion != null) {
                indicators.computeIfAbsent(criterion, id -> new ArrayList<>()).add(item);
            }
        }
        List<Offer> offers = new ArrayList<>();
        for (Part part : reported) {
            Map<Long, Standing> stands = now.getOrDefault(new UnitId(part.unitId()), Map.of());
            List<Item> open = opened.criteria().getOrDefault(part.id(), List.of()).stream()
                    .flatMap(item -> item.isCriterion()
                            ? Objects.requireNonNullElse(indicators.get(item.id()), List.of(item)).stream()
                            : List.of(item).stream())
                    .distinct()
                    .filter(item -> isOpen(stands.get(item.id())))
                    .toList();
            if (!open.isEmpty()) {
                boolean own = part.unitId() == actor.unitId().value() && actor.may(Right.REPORT_OWN);
                offers.add(new Offer(part, own, open));
            }
        }
        return offers;
    }

    /** Neither met nor already sent to be verified. */
    private static boolean isOpen(@Nullable Standing standing) {
        return standing == null || (!standing.status().isMet() && !standing.waiting());
    }
}
