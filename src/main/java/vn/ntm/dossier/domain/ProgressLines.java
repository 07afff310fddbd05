package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.DossierTables.Progress;
import vn.ntm.dossier.domain.OpinionStore.Count;
import vn.ntm.dossier.domain.PastDossiers.Past;
import vn.ntm.dossier.domain.StageClock.Done;
import vn.ntm.dossier.domain.StageClock.Place;
import vn.ntm.dossier.domain.StageClock.Time;

/** What a dossier of a past day says in one line of B6. */
final class ProgressLines {

    private static final String SELF_ASSESSMENT = "SELF_ASSESS";

    /** By the district; in procedures without districts the province's appraisal takes its place (domain 3.4, P2025). */
    private static final List<String> VERIFICATIONS = List.of("VERIFY", "VERIFY_PROVINCE", "APPRAISE");

    private ProgressLines() {}

    static Progress of(Past past) {
        Dossier dossier = past.dossier();
        return new Progress(
                dossier.id(),
                dossier.unit(),
                past.row().unitName(),
                dossier.tier(),
                dossier.planYear(),
                dossier.setId(),
                doneOn(past, SELF_ASSESSMENT),
                verified(past),
                Count.words(past.count(), dossier.told()),
                vote(past),
                dossier.stateLabel(past.clocked().procedure()),
                String.join("; ", obstacles(past)));
    }

    private static @Nullable LocalDate verified(Past past) {
        Procedure procedure = past.clocked().procedure();
        return VERIFICATIONS.stream()
                .filter(code -> procedure.byCode(code).isPresent())
                .findFirst()
                .map(code -> doneOn(past, code))
                .orElse(null);
    }

    private static @Nullable LocalDate doneOn(Past past, String code) {
        return past.clocked().times().stream()
                .filter(time -> time.stage().code().equals(code))
                .map(Time::done)
                .filter(Objects::nonNull)
                .map(Done::day)
                .findFirst()
                .orElse(null);
    }

    private static String vote(Past past) {
        return past.steps().stream()
                .filter(step -> step.votesTotal() != null)
                .reduce((one, later) -> later)
                .map(step -> {
                    Integer all = step.votesTotal();
                    Integer pro = step.votesFor();
                    return all == null || pro == null ? "" : Stage.percent(pro, all) + "% = " + pro + "/" + all;
                })
                .orElse("");
    }

    private static List<String> obstacles(Past past) {
        List<String> words = new ArrayList<>();
        if (past.dossier().status() == DossierStatus.RETURNED) {
            past.steps().stream()
                    .filter(step -> step.kind() == Step.Kind.RETURNED)
                    .reduce((one, later) -> later)
                    .ifPresent(step -> words.add("trả lại, thiếu: " + String.join(", ", step.missing())));
        }
        past.clocked().times().stream()
                .filter(time -> time.place() == Place.NOW && time.isOverdue())
                .map(time -> "quá hạn " + time.late() + " ngày: " + time.stage().name())
                .forEach(words::add);
        return words;
    }
}
