package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.Territory;
import vn.ntm.identity.Actor;
import vn.ntm.identity.ReadingScope;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/**
 * The territory whose communes a person assesses or reads about. A department, whose own scope is its office, looks at the
 * whole district or province it serves (domain 7: "all communes, own criteria (others read)").
 */
@Component
public class AssessmentScope implements Territory {

    private final Units units;
    private final ReadingScope territory;

    AssessmentScope(Units units, ReadingScope territory) {
        this.units = units;
        this.territory = territory;
    }

    /** The communes of the territory on the day, in Vietnamese alphabet. */
    public List<UnitSummary> communes(Actor actor, LocalDate day) {
        return units.communesOf(pathOf(actor), day);
    }

    /** Those of them that take part in the programme: "x/21 xã" counts no phường and thị trấn (domain 2.4 rule 3). */
    public List<UnitSummary> programmeCommunes(Actor actor, LocalDate day) {
        return units.programmeCommunesOf(pathOf(actor), day);
    }

    /** Whether the unit lies in it. */
    public boolean holds(Actor actor, UnitSummary unit) {
        return unit.path().startsWith(pathOf(actor));
    }

    @Override
    public String pathOf(Actor actor) {
        return territory.pathOf(actor);
    }
}
