package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;

/** What the screens of the directory read. */
@Service
@Transactional(readOnly = true)
public class UnitReading {

    private final UnitPages pages;
    private final UnitQueries queries;
    private final ApplicationClock clock;

    UnitReading(UnitPages pages, UnitQueries queries, ApplicationClock clock) {
        this.pages = pages;
        this.queries = queries;
        this.clock = clock;
    }

    public UnitPages.Listing list(UnitFilter filter) {
        return filter.searchesNothing() ? new UnitPages.Listing(List.of(), 0) : pages.list(filter);
    }

    public List<UnitPages.Row> below(@Nullable UnitId parent, LocalDate day) {
        return pages.below(parent, day);
    }

    public Optional<UnitSummary> unit(UnitId id) {
        return queries.byIds(List.of(id)).stream().findFirst();
    }

    public List<UnitSummary> ancestors(UnitSummary unit) {
        return pages.ancestors(unit);
    }

    /** The page of a unit as of today; a constant number of statements. */
    public Optional<UnitPage> page(UnitId id) {
        LocalDate today = clock.today();
        return unit(id).map(unit -> {
            LocalDate end = unit.validTo();
            LocalDate begin = unit.validFrom();
            boolean closed = end != null && end.isBefore(today);
            List<UnitFate.Step> steps = closed ? pages.steps(id, today) : List.of();
            return new UnitPage(
                    unit,
                    pages.details(id, today).orElseThrow(),
                    closed,
                    begin != null && begin.isAfter(today),
                    closed ? UnitFate.tell(id.value(), unit.name(), end, steps) : "",
                    closed ? queries.successorsOf(id, today) : List.of(),
                    pages.ancestors(unit),
                    pages.predecessors(id),
                    pages.departures(id),
                    pages.past(id));
        });
    }

    public UnitPages.Counts counts() {
        return pages.counts();
    }
}
