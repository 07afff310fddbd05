package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Rejection;

/** Who writes told counts down, and what can be one. */
public final class TallyRules {

    static final int MOST = 10_000;
    static final int LONGEST = 300;

    private TallyRules() {}

    /** What may be done to the told counts of a unit. */
    public enum Action {
        RECORD,
        NAME
    }

    /** The office writes them for the units of its scope; everybody else reads. */
    public static Set<Action> actionsFor(Actor actor, UnitSummary unit) {
        boolean assessed = unit.kind().level().isAboveCommunes() || unit.kind().isInProgramme();
        boolean office = actor.role().isOffice() && !actor.readOnly() && actor.sees(unit.path());
        return office && assessed ? EnumSet.allOf(Action.class) : EnumSet.noneOf(Action.class);
    }

    /** @param sets those the unit was measured by on the day of the count */
    static Optional<Rejection> check(NewTally tally, List<SetSummary> sets, LocalDate today) {
        if (tally.day().isAfter(today)) {
            return Optional.of(Rejection.onField("day", "assessment.error.dayAhead"));
        }
        if (tally.total() < 1 || tally.total() > MOST) {
            return Optional.of(Rejection.onField("total", "assessment.error.tallyTotal"));
        }
        if (tally.met() < 0 || tally.met() > tally.total()) {
            return Optional.of(Rejection.onField("met", "assessment.error.tallyMet", tally.total()));
        }
        if (tally.source().isBlank()) {
            return Optional.of(Rejection.onField("source", "assessment.error.documentRequired"));
        }
        return text("source", tally.source()).or(() -> what(tally, sets));
    }

    private static Optional<Rejection> what(NewTally tally, List<SetSummary> sets) {
        String label = tally.label();
        if (!tally.kind().isOfSet()) {
            return label == null || label.isBlank()
                    ? Optional.of(Rejection.onField("label", "assessment.error.tallyLabel"))
                    : text("label", label);
        }
        Long wanted = tally.setId();
        boolean known = wanted != null && sets.stream().anyMatch(set -> set.id() == wanted);
        return known ? Optional.empty() : Optional.of(Rejection.onField("set", "assessment.error.tallySet"));
    }

    static Optional<Rejection> text(String field, @Nullable String text) {
        return text != null && text.length() > LONGEST
                ? Optional.of(Rejection.onField(field, "assessment.error.tooLong", LONGEST))
                : Optional.empty();
    }
}
