package vn.ntm.notice.domain.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;
import vn.ntm.ui.NotFoundException;

/** What a person does to one proposal. Every step is kept at once, with what the reader had proposed. */
@Service
public class ReviewEditing {

    private final ReviewAccess access;
    private final ReviewStore store;
    private final ProposalLinking linking;
    private final ProposalRules rules;
    private final Units units;
    private final ApplicationClock clock;

    ReviewEditing(
            ReviewAccess access,
            ReviewStore store,
            ProposalLinking linking,
            ProposalRules rules,
            Units units,
            ApplicationClock clock) {
        this.access = access;
        this.store = store;
        this.linking = linking;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Keeps what was typed; {@code accept} also decides. A refusal to accept keeps the typed words nevertheless. Returns
     * the new version.
     */
    @Transactional
    public Outcome<Integer> save(long id, int version, long proposalId, DutyEdit edit, boolean accept, Actor by) {
        NoticeReview review = access.current(id, version, by);
        DutyProposal proposal = proposal(review, proposalId);
        List<Rejection> rejections = rules.wording(edit, review.paperDay());
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Map<String, String> before = CheckedValues.of(proposal);
        List<ProposedLine> asked = LeadQuestion.of(proposal);
        Long set = edit.criteriaSetId();
        if (set == null && !edit.criteriaCodes().isEmpty()) {
            set = linking.setFor(proposal, edit.criteriaCodes(), linking.sets(review.paperDay()), review.rawText());
        }
        proposal.apply(edit, set);
        LeadAnswer.given(asked, proposal).ifPresent(answer -> answerAll(review, answer, by));
        if (proposal.state() == ProposalState.ACCEPTED
                && !rules.acceptance(proposal).isEmpty()) {
            proposal.decide(ProposalState.WAITING, null, by, clock.instant());
        }
        if (accept) {
            rejections = rules.acceptance(proposal);
            if (rejections.isEmpty()) {
                proposal.decide(ProposalState.ACCEPTED, null, by, clock.instant());
            }
        }
        noteChanges(review, proposal, before, by);
        return rejections.isEmpty() ? Outcome.done(review.version()) : Outcome.rejected(rejections);
    }

    /** Who leads was answered for the same two wherever they are named side by side. */
    private void answerAll(NoticeReview review, LeadAnswer answer, Actor by) {
        for (DutyProposal other : review.live()) {
            if (answer.isFor(other)) {
                Map<String, String> before = CheckedValues.of(other);
                answer.give(other);
                note(review, other, before, by);
            }
        }
    }

    /** Takes it out, or back in: {@code REJECTED} or {@code WAITING}. A rejected proposal stays on record. */
    @Transactional
    public void decide(
            long id, int version, long proposalId, ProposalState decision, @Nullable String reason, Actor by) {
        NoticeReview review = access.current(id, version, by);
        DutyProposal proposal = proposal(review, proposalId);
        proposal.decide(decision, reason, by, clock.instant());
        review.touch(by, clock.instant());
        store.flush();
    }

    /** Accepts what is certain and complete; returns how many. */
    @Transactional
    public int acceptCertain(long id, int version, Actor by) {
        NoticeReview review = access.current(id, version, by);
        int accepted = 0;
        for (DutyProposal proposal : review.live()) {
            if (proposal.state() == ProposalState.WAITING
                    && proposal.isCertain()
                    && rules.acceptance(proposal).isEmpty()) {
                proposal.decide(ProposalState.ACCEPTED, null, by, clock.instant());
                accepted++;
            }
        }
        review.touch(by, clock.instant());
        store.flush();
        return accepted;
    }

    /** One more assignee, by the words a person types. */
    @Transactional
    public void addLine(long id, int version, long proposalId, String words, Actor by) {
        NoticeReview review = access.current(id, version, by);
        DutyProposal proposal = proposal(review, proposalId);
        Map<String, String> before = CheckedValues.of(proposal);
        boolean first = proposal.lines().stream().noneMatch(line -> line.role() == AssignmentRole.LEAD);
        proposal.addLine(
                new ReadUnit(words, first ? AssignmentRole.LEAD : AssignmentRole.SUPPORTING, proposal.span(), false));
        linking.link(review, List.of(proposal));
        noteChanges(review, proposal, before, by);
    }

    /** Ties a printed name to a unit; the same name without a unit elsewhere in this reading follows. */
    @Transactional
    public long link(long id, int version, long lineId, @Nullable UnitId unit, Actor by) {
        NoticeReview review = access.current(id, version, by);
        DutyProposal holder = holder(review, lineId);
        ProposedLine line = holder.line(lineId).orElseThrow();
        if (unit != null && units.find(unit).isEmpty()) {
            throw new NotFoundException("unit", unit);
        }
        String name = VietnameseText.fold(line.name());
        for (DutyProposal proposal : review.live()) {
            Map<String, String> before = CheckedValues.of(proposal);
            for (ProposedLine other : proposal.lines()) {
                boolean same = other == line
                        || other.isOpen() && VietnameseText.fold(other.name()).equals(name);
                if (same && unit != null) {
                    other.choose(unit);
                } else if (same) {
                    other.leaveAsWords();
                }
            }
            noteChanges(review, proposal, before, by);
        }
        return holder.id();
    }

    /** Opens a group into the units ticked. */
    @Transactional
    public Outcome<Long> expand(long id, int version, long lineId, List<UnitId> ticked, Actor by) {
        NoticeReview review = access.current(id, version, by);
        DutyProposal holder = holder(review, lineId);
        ProposedLine group = holder.line(lineId).orElseThrow();
        Set<UnitId> possible = linking.members(review, group.name()).stream()
                .map(UnitSummary::id)
                .collect(Collectors.toSet());
        Set<UnitId> chosen = new LinkedHashSet<>(ticked);
        chosen.retainAll(possible);
        if (chosen.isEmpty()) {
            return Outcome.rejected(Rejection.onField("lines", "notice.review.error.nobodyTicked"));
        }
        Map<UnitId, UnitSummary> named = units.findAll(chosen);
        List<UnitNamed> members = new ArrayList<>();
        chosen.forEach(unit -> {
            UnitSummary summary = named.get(unit);
            if (summary != null) {
                members.add(new UnitNamed(unit, summary.name()));
            }
        });
        Map<String, String> before = CheckedValues.of(holder);
        holder.expand(group, members);
        noteChanges(review, holder, before, by);
        return Outcome.done(holder.id());
    }

    private void noteChanges(NoticeReview review, DutyProposal proposal, Map<String, String> before, Actor by) {
        note(review, proposal, before, by);
        review.touch(by, clock.instant());
        store.flush();
    }

    private void note(NoticeReview review, DutyProposal proposal, Map<String, String> before, Actor by) {
        CheckedValues.of(proposal)
                .forEach((field, value) ->
                        review.note(proposal, field, before.getOrDefault(field, ""), value, by, clock.instant()));
    }

    private static DutyProposal proposal(NoticeReview review, long proposalId) {
        return review.proposal(proposalId).orElseThrow(() -> new NotFoundException("proposal", proposalId));
    }

    private static DutyProposal holder(NoticeReview review, long lineId) {
        return review.holderOf(lineId).orElseThrow(() -> new NotFoundException("line", lineId));
    }
}
