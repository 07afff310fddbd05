package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.dossier.domain.StageClock.Done;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.dossier.domain.StageClock.Place;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.shared.WorkingDays;

/** The clocks of many dossiers at once: a constant number of statements, in the order asked. */
@Component
class DossierClocks {

    private final DossierStore store;
    private final ProcedureStore procedures;
    private final WorkingDays days;

    DossierClocks(DossierStore store, ProcedureStore procedures, WorkingDays days) {
        this.store = store;
        this.procedures = procedures;
        this.days = days;
    }

    /** One dossier with the time of each of its stages. */
    record Clocked(Dossier dossier, Procedure procedure, List<Time> times) {

        /** The stage it waits for; empty where nothing more comes. */
        Optional<Time> now() {
            return times.stream().filter(time -> time.place() == Place.NOW).findFirst();
        }

        /** Of the first stage of that kind; null where it has no last day. */
        @Nullable LocalDate lastDayOf(StageRule rule) {
            return times.stream()
                    .filter(time -> time.stage().rule() == rule)
                    .findFirst()
                    .map(Time::lastDay)
                    .orElse(null);
        }
    }

    /** As of the evening of the day, of dossiers as they were then. */
    List<Clocked> of(Collection<Dossier> dossiers, LocalDate day) {
        if (dossiers.isEmpty()) {
            return List.of();
        }
        Map<Long, Procedure> known = procedures.find(
                dossiers.stream().map(Dossier::procedureId).distinct().toList());
        Map<Long, Map<Long, Done>> done =
                store.doneOf(dossiers.stream().map(Dossier::id).toList(), day);
        Map<Long, Map<Long, Due>> dues = store.duesOf(dossiers.stream()
                .map(Dossier::campaignId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return dossiers.stream()
                .map(dossier -> {
                    Procedure procedure = Objects.requireNonNull(known.get(dossier.procedureId()));
                    Long campaign = dossier.campaignId();
                    return new Clocked(
                            dossier,
                            procedure,
                            StageClock.of(
                                    procedure,
                                    dossier.done(),
                                    done.getOrDefault(dossier.id(), Map.of()),
                                    campaign == null ? Map.of() : dues.getOrDefault(campaign, Map.of()),
                                    day,
                                    dossier.status().goesOn(),
                                    days));
                })
                .toList();
    }
}
