package vn.ntm.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.domain.StageArranging.NewStage;
import vn.ntm.dossier.domain.StageLevel;
import vn.ntm.dossier.domain.StageRule;

/** A stage to add, as typed: what may be changed of a stage, and what it is for good. */
public class NewStageForm extends ProcedureForm {

    private @Nullable Long after;
    private @Nullable StageLevel level;
    private @Nullable StageRule rule;
    private @Nullable String stateLabel;
    private @Nullable String boardName;
    private boolean returnTarget;

    NewStage toStage() {
        return new NewStage(after, toChange(), level, rule, stateLabel, boardName, returnTarget);
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable StageLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable StageLevel level) {
        this.level = level;
    }

    public @Nullable StageRule getRule() {
        return rule;
    }

    public void setRule(@Nullable StageRule rule) {
        this.rule = rule;
    }

    public @Nullable String getStateLabel() {
        return stateLabel;
    }

    public void setStateLabel(@Nullable String stateLabel) {
        this.stateLabel = stateLabel;
    }

    public @Nullable String getBoardName() {
        return boardName;
    }

    public void setBoardName(@Nullable String boardName) {
        this.boardName = boardName;
    }

    public boolean isReturnTarget() {
        return returnTarget;
    }

    public void setReturnTarget(boolean returnTarget) {
        this.returnTarget = returnTarget;
    }
}
