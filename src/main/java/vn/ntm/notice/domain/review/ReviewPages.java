package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.KnownNotices;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.notice.domain.review.ReviewStore.OpenReview;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.OpenDuty;
import vn.ntm.task.Tasks.WorkedOut;
import vn.ntm.ui.NotFoundException;

/** What the pages of a reading show, in a number of statements that does not grow with the proposals. */
@Service
@Transactional(readOnly = true)
public class ReviewPages {

    private final ReviewAccess access;
    private final ReviewStore store;
    private final ProposalLinking linking;
    private final CriteriaChoice criteria;
    private final Units units;
    private final KnownNotices registered;
    private final LastReadings readings;
    private final ObjectProvider<Tasks> tasks; // lazily: tasks ask this module for the items they start from

    ReviewPages(
            ReviewAccess access,
            ReviewStore store,
            ProposalLinking linking,
            CriteriaChoice criteria,
            Units units,
            KnownNotices registered,
            LastReadings readings,
            ObjectProvider<Tasks> tasks) {
        this.access = access;
        this.store = store;
        this.linking = linking;
        this.criteria = criteria;
        this.units = units;
        this.registered = registered;
        this.readings = readings;
        this.tasks = tasks;
    }

    /** The notice that this open reading would enter a second time. */
    public Optional<KnownNotices.Known> known(ReviewSheet sheet, Actor actor) {
        UnitSummary issuer = sheet.issuer();
        return sheet.isOpen()
                ? registered.find(
                        issuer == null ? null : issuer.id(), RecordText.header(sheet.record()), sheet.intakeId(), actor)
                : Optional.empty();
    }

    /** Whether the paper is of a day that the program has not reached: a slip of the pen, or a demo day. */
    public boolean isAhead(ReviewSheet sheet) {
        LocalDate day = sheet.paperDay();
        return day != null && day.isAfter(linking.today());
    }

    /** Readings still open in the actor's scope. */
    public List<OpenReview> open(Actor actor) {
        ReviewAccess.requireRight(actor);
        return store.open(actor.scopePath());
    }

