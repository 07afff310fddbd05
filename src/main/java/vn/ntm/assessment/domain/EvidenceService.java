package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Adds, describes and puts away the evidence of a unit; only for results its people may still change. */
@Service
@Transactional
public class EvidenceService {

    static final String OWNER_KIND = "EVIDENCE";

    private final Evidences evidences;
    private final AssessmentReading reading;
    private final Attachments attachments;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    EvidenceService(
            Evidences evidences,
            AssessmentReading reading,
            Attachments attachments,
            ApplicationEventPublisher publisher,
            ApplicationClock clock) {
        this.evidences = evidences;
        this.reading = reading;
        this.attachments = attachments;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether these could be added; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Rejection> check(Paper paper, List<Upload> uploads) {
        List<Rejection> rejections = new ArrayList<>();
        if (!uploads.isEmpty()) {
            rejections.addAll(paper.cleaned(uploads.get(0).name()).check());
        }
        uploads.forEach(upload -> rejections.addAll(attachments.check(upload).rejections()));
        return rejections;
    }

    /** One piece of evidence with all these files, for that result. */
    public Outcome<Evidence> add(AssessmentDesk desk, Item item, Paper typed, List<Upload> uploads, Actor by) {
        if (!mayChange(desk, item)) {
            return Outcome.rejected(Rejection.of("assessment.denied.enter"));
        }
        if (uploads.isEmpty()) {
            return Outcome.rejected(Rejection.onField("files", "assessment.error.filesRequired"));
        }
        List<Rejection> rejections = check(typed, uploads);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Paper paper = typed.cleaned(uploads.get(0).name());
        Evidence evidence =
                evidences.saveAndFlush(new Evidence(desk.unit().id(), item.id(), paper, by, clock.instant()));
        uploads.forEach(upload ->
                attachments.store(OWNER_KIND, evidence.id(), upload, by).value());
        tell("ADD", evidence, desk, by);
        return Outcome.done(evidence);
    }

    /**
     * Describes it anew and says what it proves; results that are locked keep what they have.
     *
     * @throws OptimisticLockingFailureException if somebody else changed it since
     */
    public Outcome<Evidence> change(
            AssessmentDesk desk, long id, int version, Paper typed, Collection<Long> proves, Actor by) {
        Evidence evidence = find(desk, id).orElse(null);
        if (evidence == null || !AssessmentRules.isOwn(by, desk.unit()) || by.readOnly()) {
            return Outcome.rejected(Rejection.of("assessment.denied.evidence"));
        }
        if (evidence.version() != version) {
            throw new OptimisticLockingFailureException("evidence " + id);
        }
        Paper paper = typed.cleaned("");
        List<Rejection> rejections = paper.check();
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        evidence.describe(paper);
        evidence.prove(allowed(desk, evidence, proves), by, clock.instant());
        tell("CHANGE", evidence, desk, by);
        return Outcome.done(evidences.saveAndFlush(evidence));
    }

    /** Takes it from one result; from the last one it is put away. */
    public Outcome<Evidence> take(AssessmentDesk desk, long id, Item item, Actor by) {
        Evidence evidence = find(desk, id).orElse(null);
        if (evidence == null || !mayChange(desk, item)) {
            return Outcome.rejected(Rejection.of("assessment.denied.enter"));
        }
        Set<Long> rest = new HashSet<>(evidence.itemIds());
        rest.remove(item.id());
        evidence.prove(rest, by, clock.instant());
        tell("REMOVE", evidence, desk, by);
        return Outcome.done(evidence);
    }

    /** Lets what the unit has already prove this result, too. */
    public Outcome<Evidence> reuse(AssessmentDesk desk, long id, Item item, Actor by) {
        Evidence evidence = find(desk, id).orElse(null);
        if (evidence == null || !mayChange(desk, item)) {
            return Outcome.rejected(Rejection.of("assessment.denied.enter"));
        }
        Set<Long> more = new HashSet<>(evidence.itemIds());
        if (more.add(item.id())) {
            evidence.prove(more, by, clock.instant());
            tell("CHANGE", evidence, desk, by);
        }
        return Outcome.done(evidence);
    }

    private Optional<Evidence> find(AssessmentDesk desk, long id) {
        return evidences
                .findById(id)
                .filter(evidence -> evidence.unitId().equals(desk.unit().id()) && !evidence.isRemoved());
    }

    private boolean mayChange(AssessmentDesk desk, Item item) {
        return desk.actionsFor(item, reading.cell(desk, item)).contains(AssessmentAction.ENTER);
    }

    /** Of other sets and of locked results everything stays; of the rest what was ticked. */
    private Set<Long> allowed(AssessmentDesk desk, Evidence evidence, Collection<Long> proves) {
        var cells = reading.cells(desk);
        Set<Long> items = new HashSet<>(evidence.itemIds());
        for (Item item : desk.set().assessed()) {
            if (desk.actionsFor(item, cells.get(item.id())).contains(AssessmentAction.ENTER)) {
                items.remove(item.id());
                if (proves.contains(item.id())) {
                    items.add(item.id());
                }
            }
        }
        return items;
    }

    private void tell(String what, Evidence evidence, AssessmentDesk desk, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                "EVIDENCE_" + what,
                by.userId().value(),
                by.name(),
                by.position(),
                "EVIDENCE",
                evidence.id(),
                evidence.paper().title(),
                desk.unit().id().value(),
                null,
                null,
                null));
    }
}
