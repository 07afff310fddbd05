package vn.ntm.notice.domain.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.notice.domain.review.Cutting.Order;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.ui.NotFoundException;

/** Splits a proposal, joins two, or makes one from words that the reader left out. What they replace stays on record. */
@Service
public class ReviewCutting {

    private static final int SHORTEST = 8;

    private final ReviewAccess access;
    private final ReviewStore store;
    private final ProposalLinking linking;
    private final ApplicationClock clock;

    ReviewCutting(ReviewAccess access, ReviewStore store, ProposalLinking linking, ApplicationClock clock) {
        this.access = access;
        this.store = store;
        this.linking = linking;
        this.clock = clock;
    }

    /** Splits before the given place of the text; returns the first part. */
    @Transactional
    public Outcome<Long> split(long id, int version, long proposalId, int at, Actor by) {
        NoticeReview review = access.current(id, version, by);
        DutyProposal whole = proposal(review, proposalId);
        String raw = review.rawText();
        Span first = Cutting.tight(raw, whole.span().start(), at);
        Span second = Cutting.tight(raw, at, whole.span().end());
        if (at <= whole.span().start() || at >= whole.span().end() || isShort(first) || isShort(second)) {
            return Outcome.rejected(Rejection.onField("tu", "notice.review.error.splitPlace"));
        }
        NoticeExtraction read = extraction(review);
        Span until = whole.deadline().span();
        boolean outside = until != null && !whole.span().contains(until);
        ReadDeadline common = outside ? deadline(whole) : null;
        List<DutyProposal> parts = new ArrayList<>();
        for (Span part : List.of(first, second)) {
            Order order = new Order(whole.kind(), whole.verb(), List.of(), common);
            ReadDuty duty = Cutting.duty(read, raw, part, whole.section(), whole.itemPath(), order);
            parts.add(replace(review, duty, ProposalOrigin.SPLIT, List.of(whole), by));
        }
        review.note(whole, "duty.cut", "", "SPLIT", by, clock.instant());
        return finish(review, parts.get(0), by);
    }

    /** Splits before words that a person types. */
    @Transactional
    public Outcome<Long> splitBefore(long id, int version, long proposalId, String words, Actor by) {
        NoticeReview review = access.current(id, version, by);
        Span whole = proposal(review, proposalId).span();
        int at = Cutting.find(review.rawText(), whole, words);
        return at < 0
                ? Outcome.rejected(Rejection.onField("tu", "notice.review.error.splitWords", words))
                : split(id, version, proposalId, at, by);
    }

    private static boolean isShort(Span span) {
        return span.end() - span.start() < SHORTEST;
    }

    /** Joins a proposal with another of the same reading; returns what came of it. */
    @Transactional
    public Outcome<Long> merge(long id, int version, long proposalId, long otherId, Actor by) {
        NoticeReview review = access.current(id, version, by);
        if (proposalId == otherId) {
            return Outcome.rejected(Rejection.onField("voi", "notice.review.error.mergeWith"));
        }
        List<DutyProposal> both = Stream.of(proposal(review, proposalId), proposal(review, otherId))
                .sorted(Comparator.comparingInt(one -> one.span().start()))
                .toList();
        DutyProposal first = both.get(0);
        DutyProposal last = both.get(1);
        Span span = new Span(
                first.span().start(), Math.max(first.span().end(), last.span().end()));
        ReadDeadline until = both.stream()
                .filter(one -> one.deadline().spec().kind() != DeadlineKind.NONE)
                .findFirst()
                .map(ReviewCutting::deadline)
                .orElse(null);
        String content =
                first.content().equals(last.content()) ? first.content() : first.content() + "\n" + last.content();
        ReadDuty duty = new ReadDuty(
                first.section(),
                first.itemPath(),
                span,
                content,
                first.kind(),
                first.verb(),
                List.of(),
                Stream.concat(first.communes().stream(), last.communes().stream())
                        .distinct()
                        .toList(),
                extraction(review).criteria().stream()
                        .filter(one ->
                                first.span().contains(one.span()) || last.span().contains(one.span()))
                        .toList(),
                until,
                first.isGeneral() && last.isGeneral(),
                List.of());
        DutyProposal merged = replace(review, duty, ProposalOrigin.MERGED, both, by);
        review.note(first, "duty.cut", "", "MERGED", by, clock.instant());
        return finish(review, merged, by);
    }

    /** A proposal from words of the text, {@code start} to {@code end}. */
    @Transactional
    public Outcome<Long> add(long id, int version, int start, int end, Actor by) {
        NoticeReview review = access.current(id, version, by);
        String raw = review.rawText();
        Span span = Cutting.tight(raw, start, Math.max(start, end));
        if (isShort(span)) {
            return Outcome.rejected(Rejection.onField("words", "notice.review.error.tooFew"));
        }
        NoticeExtraction read = extraction(review);
        Optional<ReadDuty> around = read.duties().stream()
                .filter(duty -> duty.span().overlaps(span))
                .findFirst();
        String path = NoticePlaces.itemAt(read.notice(), span);
        List<ReadUnit> named =
                read.units().stream().filter(unit -> span.contains(unit.span())).toList();
        List<ReadUnit> assignees =
                named.isEmpty() ? around.map(ReadDuty::assignees).orElse(List.of()) : named;
        TaskKind kind = around.map(ReadDuty::kind).orElse(TaskKind.EXECUTE);
        Order order = new Order(kind, DirectiveVerb.in(span.of(raw)), assignees, null);
        String section = around.map(ReadDuty::section).orElse(path == null ? "0" : path);
        ReadDuty duty = Cutting.duty(read, raw, span, section, path, order);
        DutyProposal added = review.propose(duty, ProposalOrigin.ADDED, List.of());
        added.useSet(linking.setFor(added, linking.sets(review.paperDay()), raw));
        linking.link(review, List.of(added));
        return finish(review, added, by);
    }

    private DutyProposal replace(
            NoticeReview review, ReadDuty duty, ProposalOrigin origin, List<DutyProposal> sources, Actor by) {
        DutyProposal made = review.propose(duty, origin, sources);
        sources.forEach(source -> made.takeLines(source.lines()));
        made.useSet(made.criteriaCodes().isEmpty() ? null : sources.get(0).criteriaSetId());
        sources.forEach(source -> source.decide(ProposalState.REPLACED, null, by, clock.instant()));
        return made;
    }

    private Outcome<Long> finish(NoticeReview review, DutyProposal shown, Actor by) {
        review.touch(by, clock.instant());
        store.flush();
        return Outcome.done(shown.id());
    }

    private static @Nullable ReadDeadline deadline(DutyProposal proposal) {
        Span span = proposal.deadline().span();
        return new ReadDeadline(
                span == null ? proposal.span() : span,
                proposal.deadline().spec().phrase(),
                proposal.deadline().spec(),
                null,
                List.of());
    }

    private static NoticeExtraction extraction(NoticeReview review) {
        return NoticeExtractor.extract(
                review.rawText(), review.paperDay() == null ? null : PartialDate.of(review.paperDay()));
    }

    private static DutyProposal proposal(NoticeReview review, long proposalId) {
        return review.proposal(proposalId).orElseThrow(() -> new NotFoundException("proposal", proposalId));
    }
}
