package vn.ntm.identity;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/**
 * The subtree a person reads about. A department, whose own scope is its office, looks at the whole district or province it
 * serves (domain 7: "all communes, own criteria (others read)").
 */
@Component
public class ReadingScope {

    private final Units units;

    ReadingScope(Units units) {
        this.units = units;
    }

    /** Its path; one statement for a department, none for the others. */
    public String pathOf(Actor actor) {
        boolean department = actor.role().isSpecialist();
        if (!department
                || !actor.unitPath().startsWith(actor.scopePath())
                || actor.scopePath().equals("/")) {
            return actor.scopePath();
        }
        return units.findAll(UnitId.ofPath(actor.unitPath())).values().stream()
                .filter(unit -> unit.kind().level() != AdministrativeLevel.NONE)
                .map(UnitSummary::path)
                .max(Comparator.comparingInt(String::length))
                .filter(path -> path.length() < actor.scopePath().length())
                .orElse(actor.scopePath());
    }
}
