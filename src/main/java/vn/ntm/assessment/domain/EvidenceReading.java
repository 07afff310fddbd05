package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.EvidencePapers;
import vn.ntm.assessment.domain.Evidence.Expiry;
import vn.ntm.attachment.AttachmentAccess;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.Signature;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** The evidence of a unit with its files; who sees the unit, or is in charge of a criterion there, may open them. */
@Service
@Transactional(readOnly = true)
public class EvidenceReading implements AttachmentAccess, EvidencePapers {

    private final Evidences evidences;
    private final Attachments attachments;
    private final Units units;
    private final Sight sight;
    private final ApplicationClock clock;

    EvidenceReading(Evidences evidences, Attachments attachments, Units units, Sight sight, ApplicationClock clock) {
        this.evidences = evidences;
        this.attachments = attachments;
        this.units = units;
        this.sight = sight;
        this.clock = clock;
    }

    /** One piece of evidence with its files and how long it is good for. */
    public record Proof(
            Evidence evidence, List<StoredFile> files, Expiry expiry, Map<Long, List<Signature>> signatures) {

        /** Digital signatures of one of its files. */
        public List<Signature> signaturesOf(StoredFile file) {
            return signatures.getOrDefault(file.id(), List.of());
        }

        public boolean proves(Item item) {
            return evidence.itemIds().contains(item.id());
        }
    }

    /** Everything the unit has in use, the newest first: three statements, and one for signatures. */
    public List<Proof> of(UnitId unit) {
        List<Evidence> found = evidences.inUse(unit.value());
        Map<Long, List<StoredFile>> files = attachments.ofAll(
                EvidenceService.OWNER_KIND, found.stream().map(Evidence::id).toList());
        List<Long> papers = files.values().stream()
                .flatMap(List::stream)
                .filter(file -> file.contentType().equals("application/pdf"))
                .map(StoredFile::id)
                .toList();
        Map<Long, List<Signature>> signatures = attachments.signaturesOf(papers);
        LocalDate today = clock.today();
        return found.stream()
                .map(one -> new Proof(one, files.getOrDefault(one.id(), List.of()), one.expiryOn(today), signatures))
                .toList();
    }

    @Override
    public List<EvidencePaper> papersOf(UnitId unit) {
        return of(unit).stream()
                .map(proof -> {
                    Paper paper = proof.evidence().paper();
                    return new EvidencePaper(
                            paper.title(),
                            paper.documentNumber(),
                            paper.documentDate(),
                            paper.issuer(),
                            Set.copyOf(proof.evidence().itemIds()),
                            proof.files());
                })
                .toList();
    }

    /** How many pieces of evidence each result has, by item id. */
    public Map<Long, Integer> counts(UnitId unit) {
        Map<Long, Integer> counts = new HashMap<>();
        for (Evidence one : evidences.inUse(unit.value())) {
            one.itemIds().forEach(item -> counts.merge(item, 1, Integer::sum));
        }
        return counts;
    }

    @Override
    public String ownerKind() {
        return EvidenceService.OWNER_KIND;
    }

    @Override
    public boolean mayRead(long ownerId, Actor actor) {
        Optional<Evidence> evidence = evidences.findById(ownerId);
        Optional<UnitSummary> unit = evidence.flatMap(one -> units.find(one.unitId()));
        return evidence.isPresent()
                && unit.isPresent()
                && sight.reaches(unit.get(), evidence.get().itemIds(), actor);
    }

    @Override
    public Set<UnitId> seenFrom(long ownerId) {
        return evidences
                .findById(ownerId)
                .flatMap(one -> units.find(one.unitId()))
                .map(unit -> Set.copyOf(UnitId.ofPath(unit.path())))
                .orElse(Set.of());
    }
}
