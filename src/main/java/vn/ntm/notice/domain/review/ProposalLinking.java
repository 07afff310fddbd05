package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.notice.domain.review.UnitLinking.Found;
import vn.ntm.notice.domain.review.UnitLinking.Standpoint;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;

/** Ties proposals to the directory of units and to the criteria sets. */
@Component
class ProposalLinking {

    private final UnitLinking units;
    private final CriteriaChoice criteria;

    private final ApplicationClock clock;

    ProposalLinking(UnitLinking units, CriteriaChoice criteria, ApplicationClock clock) {
        this.units = units;
        this.criteria = criteria;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** Links every line that no person has linked. */
    void link(NoticeReview review) {
        link(review, review.live());
    }

    void link(NoticeReview review, List<DutyProposal> proposals) {
        Standpoint from = standpoint(review);
        List<ProposedLine> lines = proposals.stream()
                .flatMap(proposal -> proposal.lines().stream())
                .filter(line -> !line.isGroup())
                .toList();
        Map<String, Found> found =
                units.findAll(lines.stream().map(ProposedLine::name).toList(), from);
        lines.forEach(line -> line.found(found.getOrDefault(line.name(), Found.NOTHING)));
    }

    Standpoint standpoint(NoticeReview review) {
        return units.standpoint(review.issuer(), review.chosen().getOrDefault("subject", ""), review.paperDay());
    }

    List<UnitSummary> members(NoticeReview review, String group) {
        return units.members(group, standpoint(review));
    }

    List<SetSummary> sets(@Nullable LocalDate day) {
        return criteria.sets(day);
    }

    @Nullable Long setFor(DutyProposal proposal, List<SetSummary> sets, String paper) {
        return setFor(proposal, proposal.criteriaCodes(), sets, paper);
    }

    @Nullable Long setFor(DutyProposal proposal, List<String> codes, List<SetSummary> sets, String paper) {
        boolean aboutCommunes = proposal.lines().isEmpty()
                ? !proposal.communes().isEmpty()
                : proposal.lines().stream()
                        .filter(line -> line.role() != AssignmentRole.SUPPORTING)
                        .anyMatch(
                                line -> VietnameseText.fold(line.name()).matches("(?:.* )?(?:xa|phuong|thi tran) .*"));
        return criteria.setFor(CriteriaChoice.ranked(sets, paper, aboutCommunes), codes);
    }
}
