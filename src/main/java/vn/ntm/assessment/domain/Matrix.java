package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Band;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.organisation.UnitSummary;

/**
 * Communes by criteria, as of a day.
 *
 * @param day the day it shows
 * @param since the day it is compared with, null for none
 * @param columns criteria or indicators, in printed order
 * @param rows the communes of the area, filtered and sorted
 * @param groups the groups and zones communes of the area were put in, to choose from
 * @param communes all communes of the area that take part in the programme, with phường and thị trấn left out
 */
public record Matrix(
        UnitSummary area,
        SetSummary set,
        LocalDate day,
        @Nullable LocalDate since,
        boolean isOfIndicators,
        List<Item> columns,
        List<Row> rows,
        int communes,
        int[] metOfColumn,
        List<Row> all,
        SortedSet<String> groups) {

    /** One cell: what stands there, whether something waits to be verified, whether it differs from the day compared with. */
    public record Cell(AchievementStatus status, boolean waiting, boolean changed) {

        private static final int CHANGED = 1;
        private static final int WAITING = 2;
        private static final int MARKS = 4;
        private static final List<Cell> ALL = Stream.of(AchievementStatus.values())
                .flatMap(status -> IntStream.range(0, MARKS)
                        .mapToObj(marks -> new Cell(status, (marks & WAITING) != 0, (marks & CHANGED) != 0)))
                .toList();

        /** Every cell there can be, each at its {@link #number}. */
        public static List<Cell> all() {
            return ALL;
        }

        static Cell of(AchievementStatus status, boolean waiting, boolean changed) {
            return ALL.get(number(status, waiting, changed));
        }

        /** Its place in {@link #all}. */
        public int number() {
            return number(status, waiting, changed);
        }

        private static int number(AchievementStatus status, boolean waiting, boolean changed) {
            return status.ordinal() * MARKS + (waiting ? WAITING : 0) + (changed ? CHANGED : 0);
        }
    }

    /**
     * One commune.
     *
     * @param criteriaMet criteria met, whatever the columns are
     * @param nearly criteria "cơ bản đạt", shown apart
     * @param metBefore on the day compared with; null without one
     */
    public record Row(
            UnitSummary unit,
            Cell[] cells,
            int met,
            int criteriaMet,
            int nearly,
            @Nullable Integer metBefore) {

        boolean isUnknown() {
            return Stream.of(cells).noneMatch(cell -> cell.status().isSaid());
        }

        public @Nullable Integer change() {
            return metBefore == null ? null : met - metBefore;
        }
    }

    public int met() {
        return all.stream().mapToInt(Row::criteriaMet).sum();
    }

    /** Of criteria, always. */
    public CriteriaAverage average() {
        return new CriteriaAverage(met(), communes);
    }

    /** Criteria more (or less) than on the day compared with; null without one. */
    public @Nullable Integer change() {
        return since == null
                ? null
                : all.stream()
                        .mapToInt(row -> row.change() == null ? 0 : row.change())
                        .sum();
    }

    /** Communes of which nothing at all is said in the set; they count as meeting none (domain 2.4 rules 3 and 4). */
    public long unknown() {
        return all.stream().filter(Row::isUnknown).count();
    }

    /** How many communes are in the group. */
    public long count(Band band) {
        return all.stream().filter(row -> band.holds(row.criteriaMet())).count();
    }

    public List<Band> bands() {
        return Band.of(set.criteria());
    }
}
