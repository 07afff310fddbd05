package vn.ntm.works.web;

import org.jspecify.annotations.Nullable;

/** What is typed about a step of a work. */
public class StepInput {

    private @Nullable String step;
    private @Nullable String plannedOn;
    private @Nullable String doneOn;
    private @Nullable String document;

    public @Nullable String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step;
    }

    public @Nullable String getPlannedOn() {
        return plannedOn;
    }

    public void setPlannedOn(@Nullable String plannedOn) {
        this.plannedOn = plannedOn;
    }

    public @Nullable String getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable String doneOn) {
        this.doneOn = doneOn;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
