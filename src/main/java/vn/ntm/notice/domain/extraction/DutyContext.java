package vn.ntm.notice.domain.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.AssignmentRole;

/**
 * What the headings above hand down.
 *
 * @param leads who is told, and with whom
 * @param verb the order verb of the heading
 * @param communes that the headings speak of
 * @param deadline common to all below
 * @param tells headings of aims, means or results: what stands below is no duty unless it says so itself
 */
record DutyContext(
        List<ReadUnit> leads,
        @Nullable String verb,
        Set<String> communes,
        @Nullable ReadDeadline deadline,
        boolean tells) {

    static final DutyContext NONE = new DutyContext(List.of(), null, Set.of(), null, false);

    DutyContext under(DutyContext heading) {
        Set<String> all = new LinkedHashSet<>(heading.communes.isEmpty() ? communes : heading.communes);
        boolean own = !heading.leads.isEmpty();
        return new DutyContext(
                own ? heading.leads : leads,
                own || heading.verb != null ? heading.verb : verb,
                all,
                heading.deadline == null ? deadline : heading.deadline,
                heading.tells || tells && !own);
    }

    boolean hasLead() {
        return leads.stream().anyMatch(unit -> unit.role() != AssignmentRole.SUPPORTING);
    }
}
