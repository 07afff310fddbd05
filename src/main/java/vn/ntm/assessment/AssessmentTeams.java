package vn.ntm.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** "Đoàn đánh giá" with its members, for other modules; the rules are those of the screens. */
public interface AssessmentTeams {

    /** Sets a team up with its members; refused where the area has one of that name for the set. */
    Outcome<Long> setUp(NewTeam team, Actor by);

    /**
     * A team.
     *
     * @param document the decision or notice that names it
     */
    record NewTeam(
            UnitId area, long setId, String name, @Nullable String document, List<NewMember> members) {}

    /**
     * A member: a person by account, or an office for which whoever acts for it answers.
     *
     * @param criteria codes of the criteria to check, "17"
     */
    record NewMember(
            @Nullable UserId user,
            @Nullable UnitId office,
            String name,
            @Nullable String title,
            List<String> criteria,
            List<UnitId> communes) {}
}
