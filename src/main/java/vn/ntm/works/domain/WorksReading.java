package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.identity.ReadingScope;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.works.Works.Work;
import vn.ntm.works.domain.WorkStore.Question;
import vn.ntm.works.domain.WorkStore.Said;
import vn.ntm.works.domain.WorkStore.StepKind;

/** Works a person may see, with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class WorksReading {

    private final WorkStore store;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final ReadingScope territory;
    private final ApplicationClock clock;

    WorksReading(
            WorkStore store, Units units, CriteriaCatalogue catalogue, ReadingScope territory, ApplicationClock clock) {
        this.store = store;
        this.units = units;
        this.catalogue = catalogue;
        this.territory = territory;
        this.clock = clock;
    }

    /** One of a list. */
    public record Row(Work work, UnitSummary unit, List<Item> items, Steps steps) {}

    /** A page of a list. */
    public record Listed(List<Row> rows, long total) {}

    /** One with what may be done to it. */
    public record Sheet(Work work, UnitSummary unit, List<Item> items, Steps steps, boolean mayEdit) {}

    public Listed list(Question question, int page, int size) {
        long total = store.count(question);
        return new Listed(rows(total == 0 ? List.of() : store.page(question, page, size)), total);
    }

    /** Works of exactly this unit. */
    public List<Row> of(UnitId unit) {
        return rows(store.of(List.of(unit)));
    }

    /** Empty where there is none in the person's territory. */
    public Optional<Sheet> find(long id, Actor actor) {
        String path = territory.pathOf(actor);
        return store.find(id)
                .flatMap(work -> units.find(work.unit())
                        .filter(unit -> unit.path().startsWith(path))
                        .map(unit -> {
                            Row row = rows(List.of(work)).get(0);
                            boolean mayEdit = work.left() == null && WorkRules.mayEdit(unit, actor);
                            return new Sheet(work, unit, row.items(), row.steps(), mayEdit);
                        }));
    }

    private List<Row> rows(List<Work> works) {
        if (works.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today();
        Map<UnitId, UnitSummary> known =
                units.findAll(works.stream().map(Work::unit).collect(Collectors.toSet()));
        Map<Long, Item> items = catalogue.findItems(
                works.stream().map(Work::itemIds).flatMap(Collection::stream).collect(Collectors.toSet()));
        List<StepKind> kinds = store.stepKinds();
        Map<Long, List<Said>> said = store.steps(works.stream().map(Work::id).toList()).stream()
                .collect(Collectors.groupingBy(Said::workId));
        List<Row> rows = new ArrayList<>();
        for (Work work : works) {
            rows.add(new Row(
                    work,
                    Objects.requireNonNull(known.get(work.unit())),
                    work.itemIds().stream()
                            .map(id -> Objects.requireNonNull(items.get(id)))
                            .toList(),
                    Steps.of(work.form(), kinds, said.getOrDefault(work.id(), List.of()), today)));
        }
        return rows;
    }
}
