package vn.ntm.notice.domain.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentRole;

/** What a person answered to a {@link LeadQuestion}; given once, it holds for every proposal that asks about the same two. */
record LeadAnswer(Map<UnitId, AssignmentRole> roles, boolean eachLeads) {

    /** The answer that an edit gave, if it gave one. */
    static Optional<LeadAnswer> given(List<ProposedLine> asked, DutyProposal edited) {
        Map<UnitId, AssignmentRole> roles = new HashMap<>();
        for (ProposedLine line : asked) {
            UnitId unit = line.unit();
            boolean stands = edited.lines().contains(line);
            if (unit == null || !stands) {
                return Optional.empty();
            }
            roles.put(unit, line.role());
        }
        boolean isAnswered = !asked.isEmpty()
                && LeadQuestion.of(edited).isEmpty()
                && (edited.isEachLeads() || roles.containsValue(AssignmentRole.LEAD));
        return isAnswered ? Optional.of(new LeadAnswer(roles, edited.isEachLeads())) : Optional.empty();
    }

    /** Whether the proposal asks about these two. */
    boolean isFor(DutyProposal other) {
        List<ProposedLine> asked = LeadQuestion.of(other);
        return !asked.isEmpty()
                && asked.stream()
                        .map(ProposedLine::unit)
                        .filter(Objects::nonNull)
                        .allMatch(roles::containsKey);
    }

    void give(DutyProposal other) {
        List<ProposedLine> asked = LeadQuestion.of(other);
        if (eachLeads) {
            other.eachLeads();
        }
        for (ProposedLine line : asked) {
            UnitId unit = line.unit();
            AssignmentRole role = unit == null ? null : roles.get(unit);
            if (role != null) {
                line.play(role);
            }
        }
    }
}
