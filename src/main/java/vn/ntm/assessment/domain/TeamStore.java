package vn.ntm.assessment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.AssessmentTeam.Check;
import vn.ntm.assessment.domain.AssessmentTeam.Member;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where assessment teams are kept. */
public interface TeamStore {

    /** Teams of areas in the subtree, and those the person is a member of; open ones and the newest first. */
    List<AssessmentTeam> of(String path, Actor actor);

    @Nullable AssessmentTeam find(long id);

    /** Of these teams, as they were added; those who left, too. */
    List<Member> members(Collection<Long> teams);

    /** The last check of each member, commune and criterion. */
    List<Check> lastChecks(Collection<Long> teams);

    /** Every check of a team in that cell, the newest first. */
    List<Check> checks(long team, long unit, long criterion);

    /** Whether a member in office checks one of these items (or its criterion) in that commune. */
    boolean isAssigned(Actor actor, UnitId commune, Collection<Long> itemIds);

    long add(UnitId area, long setId, String name, @Nullable String document, Actor by, Instant at);

    /** Whether the area has a team of that name for the set; two people at once meet assessment_team_once. */
    boolean isKnown(UnitId area, long setId, String name);

    /** Returns the id of the member; two people at once meet assessment_team_member_once. */
    long addMember(long team, Member member, Actor by, Instant at);

    /** False if he left before. */
    boolean removeMember(long team, long member, Instant at);

    /** False if it ended before. */
    boolean end(long team, Instant at);

    void addCheck(Check check, Actor by);
}
