package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.organisation.UnitSummary;

/**
 * Targets of an area and a year beside what is reached. Only xã of the programme stand in it: thị trấn and phường are not
 * in the divisor.
 *
 * @param base the last day of the year before
 * @param day the day that counts as "now"
 * @param own targets of the area itself
 * @param average what each commune is to have on average; null without such a target
 */
public record TargetSheet(
        UnitSummary area,
        List<UnitSummary> areas,
        int year,
        LocalDate base,
        LocalDate day,
        SetSummary set,
        List<Item> criteria,
        List<Line> lines,
        List<Target> own,
        @Nullable BigDecimal average) {

    /** What a commune committed itself to, with how it stands now. */
    public record Commitment(Target target, Item item, AchievementStatus status) {}

    /**
     * One commune.
     *
     * @param before criteria met at the end of the year before; null where nothing was known then
     * @param now criteria met; null where nothing is known
     * @param all criteria of the set
     * @param due how many more it is to meet this year; null without such a target
     */
    public record Line(
            UnitSummary unit,
            @Nullable Integer before,
            @Nullable Integer now,
            int all,
            @Nullable BigDecimal due,
            List<Commitment> commitments,
            @Nullable Target villages) {

        static Line of(
                UnitSummary unit,
                @Nullable Map<Long, Standing> before,
                @Nullable Map<Long, Standing> now,
                @Nullable BigDecimal common,
                int all,
                List<Target> targets,
                Map<Long, Item> items) {
            BigDecimal due = common;
            Target villages = null;
            List<Commitment> commitments = new ArrayList<>();
            for (Target target : targets) {
                if (target.unit().equals(unit.id())) {
                    Item item = target.itemId() == null ? null : items.get(target.itemId());
                    if (target.kind() == TargetKind.GAIN) {
                        due = target.amount();
                    } else if (target.kind() == TargetKind.VILLAGES) {
                        villages = target;
                    } else if (item != null) {
                        Standing standing = now == null ? null : now.get(item.id());
                        commitments.add(new Commitment(
                                target, item, standing == null ? AchievementStatus.NOT_ASSESSED : standing.status()));
                    }
                }
            }
            return new Line(unit, met(before), met(now), all, due, commitments, villages);
        }

        private static @Nullable Integer met(@Nullable Map<Long, Standing> standings) {
            return standings == null
                    ? null
                    : (int) standings.values().stream()
                            .filter(standing -> standing.status().isMet())
                            .count();
        }

        /** Null where one of the two days is unknown. */
        public @Nullable Integer gain() {
            return before == null || now == null ? null : now - before;
        }

        /** "đạt chỉ tiêu/không"; null while it cannot be said. Who meets everything has nothing left to gain. */
        public @Nullable Boolean reached() {
            Integer gain = gain();
            if (now != null && now == all) {
                return due == null ? null : Boolean.TRUE;
            }
            return gain == null || due == null ? null : BigDecimal.valueOf(gain).compareTo(due) >= 0;
        }
    }

    /** Criteria met by all communes. */
    public int sum() {
        return lines.stream()
                .map(Line::now)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Communes of which something is known. */
    public long known() {
        return lines.stream().filter(line -> line.now() != null).count();
    }

    /** "Bình quân tiêu chí/xã". */
    public CriteriaAverage reachedAverage() {
        return new CriteriaAverage(sum(), lines.size());
    }

    /** Null without such a target. */
    public @Nullable Boolean isAverageReached() {
        return average == null ? null : reachedAverage().reaches(average);
    }

    /** Communes that reached their gain. */
    public long reached() {
        return lines.stream()
                .filter(line -> Boolean.TRUE.equals(line.reached()))
                .count();
    }

    /** Commitments by criterion, in printed order: who is to meet criterion 17. */
    public Map<Item, List<Line>> byCriterion() {
        Map<Item, List<Line>> found = new LinkedHashMap<>();
        for (Item criterion : criteria) {
            List<Line> committed = lines.stream()
                    .filter(line -> line.commitments().stream()
                            .anyMatch(commitment -> commitment.item().id() == criterion.id()))
                    .toList();
            if (!committed.isEmpty()) {
                found.put(criterion, committed);
            }
        }
        return found;
    }

    /** Pairs commune x criterion. */
    public int pairs() {
        return lines.stream().mapToInt(line -> line.commitments().size()).sum();
    }

    /** Villages that are to be reached, of all communes. */
    public long villages() {
        return lines.stream()
                .map(Line::villages)
                .filter(Objects::nonNull)
                .map(Target::amount)
                .filter(Objects::nonNull)
                .mapToLong(BigDecimal::longValue)
                .sum();
    }

    /** Villages that are reached by the last counts. */
    public long villagesReached() {
        return lines.stream()
                .map(Line::villages)
                .filter(Objects::nonNull)
                .map(Target::reached)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }
}
