package vn.ntm.dossier.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.dossier.domain.ProcedureService.StageChange;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Adds stages to a copied procedure that nobody goes by yet, leaves them out, moves them; it stays one that can be gone through. */
@Service
@Transactional
public class StageArranging {

    private static final int LETTERS = 26;

    private final ProcedureStore store;
    private final ProcedureService procedures;

    StageArranging(ProcedureStore store, ProcedureService procedures) {
        this.store = store;
        this.procedures = procedures;
    }

    /**
     * A stage to add.
     *
     * @param after the stage it follows; null for the first place
     * @param change its values that may be changed later, too
     * @param stateLabel how the dossier is said to stand once it is done
     * @param boardName its column on the board; blank for none
     */
    public record NewStage(
            @Nullable Long after,
            StageChange change,
            @Nullable StageLevel level,
            @Nullable StageRule rule,
            @Nullable String stateLabel,
            @Nullable String boardName,
            boolean returnTarget) {}

    public Outcome<Long> add(long id, int version, NewStage typed, Actor by) {
        Procedure procedure = procedures.edited(id, by).orElse(null);
        if (procedure == null) {
            return Outcome.rejected(ProcedureService.DENIED);
        }
        StageLevel level = typed.level();
        StageRule rule = typed.rule();
        List<Rejection> rejections = new ArrayList<>();
        if (level == null) {
            rejections.add(Rejection.onField("level", "dossier.error.stageLevel"));
        }
        if (rule == null || rule == StageRule.DECISION) {
            rejections.add(Rejection.onField("rule", "dossier.error.stageRule"));
        }
        String state = VietnameseText.clean(typed.stateLabel());
        if (state.isEmpty() || state.length() > ProcedureService.LONGEST_NAME) {
            rejections.add(Rejection.onField("stateLabel", "dossier.error.stageState"));
        }
        DossierRules.tooLong(rejections, "boardName", typed.boardName(), ProcedureService.LONGEST_NAME);
        int at = place(procedure, typed.after());
        if (at < 0) {
            rejections.add(Rejection.onField("after", "dossier.error.stageAfter"));
        }
        rejections.addAll(ProcedureService.check(typed.change(), rule == StageRule.VOTE));
        if (level == null || rule == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Stage stage = ProcedureService.changed(
                new Stage(
                        0,
                        StageOrder.MOST + 1,
                        freeCode(procedure),
                        "",
                        state,
                        "",
                        level,
                        rule,
                        null,
                        null,
                        null,
                        VietnameseText.cleanOrNull(typed.boardName()),
                        typed.returnTarget(),
                        true),
                typed.change());
        List<Stage> stages = new ArrayList<>(procedure.stages());
        stages.add(at, stage);
        return arranged(procedure, version, stages, "PROCEDURE_STAGE_ADDED", stage, by);
    }

    /** Index after that stage; -1 where it is none of the procedure's. */
    private static int place(Procedure procedure, @Nullable Long after) {
        if (after == null) {
            return 0;
        }
        return procedure
                .find(after)
                .map(stage -> procedure.stages().indexOf(stage) + 1)
                .orElse(-1);
    }

    /** "ADDED_A", "ADDED_B": codes have letters only. */
    private static String freeCode(Procedure procedure) {
        int number = 0;
        String code;
        do {
            String letters = "" + (char) ('A' + number / LETTERS) + (char) ('A' + number % LETTERS);
            code = "ADDED_" + letters;
            number++;
        } while (procedure.byCode(code).isPresent());
        return code;
    }

    /** One place up or down. */
    public Outcome<Long> move(long id, int version, long stageId, boolean up, Actor by) {
        Procedure procedure = procedures.edited(id, by).orElse(null);
        Optional<Stage> stage = procedure == null ? Optional.empty() : procedure.find(stageId);
        if (procedure == null || stage.isEmpty()) {
            return Outcome.rejected(ProcedureService.DENIED);
        }
        List<Stage> stages = new ArrayList<>(procedure.stages());
        int from = stages.indexOf(stage.get());
        int to = from + (up ? -1 : 1);
        if (to < 0 || to >= stages.size()) {
            return Outcome.rejected(
                    Rejection.of("dossier.error.orderEnd", stage.get().name()));
        }
        stages.add(to, stages.remove(from));
        return arranged(procedure, version, stages, "PROCEDURE_STAGE_MOVED", stage.get(), by);
    }

    /** A copy may leave a stage out, but not the decision and those it is given back to. */
    public Outcome<Long> drop(long id, int version, long stageId, Actor by) {
        Procedure procedure = procedures.edited(id, by).orElse(null);
        Stage stage = procedure == null ? null : procedure.find(stageId).orElse(null);
        if (procedure == null || stage == null) {
            return Outcome.rejected(ProcedureService.DENIED);
        }
        if (stage.rule() == StageRule.DECISION || stage.returnTarget()) {
            return Outcome.rejected(Rejection.of("dossier.error.stageKept", stage.name()));
        }
        List<Stage> stages = new ArrayList<>(procedure.stages());
        stages.remove(stage);
        return arranged(procedure, version, stages, "PROCEDURE_STAGE_DROPPED", stage, by);
    }

    private Outcome<Long> arranged(
            Procedure procedure, int version, List<Stage> stages, String action, Stage stage, Actor by) {
        List<Rejection> wrong = StageOrder.check(stages);
        if (!wrong.isEmpty()) {
            return Outcome.rejected(wrong);
        }
        if (!procedures.touch(procedure, version)) {
            return Outcome.rejected(Rejection.of("dossier.error.stale"));
        }
        List<Long> order = new ArrayList<>();
        for (Stage one : stages) {
            order.add(one.id() == 0 ? store.addStage(procedure.id(), one) : Long.valueOf(one.id()));
        }
        if (stages.size() < procedure.stages().size()) {
            store.dropStage(stage.id());
        }
        store.arrange(order);
        procedures.told(action, procedure.id(), procedure.code() + ": " + stage.name(), by);
        return Outcome.done(procedure.id());
    }
}
