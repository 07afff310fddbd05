package vn.ntm.report.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitFlags;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DutyChain;
import vn.ntm.task.Tasks.BoardRow;
import vn.ntm.task.UnitDuties;

/** One commune in one view: duties of its own and of others about it, its marks, and the criteria those duties name. */
@Service
@Transactional(readOnly = true)
public class CommuneOverview {

    private static final int MOST_DUTIES = 200;

    private final UnitDuties duties;
    private final UnitFlags flags;
    private final CriteriaCatalogue catalogue;
    private final Standings standings;
    private final ApplicationClock clock;

    CommuneOverview(
            UnitDuties duties,
            UnitFlags flags,
            CriteriaCatalogue catalogue,
            Standings standings,
            ApplicationClock clock) {
        this.duties = duties;
        this.flags = flags;
        this.catalogue = catalogue;
        this.standings = standings;
        this.clock = clock;
    }

    /** A criterion or indicator that a duty names, or an indicator of it. */
    public record Named(Item item, AchievementStatus status) {}

    /** A mark with whether it holds today. */
    public record Mark(UnitFlags.Flag flag, boolean holds) {}

    /** The page. */
    public record Overview(
            List<DutyChain> chains,
            List<BoardRow> own,
            List<BoardRow> others,
            List<Mark> marks,
            @Nullable SetSummary set,
            List<Named> criteria) {}

    public Overview of(UnitSummary unit, Actor actor) {
        LocalDate today = clock.today();
        List<BoardRow> all = duties.about(unit, actor, MOST_DUTIES);
        Optional<SetSummary> set = catalogue.inForce(ObjectLevel.XA, Tier.NTM, today);
        return new Overview(
                duties.chains(unit, actor),
                all.stream().filter(row -> row.unitId() == unit.id().value()).toList(),
                all.stream().filter(row -> row.unitId() != unit.id().value()).toList(),
                flags.of(unit.id()).stream()
                        .map(flag -> new Mark(flag, flag.holdsOn(today)))
                        .sorted(Comparator.comparing(Mark::holds).reversed())
                        .toList(),
                set.orElse(null),
                set.map(found -> named(found, unit, all)).orElse(List.of()));
    }

    private List<Named> named(SetSummary set, UnitSummary unit, List<BoardRow> rows) {
        Set<String> codes = new LinkedHashSet<>();
        for (BoardRow row : rows) {
            for (String code : row.criteriaCodes().split("[,;\\s]+")) {
                codes.add(code);
            }
        }
        Map<Long, Standing> stands = new HashMap<>();
        standings
                .of(set.id(), List.of(unit.id()), null, Standings.Kind.ALL)
                .forEach(standing -> stands.put(standing.itemId(), standing));
        List<Named> named = new ArrayList<>();
        Set<Long> wanted = new LinkedHashSet<>();
        for (Item item : catalogue.itemsOf(set.id())) {
            boolean isNamed =
                    codes.contains(item.code()) || item.parentId() != null && wanted.contains(item.parentId());
            if (isNamed) {
                wanted.add(item.id());
                Standing standing = stands.get(item.id());
                named.add(new Named(item, standing == null ? AchievementStatus.NOT_ASSESSED : standing.status()));
            }
        }
        return named;
    }
}
