package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.ObstacleState;

/** An answer to an obstacle or proposal. */
public class AnswerForm {

    private int version;
    private ObstacleState state = ObstacleState.ADVISING;
    private @Nullable String answer;
    private @Nullable String document;

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public ObstacleState getState() {
        return state;
    }

    public void setState(ObstacleState state) {
        this.state = state;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
