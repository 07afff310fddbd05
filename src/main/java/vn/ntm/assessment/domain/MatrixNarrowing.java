package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.FlagKind;
import vn.ntm.assessment.Flags;
import vn.ntm.assessment.domain.MatrixReading.Only;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.Requirements;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;

/** Leaves in a matrix the communes of one group, with one flag or with one goal; what it counts is then of these. */
@Component
class MatrixNarrowing {

    private final Requirements requirements;
    private final Flags flags;
    private final RecognitionGoals goals;

    MatrixNarrowing(Requirements requirements, Flags flags, RecognitionGoals goals) {
        this.requirements = requirements;
        this.flags = flags;
        this.goals = goals;
    }

    /** The communes left, and the groups there are to choose from. */
    record Narrowed(List<UnitSummary> communes, SortedSet<String> groups) {}

    Narrowed narrow(List<UnitSummary> communes, Only only, long setId, LocalDate day) {
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        Map<UnitId, Set<String>> groups = requirements.groupsOf(ids, day);
        SortedSet<String> choices = new TreeSet<>();
        groups.values().forEach(choices::addAll);
        Predicate<UnitId> wanted = unit -> true;
        if (only.group() != null) {
            String group = only.group();
            wanted = wanted.and(unit -> groups.getOrDefault(unit, Set.of()).contains(group));
        }
        if (only.flag() != null) {
            wanted = wanted.and(flagged(only.flag(), setId, ids, day)::contains);
        }
        if (only.goal() != null) {
            wanted = wanted.and(goals.aimingAt(only.goal(), ids)::contains);
        }
        Predicate<UnitId> left = wanted;
        return new Narrowed(
                communes.stream().filter(unit -> left.test(unit.id())).toList(), choices);
    }

    private Set<UnitId> flagged(FlagKind kind, long setId, Collection<UnitId> units, LocalDate day) {
        Set<UnitId> flagged = new HashSet<>();
        flags.of(setId, units, day).stream()
                .filter(flag -> flag.kind() == kind)
                .forEach(flag -> flagged.add(flag.unit()));
        return flagged;
    }
}
