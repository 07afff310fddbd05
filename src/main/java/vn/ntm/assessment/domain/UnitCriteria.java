package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;

/** How one unit stands against a whole set, as of a day. */
@Service
@Transactional(readOnly = true)
public class UnitCriteria {

    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final Standings standings;
    private final ApplicationClock clock;

    UnitCriteria(CriteriaCatalogue catalogue, Requirements requirements, Standings standings, ApplicationClock clock) {
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.standings = standings;
        this.clock = clock;
    }

    /** One indicator, or a criterion without indicators. */
    public record Line(
            Item item,
            @Nullable Requirement requirement,
            @Nullable Standing standing) {

        public AchievementStatus status() {
            return standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
        }
    }

    /** One criterion with what is assessed of it. */
    public record Part(Item criterion, AchievementStatus status, boolean waiting, List<Line> lines) {

        public long met() {
            return lines.stream().filter(line -> line.status().isMet()).count();
        }
    }

    /** The whole. */
    public record Sheet(UnitSummary unit, SetSummary set, LocalDate day, List<Part> parts) {

        public long criteriaMet() {
            return parts.stream().filter(part -> part.status().isMet()).count();
        }

        public long nearly() {
            return parts.stream()
                    .filter(part -> part.status() == AchievementStatus.PARTLY_MET)
                    .count();
        }

        public long indicators() {
            return parts.stream().mapToLong(part -> part.lines().size()).sum();
        }

        public long indicatorsMet() {
            return parts.stream().mapToLong(Part::met).sum();
        }

        public long waiting() {
            return parts.stream()
                    .flatMap(part -> part.lines().stream())
                    .filter(line -> line.standing() != null && line.standing().waiting())
                    .count();
        }

        /** Criteria that do not count as met, in printed order. */
        public List<Part> owed() {
            return parts.stream().filter(part -> !part.status().isMet()).toList();
        }

        public List<Part> met() {
            return parts.stream().filter(part -> part.status().isMet()).toList();
        }
    }

    /** @param day null for today; empty if there is no such set */
    public Optional<Sheet> read(UnitSummary unit, long setId, @Nullable LocalDate day) {
        LocalDate shown = day == null ? clock.today() : day;
        return catalogue.find(setId).map(set -> {
            SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
            Map<Long, Requirement> demanded = requirements.of(set.id(), unit.id(), shown);
            Map<Long, Standing> stands = new HashMap<>();
            standings
                    .of(set.id(), List.of(unit.id()), shown, Kind.ALL)
                    .forEach(standing -> stands.put(standing.itemId(), standing));
            List<Part> parts = new ArrayList<>();
            for (SetStructure.Part part : structure.parts()) {
                List<Line> lines = SetStructure.applicable(part, demanded).stream()
                        .map(item -> new Line(item, demanded.get(item.id()), stands.get(item.id())))
                        .toList();
                Standing criterion = stands.get(part.criterion().id());
                parts.add(new Part(
                        part.criterion(),
                        criterion == null ? AchievementStatus.NOT_ASSESSED : criterion.status(),
                        criterion != null && criterion.waiting(),
                        lines));
            }
            return new Sheet(unit, set, shown, parts);
        });
    }
}
