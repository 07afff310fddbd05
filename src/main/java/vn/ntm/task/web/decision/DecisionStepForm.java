package vn.ntm.task.web.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.decision.DecisionAction;
import vn.ntm.task.domain.decision.DecisionService.Step;

/** That a decision was reported, or what was answered, as typed. */
public class DecisionStepForm {

    private DecisionAction action = DecisionAction.REPORT;
    private @Nullable LocalDate day;
    private @Nullable String document;
    private @Nullable String words;
    private int version;

    Step toStep() {
        return new Step(action, day, document, words);
    }

    public DecisionAction getAction() {
        return action;
    }

    public void setAction(DecisionAction action) {
        this.action = action;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
