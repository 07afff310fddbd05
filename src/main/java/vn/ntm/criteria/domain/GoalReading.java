package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.criteria.domain.GoalPauses.Pause;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** The goals of a unit as its page shows them, with the communes that belong to them. */
@Service
@Transactional(readOnly = true)
public class GoalReading {

    private final RecognitionGoals goals;
    private final Units units;
    private final ApplicationClock clock;
    private final GoalPauses pauses;

    GoalReading(RecognitionGoals goals, GoalPauses pauses, Units units, ApplicationClock clock) {
        this.goals = goals;
        this.pauses = pauses;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Everything about one unit.
     *
     * @param pauses the rests of its goals, oldest first
     */
    public record Sheet(
            UnitSummary unit, List<Goal> open, List<Goal> ended, List<Territory> territories, List<Pause> pauses) {

        /** The rest that a goal is in now; null while it is worked for. */
        public @Nullable Pause restOf(long goalId) {
            return restsOf(goalId).stream().findFirst().orElse(null);
        }

        /** The same as a list of at most one. */
        public List<Pause> restsOf(long goalId) {
            return pausesOf(goalId).stream().filter(Pause::isOpen).toList();
        }

        /** Whether it rested before and goes on again. */
        public boolean hasRested(long goalId) {
            return pausesOf(goalId).stream().anyMatch(pause -> !pause.isOpen());
        }

        public List<Pause> pausesOf(long goalId) {
            return pauses.stream().filter(pause -> pause.goalId() == goalId).toList();
        }
    }

    /** The communes on a day: those of the programme by name, all by number. */
    public record Territory(LocalDate day, List<Member> members, List<Count> counted, List<Count> leftOut) {}

    /** A commune of the programme; below a province with its district, for homonyms. */
    public record Member(long id, String name) {}

    /** How many of a kind. */
    public record Count(UnitKind kind, int number) {
        /** "06". */
        public String digits() {
            return Dates.twoDigits(number);
        }
    }

    public Optional<UnitSummary> unit(UnitId id) {
        return units.find(id);
    }

    public Optional<Sheet> sheet(UnitId id) {
        return units.find(id).map(this::sheet);
    }

    private Sheet sheet(UnitSummary unit) {
        List<Goal> all = goals.of(unit.id());
        List<Goal> open = all.stream().filter(Goal::isOpen).toList();
        List<Goal> ended = all.stream().filter(goal -> !goal.isOpen()).toList();
        return new Sheet(
                unit,
                open,
                ended,
                hasCommunes(unit) ? territories(unit, open) : List.of(),
                pauses.of(all.stream().map(Goal::id).toList()));
    }

    private static boolean hasCommunes(UnitSummary unit) {
        return unit.kind().level().isAboveCommunes();
    }

    /** One for all goals of a unit that exists; of one that ended, one for each plan year. */
    private List<Territory> territories(UnitSummary unit, List<Goal> open) {
        return open.stream()
                .map(goal -> GoalRules.territoryDay(unit, goal.planYear(), clock.today()))
                .distinct()
                .map(day -> territory(unit, day))
                .toList();
    }

    private Territory territory(UnitSummary unit, LocalDate day) {
        List<UnitSummary> communes = units.communesOf(unit.path(), day);
        List<Member> members = communes.stream()
                .filter(commune -> commune.kind().isInProgramme())
                .map(commune -> new Member(commune.id().value(), nameBelow(unit, commune)))
                .toList();
        List<Count> counted = new ArrayList<>();
        List<Count> leftOut = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            int number = (int)
                    communes.stream().filter(commune -> commune.kind() == kind).count();
            if (number > 0) {
                (kind.isInProgramme() ? counted : leftOut).add(new Count(kind, number));
            }
        }
        return new Territory(day, members, counted, leftOut);
    }

    private static String nameBelow(UnitSummary unit, UnitSummary commune) {
        return unit.id().equals(commune.parentId()) || commune.parentName() == null
                ? commune.shortName()
                : commune.shortName() + " (" + commune.parentName() + ")";
    }
}
