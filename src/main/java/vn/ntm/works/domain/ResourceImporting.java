package vn.ntm.works.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLookup;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.domain.FigureImporting.Change;
import vn.ntm.works.domain.FigureImporting.Problem;
import vn.ntm.works.domain.FigureImporting.Read;
import vn.ntm.works.domain.FigureImports.Staged;
import vn.ntm.works.domain.FigureRows.Row;
import vn.ntm.works.domain.ResourceStore.OfUnit;
import vn.ntm.works.domain.WorkStore.Source;

/** Rows of table B5: money by unit and source. */
@Component
class ResourceImporting {

    private final WorkStore works;
    private final ResourceStore store;
    private final ResourceService service;
    private final Units units;

    ResourceImporting(WorkStore works, ResourceStore store, ResourceService service, Units units) {
        this.works = works;
        this.store = store;
        this.service = service;
        this.units = units;
    }

    Read read(Staged staged, List<Row> rows, Actor by) {
        Map<String, Source> sources =
                works.sources().stream().collect(Collectors.toMap(Source::code, Function.identity()));
        UnitLookup lookup = new UnitLookup(Stream.concat(
                        units.areasOf(by.scopePath(), staged.day()).stream(),
                        units.communesOf(by.scopePath(), staged.day()).stream())
                .distinct()
                .toList());
        Map<String, Amount> known = known(staged, by);
        List<Change> changes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<UnitId, List<Amount>> news = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        int unchanged = 0;
        for (Row row : rows) {
            String code = row.text(FigureColumns.SOURCE_CODE);
            Optional<UnitSummary> unit = lookup.find(row.text(FigureColumns.UNIT_CODE), row.text(FigureColumns.UNIT));
            Source source = sources.get(Objects.requireNonNullElse(code, ""));
            if (unit.isEmpty() || !WorkRules.mayEdit(unit.get(), by)) {
                problems.add(Problem.of(row.number(), "works.error.rowUnit", shown(row, FigureColumns.UNIT)));
            } else if (source == null) {
                problems.add(Problem.of(row.number(), "works.error.rowSource", shown(row, FigureColumns.SOURCE_CODE)));
            } else if (!seen.add(unit.get().id() + "/" + code)) {
                problems.add(Problem.of(
                        row.number(), "works.error.rowTwice", unit.get().name() + ", " + source.name()));
            } else {
                Amount amount = amount(row, source, staged.year(), problems);
                Amount before = known.get(unit.get().id() + "/" + code);
                if (amount != null && ResourceService.same(amount, before)) {
                    unchanged++;
                } else if (amount != null) {
                    news.computeIfAbsent(unit.get().id(), id -> new ArrayList<>())
                            .add(amount);
                    changes.add(new Change(unit.get(), source.name(), words(before), words(amount)));
                }
            }
        }
        return new Read(changes, unchanged, problems, actor -> write(staged, news, actor));
    }

    private Map<String, Amount> known(Staged staged, Actor by) {
        Map<String, Amount> known = new HashMap<>();
        for (OfUnit one : store.of(by.scopePath(), staged.year(), staged.day())) {
            known.put(one.unit() + "/" + one.amount().source(), one.amount());
        }
        return known;
    }

    /** Null where something is wrong, which is told. */
    private static @Nullable Amount amount(Row row, Source source, int year, List<Problem> problems) {
        int wrongBefore = problems.size();
        Money planned = money(row, FigureColumns.PLANNED, problems);
        Money done = money(row, FigureColumns.DONE, problems);
        Money paid = money(row, FigureColumns.PAID_OUT, problems);
        String counted = row.text(FigureColumns.QUANTITY);
        BigDecimal quantity = counted == null ? null : FigureImporting.number(counted);
        if (counted != null && (quantity == null || quantity.signum() < 0)) {
            problems.add(Problem.of(row.number(), "works.error.rowAmount", FigureColumns.QUANTITY, counted));
        }
        Amount amount = new Amount(source.code(), planned, done, paid, source.quantityUnit() == null ? null : quantity);
        if (!source.existsIn(year) && !ResourceService.same(amount, null)) {
            problems.add(
                    Problem.of(row.number(), "works.error.sourceEnded", source.name(), Dates.format(source.validTo())));
        }
        return problems.size() == wrongBefore ? amount : null;
    }

    /** A blank cell is nothing. */
    private static Money money(Row row, String column, List<Problem> problems) {
        String cell = row.text(column);
        if (cell == null) {
            return Money.ZERO;
        }
        Optional<Money> money = FigureImporting.money(cell);
        if (money.isEmpty()) {
            problems.add(Problem.of(row.number(), "works.error.rowAmount", column, cell));
        }
        return money.orElse(Money.ZERO);
    }

    private Outcome<Integer> write(Staged staged, Map<UnitId, List<Amount>> news, Actor by) {
        int written = 0;
        for (Map.Entry<UnitId, List<Amount>> one : news.entrySet()) {
            Outcome<Integer> outcome =
                    service.record(one.getKey(), staged.year(), staged.day(), one.getValue(), staged.document(), by);
            if (outcome.isRejected()) {
                return outcome;
            }
            written += outcome.value();
        }
        return Outcome.done(written);
    }

    private static String words(@Nullable Amount amount) {
        return amount == null
                ? "chưa có số liệu"
                : "kế hoạch %s, thực hiện %s, giải ngân %s"
                        .formatted(
                                amount.planned().shown(),
                                amount.done().shown(),
                                amount.paid().shown());
    }

    private static String shown(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "–");
    }
}
