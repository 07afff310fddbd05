package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.Recognitions;
import vn.ntm.assessment.Recognitions.NewRecognition;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Hands the decisions of dossiers to the register of recognitions, which refuses one while a criterion is owed. */
@Component
class DecisionTaking {

    /** The register's fields by the names of ours; others concern the whole. */
    private static final Map<String, String> FIELDS =
            Map.of("number", "document", "decidedOn", "day", "day", "day", "reason", "note");

    private final Recognitions recognitions;

    DecisionTaking(Recognitions recognitions) {
        this.recognitions = recognitions;
    }

    Outcome<Optional<Long>> recognise(Opened opened, String number, LocalDate day, Actor by) {
        Dossier dossier = opened.dossier();
        return answer(recognitions.record(
                new NewRecognition(
                        dossier.unit(),
                        dossier.tier(),
                        dossier.planYear(),
                        number,
                        day,
                        true,
                        null,
                        null,
                        null,
                        dossier.outstanding(),
                        null,
                        false),
                by));
    }

    Outcome<Optional<Long>> announce(Opened opened, LocalDate day, Actor by) {
        return answer(recognitions.announce(opened.dossier().unit(), recognition(opened), day, by));
    }

    Outcome<Optional<Long>> revoke(Opened opened, StepEntry entry, Actor by) {
        return answer(recognitions.revoke(
                opened.dossier().unit(), recognition(opened), entry.document(), entry.day(), entry.note(), by));
    }

    private static long recognition(Opened opened) {
        return Objects.requireNonNull(opened.dossier().recognitionId());
    }

    private static Outcome<Optional<Long>> answer(Outcome<Long> outcome) {
        if (!outcome.isRejected()) {
            return Outcome.done(Optional.of(outcome.value()));
        }
        List<Rejection> told = outcome.rejections().stream()
                .map(one -> new Rejection(
                        one.field() == null ? null : FIELDS.get(one.field()), one.messageKey(), one.arguments()))
                .toList();
        return Outcome.rejected(told);
    }
}
