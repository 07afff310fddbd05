package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.review.DutyOrders.Counts;
import vn.ntm.notice.domain.review.DutyOrders.Handing;
import vn.ntm.notice.domain.review.NoticeReview.Source;
import vn.ntm.notice.domain.review.UnitLinking.Found;
import vn.ntm.notice.domain.review.UnitLinking.Standpoint;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/**
 * Duties that a person wrote down while drafting: whom their names mean, and the tasks they become when the paper is
 * issued. The way is that of a paper that was read; nobody has to check what he entered himself.
 */
@Service
public class DraftedDuties {

    private static final Pattern EACH = Pattern.compile("(?:.* )?(?:cac|nhung|moi|tung|tat ca) .*");

    private final ReviewStore store;
    private final ProposalLinking linking;
    private final UnitLinking names;
    private final ProposalRules rules;
    private final DutyOrders orders;
    private final Units units;
    private final ApplicationClock clock;

    DraftedDuties(
            ReviewStore store,
            ProposalLinking linking,
            UnitLinking names,
            ProposalRules rules,
            DutyOrders orders,
            Units units,
            ApplicationClock clock) {
        this.store = store;
        this.linking = linking;
        this.names = names;
        this.rules = rules;
        this.orders = orders;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The paper that the duties stand in.
     *
     * @param subject names the places it is about
     */
    public record Paper(
            long noticeId,
            UnitId issuer,
            String subject,
            @Nullable LocalDate day,
            String text) {}

    /** Whom a name means; {@code likely} are offered where it means nobody for certain. */
    public record Meant(String name, List<UnitSummary> units, List<UnitSummary> likely) {
        public boolean isKnown() {
            return !units.isEmpty();
        }
    }

    /** A duty in the words of the paper, what it brings, and to whom that goes. */
    public record Drafted(
            ReadDuty duty,
            List<String> deliverables,
            @Nullable String sendTo) {}

    /** "UBND các xã" and the like: whoever they are, each does it for itself. */
    public static boolean isGroup(String name) {
        return EACH.matcher(VietnameseText.fold(name)).matches()
                && GroupWords.of(name).isPresent();
    }

    @Transactional(readOnly = true)
    public List<Meant> meant(Paper paper, List<String> printed) {
        Standpoint from = names.standpoint(paper.issuer(), paper.subject(), paper.day());
        List<Meant> all = new ArrayList<>();
        for (String name : printed) {
            if (isGroup(name)) {
                all.add(new Meant(name, names.members(name, from), List.of()));
                continue;
            }
            Found found = names.find(name, from);
            UnitId unit = found.unit();
            all.add(new Meant(
                    name,
                    unit == null
                            ? List.of()
                            : List.copyOf(units.findAll(List.of(unit)).values()),
                    List.copyOf(units.findAll(found.candidates()).values())));
        }
        return all;
    }

    /** Makes the tasks in the caller's transaction, all of them or none; returns how many. */
    public Outcome<Integer> assign(Paper paper, List<Drafted> drafted, Actor by) {
        NoticeReview review =
                new NoticeReview(new Source(paper.text(), "", null), paper.issuer(), paper.day(), by, clock.instant());
        review.record(RecordText.of(NoticeText.read(paper.text())));
        List<SetSummary> sets = linking.sets(paper.day());
        Map<DutyProposal, Handing> handing = new IdentityHashMap<>();
        for (Drafted one : drafted) {
            DutyProposal proposal = review.propose(one.duty(), ProposalOrigin.ADDED, List.of());
            proposal.eachLeads(); // who drafts names those who lead, and means it
            proposal.useSet(linking.setFor(proposal, sets, paper.text()));
            handing.put(proposal, new Handing(one.deliverables(), one.sendTo()));
        }
        linking.link(review);
        store.save(review);
        store.flush();
        List<Rejection> rejections = new ArrayList<>();
        for (DutyProposal proposal : review.live()) {
            open(review, proposal);
            if (rules.acceptance(proposal).isEmpty()) {
                proposal.decide(ProposalState.ACCEPTED, null, by, clock.instant());
            } else {
                rejections.add(Rejection.of("notice.error.draft.notReady", proposal.title()));
            }
        }
        if (!rejections.isEmpty()) {
            return DutyOrders.undone(rejections);
        }
        store.flush();
        Outcome<Counts> made = orders.assign(
                paper.noticeId(), paper.issuer(), review.live(), p -> handing.getOrDefault(p, Handing.NONE), by);
        if (made.isRejected()) {
            return Outcome.rejected(made.rejections());
        }
        review.confirm(paper.noticeId(), by, clock.instant());
        store.flush();
        return Outcome.done(made.value().duties());
    }

    /** Groups become their members; a supporter who is no unit stays in words. */
    private void open(NoticeReview review, DutyProposal proposal) {
        for (ProposedLine line : proposal.lines()) {
            if (line.isGroup()) {
                List<UnitNamed> members = linking.members(review, line.name()).stream()
                        .map(unit -> new UnitNamed(unit.id(), unit.name()))
                        .toList();
                proposal.expand(line, members);
            } else if (line.isOpen()) {
                line.leaveAsWords();
            }
        }
    }
}