    public ReviewSheet sheet(long id, Actor actor) {
        NoticeReview review = access.find(id, actor);
        List<DutyProposal> proposals = review.live();
        Map<UnitId, UnitSummary> named = unitsOf(review, proposals);
        List<SetSummary> sets = linking.sets(review.paperDay());
        Map<Long, Set<String>> known = known(proposals);
        List<WorkedOut> due = tasks.getObject()
                .workOut(proposals.stream().map(one -> one.deadline().spec()).toList());
        List<OpenDuty> earlier = earlier(proposals, actor);
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            duties.add(duty(i + 1, proposals.get(i), due.get(i), named, sets, known, earlier));
        }
        LocalDate day = review.paperDay();
        UnitId issuer = review.issuer();
        return new ReviewSheet(
                review.id(),
                review.version(),
                review.state(),
                review.rawText(),
                review.fileName(),
                review.intakeId(),
                issuer == null ? null : named.get(issuer),
                day,
                review.changedAt(),
                review.changedByName(),
                review.noticeId(),
                review.chosen(),
                review.fields().stream()
                        .filter(field -> !field.proposed().equals(field.chosen()))
                        .map(RecordField::field)
                        .toList(),
                readings.of(review.rawText(), day),
                sets,
                duties);
    }

    private Map<UnitId, UnitSummary> unitsOf(NoticeReview review, List<DutyProposal> proposals) {
        Set<UnitId> ids = new HashSet<>();
        if (review.issuer() != null) {
            ids.add(review.issuer());
        }
        proposals.forEach(proposal -> proposal.lines().forEach(line -> {
            if (line.unit() != null) {
                ids.add(line.unit());
            }
            ids.addAll(line.candidates());
        }));
        return units.findAll(ids);
    }

    private Map<Long, Set<String>> known(List<DutyProposal> proposals) {
        Map<Long, Set<String>> codes = new HashMap<>();
        for (DutyProposal proposal : proposals) {
            Long set = proposal.criteriaSetId();
            if (set != null && !proposal.criteriaCodes().isEmpty()) {
                codes.computeIfAbsent(set, key -> new TreeSet<>()).addAll(proposal.criteriaCodes());
            }
        }
        return criteria.known(codes);
    }

    /** Asked once for all: every unit that leads here, every code that is named here. */
    private List<OpenDuty> earlier(List<DutyProposal> proposals, Actor actor) {
        Set<UnitId> leads = new LinkedHashSet<>();
        Set<String> codes = new TreeSet<>();
        for (DutyProposal proposal : proposals) {
            if (!proposal.criteriaCodes().isEmpty()) {
                codes.addAll(proposal.criteriaCodes());
                proposal.lines().stream()
                        .filter(line -> line.role() != AssignmentRole.SUPPORTING)
                        .map(ProposedLine::unit)
                        .filter(Objects::nonNull)
                        .forEach(leads::add);
            }
        }
        return tasks.getObject().openOn(leads, codes, actor);
    }

    private static Duty duty(
            int number,
            DutyProposal proposal,
            WorkedOut due,
            Map<UnitId, UnitSummary> named,
            List<SetSummary> sets,
            Map<Long, Set<String>> known,
            List<OpenDuty> earlier) {
        Long setId = proposal.criteriaSetId();
        Set<String> inSet = setId == null ? Set.of() : known.getOrDefault(setId, Set.of());
        Set<UnitId> own = proposal.lines().stream()
                .map(ProposedLine::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Duty(
                proposal.id(),
                number,
                proposal.state(),
                proposal.origin(),
                proposal.sourceIds(),
                proposal.section(),
                proposal.itemPath(),
                proposal.span(),
                proposal.title(),
                proposal.content(),
                proposal.kind(),
                proposal.verb(),
                proposal.isGeneral(),
                proposal.doubts(),
                proposal.communes(),
                proposal.criteriaCodes(),
                proposal.criteriaCodes().stream()
                        .filter(code -> !inSet.contains(code))
                        .toList(),
                proposal.criteriaNames(),
                sets.stream()
                        .filter(set -> setId != null && set.id() == setId)
                        .findFirst()
                        .orElse(null),
                proposal.deadline().spec(),
                proposal.deadline().span(),
                due.dueLine(),
                due.note(),
                proposal.lines().stream().map(line -> line(line, named)).toList(),
                LeadQuestion.of(proposal).stream()
                        .map(line -> line(line, named))
                        .toList(),
                proposal.isEachLeads(),
                distinct(earlier.stream()
                        .filter(duty -> !Objects.equals(duty.taskId(), proposal.taskId()))
                        .filter(duty -> own.contains(duty.unit())
                                && proposal.criteriaCodes().contains(duty.code()))
                        .toList()),
                proposal.isCertain(),
                proposal.rejectReason(),
                proposal.decidedByName(),
                proposal.taskId());
    }

    private static List<OpenDuty> distinct(List<OpenDuty> duties) {
        return List.copyOf(duties.stream()
                .collect(Collectors.toMap(
                        duty -> duty.taskId() + "/" + duty.unit(),
                        Function.identity(),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new))
                .values());
    }

    private static Line line(ProposedLine line, Map<UnitId, UnitSummary> named) {
        UnitId unit = line.unit();
        return new Line(
                line.id(),
                line.name(),
                line.role(),
                line.isGroup(),
                line.span(),
                line.link(),
                unit == null ? null : named.get(unit),
                line.candidates().stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The units that a group may mean, to tick. */
    public List<UnitSummary> members(long id, long lineId, Actor actor) {
        NoticeReview review = access.find(id, actor);
        ProposedLine line = review.holderOf(lineId)
                .flatMap(proposal -> proposal.line(lineId))
                .orElseThrow(() -> new NotFoundException("line", lineId));
        return linking.members(review, line.name());
    }

    /** Units by name for "Gắn với đơn vị có sẵn": inside the issuer's territory first, then everywhere. */
    public List<UnitSummary> search(long id, String words, Actor actor) {
        NoticeReview review = access.find(id, actor);
        List<UnitSummary> found = search(review, words);
        String plain = NameSpellings.place(words);
        return found.isEmpty() && !plain.equals(words) ? search(review, plain) : found;
    }

    private List<UnitSummary> search(NoticeReview review, String words) {
        List<UnitSummary> territories = linking.standpoint(review).territories();
        LocalDate today = linking.today();
        List<UnitSummary> found = new ArrayList<>();
        if (!territories.isEmpty()) {
            found.addAll(units.search(words, territories.get(0).path(), today, 10));
        }
        units.search(words, "/", today, 10).stream()
                .filter(unit -> found.stream().noneMatch(one -> one.id().equals(unit.id())))
                .forEach(found::add);
        return found;
    }

    /** Places where a proposal's words can be cut. */
    public List<Integer> cuts(ReviewSheet sheet, Duty duty) {
        return Cutting.places(sheet.rawText(), duty.span());
    }

    /** The reading that a notice was made of: its document, and its id for those who may look at it again. */
    public Optional<Origin> ofNotice(long noticeId, Actor actor) {
        return store.ofNotice(noticeId)
                .map(made -> new Origin(
                        actor.may(Right.DRAFT_NOTICE) && actor.sees(made.officePath()) ? made.reviewId() : null,
                        made.intakeId()));
    }

    /** Where a notice comes from; null where there is none, or the actor may not see it. */
    public record Origin(@Nullable Long reviewId, @Nullable Long intakeId) {}

    /** How well the reader did in use, by field; over the confirmed readings of the actor's scope. */
    public Measured measured(Actor actor) {
        return new Measured(store.confirmed(actor.scopePath()), store.scores(actor.scopePath()));
    }

    /** Counts by field. */
    public record Measured(int readings, Map<String, ReviewStore.Score> fields) {}
}
