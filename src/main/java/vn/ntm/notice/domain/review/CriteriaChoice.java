package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;

/** Which criteria set the codes of a paper belong to: one in force on its day, of the level and tier it speaks of. */
@Component
class CriteriaChoice {

    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    CriteriaChoice(CriteriaCatalogue catalogue, ApplicationClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<SetSummary> sets(@Nullable LocalDate paperDay) {
        return catalogue.inForce(paperDay == null ? clock.today() : paperDay);
    }

    /** The likeliest set first: the tier that the paper names for districts, unless the duty is about communes. */
    static List<SetSummary> ranked(List<SetSummary> sets, String paper, boolean aboutCommunes) {
        String words = VietnameseText.fold(paper).replaceAll("\\bntm\\b", "nong thon moi");
        boolean district = words.contains("bo tieu chi huyen nong thon moi")
                || words.contains("xay dung huyen nong thon moi")
                || words.contains("dat chuan huyen nong thon moi");
        ObjectLevel level = district && !aboutCommunes ? ObjectLevel.HUYEN : ObjectLevel.XA;
        String place = level == ObjectLevel.HUYEN ? "huyen" : "xa";
        Tier tier = words.contains(place + " nong thon moi nang cao") && level == ObjectLevel.HUYEN
                ? Tier.NANG_CAO
                : Tier.NTM;
        List<SetSummary> ranked = new ArrayList<>();
        sets.stream().filter(set -> set.level() == level && set.tier() == tier).forEach(ranked::add);
        sets.stream()
                .filter(set -> set.level() == level && set.tier() == Tier.NTM && !ranked.contains(set))
                .forEach(ranked::add);
        sets.stream()
                .filter(set -> set.level() == ObjectLevel.XA && set.tier() == Tier.NTM && !ranked.contains(set))
                .forEach(ranked::add);
        sets.stream()
                .filter(set -> district && set.level() == ObjectLevel.HUYEN && !ranked.contains(set))
                .forEach(ranked::add);
        sets.stream()
                .filter(set -> set.level() == level && !ranked.contains(set))
                .forEach(ranked::add);
        return ranked;
    }

    /** The first of the ranked sets that has all the codes; the likeliest where none has. */
    @Nullable Long setFor(List<SetSummary> ranked, Collection<String> codes) {
        if (codes.isEmpty() || ranked.isEmpty()) {
            return null;
        }
        for (SetSummary set : ranked) {
            if (catalogue.resolve(set.id(), codes).size() == Set.copyOf(codes).size()) {
                return set.id();
            }
        }
        return ranked.get(0).id();
    }

    /** Codes that their set does not have, by set: one statement for each set. */
    Map<Long, Set<String>> known(Map<Long, Set<String>> codesBySet) {
        Map<Long, Set<String>> known = new HashMap<>();
        codesBySet.forEach(
                (set, codes) -> known.put(set, catalogue.resolve(set, codes).keySet()));
        return known;
    }
}
