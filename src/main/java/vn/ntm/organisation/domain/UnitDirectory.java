package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.OncePerRead;
import vn.ntm.shared.Outcome;

/** The facade over the directory: reads by projections, writes through {@link UnitRegistration} and {@link UnitEvents}. */
@Service
@Transactional
class UnitDirectory implements Units {

    private static final Set<UnitKind> COMMUNES = kinds(UnitKind::isCommune);
    private static final Set<UnitKind> AREAS = kinds(kind -> kind.level().isAboveCommunes());

    private static final int HOMONYMS = 10;

    private final UnitQueries queries;
    private final UnitRegistration registration;
    private final UnitEvents events;

    UnitDirectory(UnitQueries queries, UnitRegistration registration, UnitEvents events) {
        this.queries = queries;
        this.registration = registration;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnitSummary> find(UnitId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, UnitSummary> findAll(Collection<UnitId> ids) {
        Map<UnitId, UnitSummary> known = OncePerRead.kept(this, HashMap::new);
        List<UnitId> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            queries.byIds(unknown).forEach(unit -> known.put(unit.id(), unit));
        }
        Map<UnitId, UnitSummary> found = new LinkedHashMap<>();
        for (UnitId id : ids) {
            UnitSummary unit = known.get(id);
            if (unit != null) {
                found.put(id, unit);
            }
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> inScope(String path, LocalDate day) {
        return queries.inScope(path, day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> communesOf(String path, LocalDate day) {
        return queries.ofKinds(COMMUNES, path, day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> areasOf(String path, LocalDate day) {
        return queries.ofKinds(AREAS, path, day).stream()
                .sorted(Comparator.comparing(unit -> unit.kind().level()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> search(String text, String scopePath, @Nullable LocalDate day, int limit) {
        UnitSearch search = UnitSearch.of(text, scopePath, day, limit);
        return search.plain().isEmpty() ? List.of() : queries.search(search);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> named(String text, String scopePath, @Nullable LocalDate day) {
        UnitSearch search = UnitSearch.of(text, scopePath, day, HOMONYMS);
        return search.plain().isEmpty() ? List.of() : queries.exact(search);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> successorsOf(UnitId id, LocalDate day) {
        return queries.successorsOf(id, day);
    }

    @Override
    public Outcome<UnitId> register(NewUnit unit) {
        return registration.register(unit);
    }

    @Override
    public Outcome<Long> recordEvent(NewUnitEvent event) {
        return events.record(event);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnitId> byKey(String key) {
        return queries.byKey(key);
    }

    private static Set<UnitKind> kinds(Predicate<UnitKind> which) {
        return Arrays.stream(UnitKind.values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
