package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.dossier.domain.BoardStore.Row;
import vn.ntm.dossier.domain.Dossier.Told;
import vn.ntm.dossier.domain.DossierClocks.Clocked;
import vn.ntm.dossier.domain.OpinionStore.Count;

/** Takes dossiers back to the evening of a day, by what had happened to them; a constant number of statements. */
@Component
class PastDossiers {

    private final PastStore store;
    private final DossierClocks clocks;
    private final ProcedureStore procedures;
    private final OpinionStore opinions;

    PastDossiers(PastStore store, DossierClocks clocks, ProcedureStore procedures, OpinionStore opinions) {
        this.store = store;
        this.clocks = clocks;
        this.procedures = procedures;
        this.opinions = opinions;
    }

    /**
     * A dossier of that evening.
     *
     * @param count how far the named bodies were; null where none was named
     */
    record Past(
            Row row,
            Clocked clocked,
            List<Step> steps,
            @Nullable Count count) {

        Dossier dossier() {
            return clocked.dossier();
        }
    }

    List<Past> of(String path, int planYear, LocalDate day) {
        List<Row> rows = store.rows(path, planYear, day);
        List<Long> ids = rows.stream().map(row -> row.dossier().id()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Step>> steps = store.stepsOf(ids, day);
        Map<Long, Told> told = store.toldOf(ids, day);
        Map<Long, Count> counts = opinions.countsOf(ids, day);
        Map<Long, Procedure> known = procedures.find(
                rows.stream().map(row -> row.dossier().procedureId()).distinct().toList());
        List<Dossier> then = rows.stream()
                .map(Row::dossier)
                .map(dossier -> at(
                        dossier,
                        Objects.requireNonNull(known.get(dossier.procedureId())),
                        steps.getOrDefault(dossier.id(), List.of()),
                        told.get(dossier.id())))
                .toList();
        Map<Long, Clocked> clocked = new HashMap<>();
        clocks.of(then, day).forEach(one -> clocked.put(one.dossier().id(), one));
        return rows.stream()
                .map(row -> new Past(
                        row,
                        Objects.requireNonNull(clocked.get(row.dossier().id())),
                        steps.getOrDefault(row.dossier().id(), List.of()),
                        counts.get(row.dossier().id())))
                .toList();
    }

    /** Goes through its steps anew. */
    static Dossier at(Dossier dossier, Procedure procedure, List<Step> steps, @Nullable Told told) {
        int done = 0;
        DossierStatus status = DossierStatus.UNDER_WAY;
        for (Step step : steps) {
            Stage stage = step.stageId() == null
                    ? null
                    : procedure.find(step.stageId()).orElse(null);
            if (stage != null && (step.kind() == Step.Kind.DONE || step.kind() == Step.Kind.TAKEN_OVER)) {
                done = stage.position();
            } else if (stage != null && step.kind() == Step.Kind.RETURNED) {
                done = procedure.before(stage);
            }
            status = status(step.kind(), stage, status);
        }
        return dossier.at(done, status, told);
    }

    private static DossierStatus status(Step.Kind kind, @Nullable Stage stage, DossierStatus before) {
        return switch (kind) {
            case TAKEN_OVER, VOTE_FAILED -> before;
            case DONE ->
                stage != null && stage.rule() == StageRule.DECISION || before == DossierStatus.RECOGNISED
                        ? DossierStatus.RECOGNISED
                        : DossierStatus.UNDER_WAY;
            case RETURNED -> DossierStatus.RETURNED;
            case STOPPED -> DossierStatus.STOPPED;
            case REVIEW_OPENED -> DossierStatus.UNDER_REVIEW;
            case REVIEW_CLOSED -> DossierStatus.RECOGNISED;
            case REVOKED -> DossierStatus.REVOKED;
        };
    }
}
