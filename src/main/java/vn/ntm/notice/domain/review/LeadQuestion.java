package vn.ntm.notice.domain.review;

import java.util.List;
import java.util.regex.Pattern;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;

/**
 * "Giao Sở A, Văn phòng B tham mưu": two bodies side by side and one piece of work. The text does not say who leads, so
 * the person is asked: one leads and the other leads with it or supports, or each leads a part of its own. Communes are
 * never asked, each of them does the work for itself; three and more are a list of those addressed.
 */
final class LeadQuestion {

    private static final int ASKED = 2;
    private static final Pattern COMMUNE = Pattern.compile("(?:.* )?(?:xa|phuong|thi tran|dac khu) .*");
    private static final Pattern JOINT = Pattern.compile("(?:,|;|va|&|-|cung|voi|\\s)*");

    private LeadQuestion() {}

    /** The two who may lead; empty where nothing is to be asked, or it was answered. */
    static List<ProposedLine> of(DutyProposal proposal) {
        List<ProposedLine> leads = proposal.lines().stream()
                .filter(line ->
                        line.role() == AssignmentRole.LEAD && line.link().isUnit())
                .toList();
        boolean asks = leads.size() == ASKED
                && !proposal.isEachLeads()
                && leads.stream().noneMatch(LeadQuestion::isCommune)
                && isSideBySide(
                        proposal.rawText(), leads.get(0).span(), leads.get(1).span());
        return asks ? leads : List.of();
    }

    private static boolean isCommune(ProposedLine line) {
        return COMMUNE.matcher(VietnameseText.fold(line.name())).matches();
    }

    /** Nothing but a comma or "và" stands between them. */
    private static boolean isSideBySide(String raw, Span one, Span other) {
        Span first = one.start() <= other.start() ? one : other;
        Span second = first == one ? other : one;
        if (first.end() > second.start() || second.start() > raw.length()) {
            return false;
        }
        String between = raw.substring(first.end(), second.start()).replace("*", " ");
        return JOINT.matcher(VietnameseText.fold(between)).matches();
    }
}
