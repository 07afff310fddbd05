package vn.ntm.works.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.works.Resources;
import vn.ntm.works.domain.WorkStore.Source;
import vn.ntm.works.domain.WorksTrail.Change;

/** Records the money of a unit and a year by source. */
@Service
@Transactional
public class ResourceService implements Resources {

    private static final int FIRST_YEAR = 2010;

    private final ResourceStore store;
    private final WorkStore works;
    private final Units units;
    private final WorksTrail trail;
    private final ApplicationClock clock;

    ResourceService(ResourceStore store, WorkStore works, Units units, WorksTrail trail, ApplicationClock clock) {
        this.store = store;
        this.works = works;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Amount> totals(String path, int year, LocalDate day) {
        return store.totals(path, year, day);
    }

    /** What a unit has on the day by code of the source. */
    @Transactional(readOnly = true)
    public Map<String, Amount> of(UnitSummary unit, int year, LocalDate day) {
        Map<String, Amount> own = new HashMap<>();
        store.of(unit.path(), year, day).stream()
                .filter(one -> one.unit().equals(unit.id()))
                .forEach(one -> own.put(one.amount().source(), one.amount()));
        return own;
    }

    /** Only what differs from what is known is written; how many sources did. */
    @Override
    public Outcome<Integer> record(
            UnitId unitId, int year, LocalDate day, List<Amount> amounts, @Nullable String typedDocument, Actor by) {
        Optional<UnitSummary> unit = units.find(unitId);
        if (unit.isEmpty() || !WorkRules.mayEdit(unit.get(), by)) {
            return Outcome.rejected(Rejection.of("works.denied.edit"));
        }
        String document = VietnameseText.cleanOrNull(typedDocument);
        List<Rejection> rejections = check(year, day, amounts, document);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Map<String, Amount> known = of(unit.get(), year, day);
        List<Amount> changed = amounts.stream()
                .filter(amount -> !same(amount, known.get(amount.source())))
                .toList();
        for (Amount amount : changed) {
            store.add(unitId, year, day, amount, document, by, clock.instant());
        }
        if (!changed.isEmpty()) {
            trail.tell(
                    new Change(
                            "RESOURCES_RECORDED",
                            "UNIT",
                            unitId.value(),
                            unit.get().name(),
                            sum(known.values()),
                            "%d nguồn, năm %d, đến %s: thực hiện %s triệu đồng"
                                    .formatted(
                                            changed.size(),
                                            year,
                                            Dates.format(day),
                                            sum(of(unit.get(), year, day).values())),
                            document),
                    unit.get(),
                    by);
        }
        return Outcome.done(changed.size());
    }

    /** Whether a recording would change nothing. */
    static boolean same(Amount amount, @Nullable Amount known) {
        Amount before = known == null ? nothing(amount.source()) : known;
        return amount.planned().equals(before.planned())
                && amount.done().equals(before.done())
                && amount.paid().equals(before.paid())
                && orZero(amount.quantity()).compareTo(orZero(before.quantity())) == 0;
    }

    static Amount nothing(String source) {
        return new Amount(source, Money.ZERO, Money.ZERO, Money.ZERO, null);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static String sum(Collection<Amount> amounts) {
        return amounts.stream()
                .map(Amount::done)
                .reduce(Money.ZERO, Money::plus)
                .shown();
    }

    private List<Rejection> check(int year, LocalDate day, List<Amount> amounts, @Nullable String document) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate today = clock.today();
        if (year < FIRST_YEAR || year > today.getYear() + 1) {
            rejections.add(Rejection.onField("year", "works.error.year"));
        }
        if (day.isAfter(today) || day.getYear() < FIRST_YEAR) {
            rejections.add(Rejection.onField("day", "works.error.dayAhead"));
        }
        Map<String, Source> sources =
                works.sources().stream().collect(Collectors.toMap(Source::code, Function.identity()));
        for (Amount amount : amounts) {
            Source source = sources.get(amount.source());
            boolean negative = amount.planned().dong().signum() < 0
                    || amount.done().dong().signum() < 0
                    || amount.paid().dong().signum() < 0
                    || orZero(amount.quantity()).signum() < 0;
            if (source == null || negative) {
                rejections.add(Rejection.onField(amount.source(), "works.error.amount"));
            } else if (!source.existsIn(year) && !same(amount, null)) {
                rejections.add(Rejection.onField(
                        amount.source(), "works.error.sourceEnded", source.name(), Dates.format(source.validTo())));
            }
        }
        WorkService.checkLength(rejections, "document", document);
        return rejections;
    }
}
