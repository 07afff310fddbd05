package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** What one press of a button on a commune's form does: keeps what was typed and its evidence, and sends it if asked. */
@Service
@Transactional
public class SelfAssessing {

    private final AssessmentService service;
    private final EvidenceService evidence;

    SelfAssessing(AssessmentService service, EvidenceService evidence) {
        this.service = service;
        this.evidence = evidence;
    }

    /**
     * One form.
     *
     * @param paper what the files are
     * @param send whether it goes to be verified at once
     */
    public record Entry(Item item, Seen seen, Finding finding, Paper paper, List<Upload> uploads, boolean send) {}

    /**
     * Rejections are on the form's fields. If only sending is rejected, what was typed is kept all the same.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else changed the cell since
     */
    public Outcome<Assessment> keep(AssessmentDesk desk, Entry entry, Actor by) {
        List<Rejection> rejections = new ArrayList<>(evidence.check(entry.paper(), entry.uploads()));
        rejections.addAll(FindingRules.checkDraft(entry.finding().cleaned(), desk.requirement(entry.item())));
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Outcome<Assessment> kept = service.enter(desk, entry.seen(), entry.finding(), by);
        if (kept.isRejected()) {
            return kept;
        }
        if (!entry.uploads().isEmpty()) {
            evidence.add(desk, entry.item(), entry.paper(), entry.uploads(), by).value();
        }
        if (!entry.send()) {
            return kept;
        }
        Seen now = new Seen(entry.item().id(), kept.value().version());
        Outcome<Integer> sent = service.submit(desk, List.of(now), by);
        return sent.isRejected() ? Outcome.rejected(onForm(entry.item(), sent.rejections())) : kept;
    }

    private static List<Rejection> onForm(Item item, List<Rejection> rejections) {
        String cell = "cell." + item.id();
        return rejections.stream()
                .map(rejection -> {
                    String field = rejection.field();
                    String own = field == null || field.equals(cell) ? null : field.substring(cell.length() + 1);
                    return new Rejection(own, rejection.messageKey(), rejection.arguments());
                })
                .toList();
    }
}
