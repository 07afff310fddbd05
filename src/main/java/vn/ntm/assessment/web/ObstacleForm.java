package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.ObstacleKind;

/** What a commune raises about a criterion. */
public class ObstacleForm {

    private ObstacleKind kind = ObstacleKind.OBSTACLE;
    private @Nullable String text;
    private @Nullable String key;

    public ObstacleKind getKind() {
        return kind;
    }

    public void setKind(ObstacleKind kind) {
        this.kind = kind;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }
}
