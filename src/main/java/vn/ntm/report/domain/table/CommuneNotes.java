package vn.ntm.report.domain.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.Recognitions;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.Requirements;
import vn.ntm.organisation.UnitId;

/** What B1 says of a commune beside its criteria: its group, what it is recognised as, what it has registered for. */
@Component
class CommuneNotes {

    private static final List<Tier> TIERS = List.of(Tier.NTM, Tier.NANG_CAO, Tier.KIEU_MAU);
    private static final Map<Tier, String> NAMES =
            Map.of(Tier.NTM, "NTM", Tier.NANG_CAO, "NC", Tier.KIEU_MAU, "KM", Tier.HIEN_DAI, "HĐ");

    private final Recognitions recognitions;
    private final RecognitionGoals goals;
    private final Requirements requirements;

    CommuneNotes(Recognitions recognitions, RecognitionGoals goals, Requirements requirements) {
        this.recognitions = recognitions;
        this.goals = goals;
        this.requirements = requirements;
    }

    /** "nhóm 1", "khu vực 2": the groups a decision put it in. */
    Map<UnitId, String> groups(List<UnitId> communes, LocalDate day) {
        Map<UnitId, String> words = new HashMap<>();
        requirements.groupsOf(communes, day).forEach((unit, groups) -> words.put(unit, words(groups)));
        return words;
    }

    private static String words(Set<String> groups) {
        return groups.stream()
                .sorted()
                .map(group -> group.replace("nhom_", "nhóm ").replace("khu_vuc_", "khu vực "))
                .map(group -> group.replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** "NC, 2020": the highest level in force on the day with the year of the decision. */
    Map<UnitId, String> levels(List<UnitId> communes, LocalDate day) {
        Map<UnitId, Recognition> highest = new HashMap<>();
        recognitions.of(communes).stream()
                .filter(one -> one.isInForceOn(day))
                .forEach(one -> highest.merge(
                        one.unit(), one, (old, other) -> other.tier().compareTo(old.tier()) > 0 ? other : old));
        Map<UnitId, String> words = new HashMap<>();
        highest.forEach((unit, one) -> words.put(
                unit,
                NAMES.getOrDefault(one.tier(), one.tier().name()) + ", "
                        + one.decidedOn().getYear()));
        return words;
    }

    /** "NTM 2021; KM 2022": open goals by the year of the plan. */
    Map<UnitId, String> registered(List<UnitId> communes) {
        Map<UnitId, List<RecognitionGoals.Goal>> byUnit = new HashMap<>();
        for (Tier tier : TIERS) {
            goals.open(tier, communes)
                    .forEach(goal -> byUnit.computeIfAbsent(goal.unit(), unit -> new ArrayList<>())
                            .add(goal));
        }
        Map<UnitId, String> words = new HashMap<>();
        byUnit.forEach((unit, own) -> words.put(
                unit,
                own.stream()
                        .sorted(Comparator.comparingInt(RecognitionGoals.Goal::planYear))
                        .map(goal -> NAMES.get(goal.tier()) + " " + goal.planYear())
                        .collect(Collectors.joining("; "))));
        return words;
    }
}
