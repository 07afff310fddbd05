package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLookup;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/**
 * Takes table B2 back in: first what would change and what is wrong, cell by cell; on confirmation all of it or nothing.
 * What stands so already, and rows without a result, are left alone.
 */
@Service
@Transactional
public class ResultImporting {

    private static final Map<String, AchievementStatus> WORDS = words();

    private final ResultImports imports;
    private final LastSheets sheets;
    private final Results results;
    private final Standings standings;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final ApplicationClock clock;

    ResultImporting(
            ResultImports imports,
            LastSheets sheets,
            Results results,
            Standings standings,
            CriteriaCatalogue catalogue,
            Units units,
            ApplicationClock clock) {
        this.imports = imports;
        this.sheets = sheets;
        this.results = results;
        this.standings = standings;
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    /** A workbook put in, checked but not written. */
    public record Staged(long setId, LocalDate day, String document, String fileName, byte[] content) {}

    /** One cell that would change. */
    public record Change(UnitSummary unit, Item item, AchievementStatus before, Result after) {}

    /** What is wrong with a row; a message key with its arguments. */
    public record Problem(int row, String messageKey, List<Object> arguments) {

        static Problem of(int row, String messageKey, Object... arguments) {
            return new Problem(row, messageKey, List.of(arguments));
        }
    }

    /** What confirming would do. */
    public record Preview(SetSummary set, Staged staged, List<Change> changes, int unchanged, List<Problem> problems) {}

    /** Keeps the workbook for the check; refused where it is none, or the day lies ahead. */
    public Outcome<Long> stage(Staged staged, Actor by) {
        List<Rejection> rejections = new ArrayList<>();
        if (!ResultRecording.isOpenTo(by)) {
            rejections.add(Rejection.of("assessment.denied.record"));
        }
        if (staged.day().isAfter(clock.today())) {
            rejections.add(Rejection.onField("day", "assessment.error.dayAhead"));
        }
        if (staged.document().isBlank()) {
            rejections.add(Rejection.onField("document", "assessment.error.documentRequired"));
        }
        if (sheets.of(staged.content()).isEmpty()) {
            rejections.add(Rejection.onField("file", "assessment.error.noTable"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        return Outcome.done(imports.keep(staged, by.userId(), clock.instant()));
    }

    /** The set a workbook of this person is of; empty if there is no such workbook. */
    @Transactional(readOnly = true)
    public Optional<SetSummary> setOf(long id, Actor by) {
        return imports.find(id, by.userId()).flatMap(staged -> catalogue.find(staged.setId()));
    }

    /** Empty if there is no such workbook of this person. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(long id, Actor by) {
        return imports.find(id, by.userId()).map(staged -> preview(staged, by));
    }

    /** Writes it and forgets the workbook; refused as long as a row is wrong. */
    public Outcome<Integer> confirm(long id, Actor by) {
        Preview preview = preview(id, by).orElseThrow();
        if (!preview.problems().isEmpty()) {
            return Outcome.rejected(Rejection.of("assessment.error.rowsWrong"));
        }
        Staged staged = preview.staged();
        List<Result> changed = preview.changes().stream().map(Change::after).toList();
        Outcome<Integer> written =
                results.record(new Cut(staged.setId(), staged.day(), staged.document(), changed), by);
        if (!written.isRejected()) {
            imports.forget(id);
        }
        return written;
    }

    private Preview preview(Staged staged, Actor by) {
        SetSummary set = catalogue.find(staged.setId()).orElseThrow();
        SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
        Map<String, Item> items = new HashMap<>();
        structure.assessed().forEach(item -> items.put(item.code(), item));
        UnitLookup communes = new UnitLookup(units.communesOf(by.scopePath(), staged.day()));
        Map<UnitId, Map<Long, Standing>> stands =
                Standing.byUnit(standings.of(set.id(), communes.ids(), staged.day(), Kind.ALL));
        List<Change> changes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<UnitId, Map<Long, Integer>> rowsOf = new HashMap<>();
        int unchanged = 0;
        for (ResultSheet.Line line : sheets.of(staged.content()).orElse(List.of())) {
            Optional<UnitSummary> unit = communes.find(line.unitCode(), line.unit());
            Item item = items.get(Objects.requireNonNullElse(line.item(), ""));
            AchievementStatus status = status(line.status());
            if (unit.isEmpty()) {
                problems.add(
                        Problem.of(line.number(), "assessment.error.rowUnit", shown(line.unitCode(), line.unit())));
            } else if (item == null) {
                problems.add(Problem.of(line.number(), "assessment.error.rowItem", shown(line.item(), null)));
            } else if (status == null) {
                problems.add(Problem.of(line.number(), "assessment.error.rowStatus", shown(line.status(), null)));
            } else {
                Integer earlier = rowsOf.computeIfAbsent(unit.get().id(), id -> new HashMap<>())
                        .putIfAbsent(item.id(), line.number());
                if (earlier != null) {
                    problems.add(Problem.of(
                            line.number(),
                            "assessment.error.rowTwice",
                            item.code(),
                            unit.get().name(),
                            earlier));
                }
                Standing before = stands.getOrDefault(unit.get().id(), Map.of()).get(item.id());
                Result after = result(unit.get().id(), item, status, line.value());
                if (isSame(before, after)) {
                    unchanged++;
                } else {
                    changes.add(new Change(
                            unit.get(),
                            item,
                            before == null ? AchievementStatus.NOT_ASSESSED : before.status(),
                            after));
                }
            }
        }
        return new Preview(set, staged, changes, unchanged, problems);
    }

    private static Result result(UnitId unit, Item item, AchievementStatus status, @Nullable String value) {
        BigDecimal number = number(value);
        return new Result(unit, item.id(), status, number, number == null ? value : null, null);
    }

    private static boolean isSame(@Nullable Standing before, Result after) {
        if (before == null || !after.status().isSaid()) {
            return !after.status().isSaid();
        }
        BigDecimal value = before.value();
        boolean sameValue =
                value == null ? after.value() == null : after.value() != null && value.compareTo(after.value()) == 0;
        return before.status() == after.status() && sameValue && Objects.equals(before.valueText(), after.valueText());
    }

    /** "87,5", "1.234,5", "87.5"; null where it is no number. */
    private static @Nullable BigDecimal number(@Nullable String typed) {
        if (typed == null || !typed.matches("-?[0-9.,\\s]*[0-9]%?")) {
            return null;
        }
        String digits = typed.replaceAll("[\\s%]", "");
        String plain = digits.indexOf(',') >= 0 ? digits.replace(".", "").replace(',', '.') : digits;
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException severalDots) {
            return null;
        }
    }

    /** By its words, without tone marks, or by the mark of the forms; a blank says that nobody assessed it. */
    private static @Nullable AchievementStatus status(@Nullable String typed) {
        return typed == null ? AchievementStatus.NOT_ASSESSED : WORDS.get(VietnameseText.fold(typed));
    }

    private static Map<String, AchievementStatus> words() {
        Map<String, AchievementStatus> words = new HashMap<>();
        for (AchievementStatus status : AchievementStatus.values()) {
            words.put(VietnameseText.fold(status.label()), status);
        }
        words.put("x", AchievementStatus.MET);
        words.put("0", AchievementStatus.NOT_MET);
        words.put("cb", AchievementStatus.PARTLY_MET);
        words.put("kad", AchievementStatus.NOT_APPLICABLE);
        words.put("kdt", AchievementStatus.NOT_KEPT);
        return words;
    }

    private static String shown(@Nullable String first, @Nullable String second) {
        return Objects.requireNonNullElse(first, Objects.requireNonNullElse(second, ""));
    }
}
