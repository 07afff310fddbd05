package vn.ntm.notice.domain.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ntm.task.DeadlineSpec;

/** The values of a proposal that the reader is measured by, as words that can be compared and read. */
final class CheckedValues {

    static final String DUTY = "duty.decision";
    static final String MISSED = "duty.missed";
    static final List<String> FIELDS = List.of(
            "duty.content", "duty.assignees", "duty.units", "duty.deadline", "duty.criteria", "duty.kind", "duty.verb");

    private CheckedValues() {}

    static Map<String, String> of(DutyProposal proposal) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("duty.content", proposal.content());
        values.put("duty.assignees", assignees(proposal));
        values.put("duty.units", units(proposal));
        values.put("duty.deadline", deadline(proposal.deadline().spec()));
        values.put("duty.criteria", proposal.criteriaCodes().stream().sorted().collect(Collectors.joining(", ")));
        values.put("duty.kind", proposal.kind().name());
        values.put("duty.verb", proposal.verb().name());
        return values;
    }

    private static String assignees(DutyProposal proposal) {
        return proposal.lines().stream()
                .map(line -> line.name() + " [" + line.role() + "]")
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String units(DutyProposal proposal) {
        return proposal.lines().stream()
                .map(line ->
                        line.name() + " = " + (line.unit() == null ? line.link().name() : line.unit()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String deadline(DeadlineSpec spec) {
        return String.join(
                        " ",
                        spec.kind().name(),
                        spec.phrase(),
                        spec.day() == null ? "" : spec.day().toString(),
                        spec.internal() ? "INTERNAL" : "")
                .strip();
    }
}
