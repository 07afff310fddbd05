package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.Tasks;

/** What a proposal must be before it is accepted: a duty can be created from it as it stands. */
@Component
class ProposalRules {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_CONTENT = 20_000;

    private final CriteriaCatalogue catalogue;
    private final ObjectProvider<Tasks> tasks;

    ProposalRules(CriteriaCatalogue catalogue, ObjectProvider<Tasks> tasks) {
        this.catalogue = catalogue;
        this.tasks = tasks;
    }

    /** What every saved proposal must be, accepted or not. */
    List<Rejection> wording(DutyEdit edit, @Nullable LocalDate paperDay) {
        List<Rejection> rejections = new ArrayList<>();
        if (edit.title().isBlank()) {
            rejections.add(Rejection.onField("title", "task.error.titleRequired"));
        } else if (edit.title().length() > LONGEST_TITLE) {
            rejections.add(Rejection.onField("title", "task.error.titleTooLong"));
        }
        if (edit.content().isBlank()) {
            rejections.add(Rejection.onField("content", "task.error.contentRequired"));
        } else if (edit.content().length() > LONGEST_CONTENT) {
            rejections.add(Rejection.onField("content", "task.error.textTooLong"));
        }
        internal(edit.deadline(), paperDay).ifPresent(rejections::add);
        return rejections;
    }

    List<Rejection> acceptance(DutyProposal proposal) {
        List<Rejection> rejections = new ArrayList<>();
        for (ProposedLine line : proposal.lines()) {
            if (line.isGroup() && line.isOpen()) {
                rejections.add(Rejection.onField("lines", "notice.review.error.groupOpen", line.name()));
            } else if (line.isOpen()) {
                rejections.add(Rejection.onField("lines", "notice.review.error.lineOpen", line.name()));
            }
        }
        Set<UnitId> seen = new HashSet<>();
        for (ProposedLine line : proposal.lines()) {
            UnitId unit = line.unit();
            if (unit != null && !seen.add(unit)) {
                rejections.add(Rejection.onField("lines", "notice.review.error.unitTwice", line.name()));
            }
        }
        boolean led = proposal.lines().stream()
                .anyMatch(line ->
                        line.role() == AssignmentRole.LEAD && line.link().isUnit());
        if (!led && rejections.isEmpty()) {
            rejections.add(Rejection.onField("lines", "notice.review.error.noLead"));
        }
        List<ProposedLine> asked = LeadQuestion.of(proposal);
        if (!asked.isEmpty()) {
            rejections.add(Rejection.onField(
                    "lead",
                    "notice.review.error.whoLeads",
                    asked.get(0).name(),
                    asked.get(1).name()));
        }
        if (proposal.deadline().spec().kind() == DeadlineKind.URGENT_NO_DATE
                && !proposal.deadline().spec().internal()) {
            rejections.add(Rejection.onField("internalDay", "notice.review.error.urgent"));
        }
        internal(proposal.deadline().spec(), proposal.paperDay()).ifPresent(rejections::add);
        rejections.addAll(criteria(proposal));
        return rejections;
    }

    private Optional<Rejection> internal(DeadlineSpec deadline, @Nullable LocalDate paperDay) {
        return tasks.getObject().internalRefusal(deadline, paperDay);
    }

    private List<Rejection> criteria(DutyProposal proposal) {
        List<String> codes = proposal.criteriaCodes();
        if (codes.isEmpty()) {
            return List.of();
        }
        Long set = proposal.criteriaSetId();
        if (set == null) {
            return List.of(Rejection.onField("codes", "task.error.setRequired"));
        }
        Set<String> known = catalogue.resolve(set, codes).keySet();
        List<String> unknown =
                codes.stream().filter(code -> !known.contains(code)).toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of(Rejection.onField("codes", "notice.review.error.codes", String.join(", ", unknown)));
    }
}
