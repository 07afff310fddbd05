package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;

/** A team to set up. */
public class TeamForm {

    private @Nullable Long area;
    private @Nullable Long set;
    private @Nullable String name;
    private @Nullable String document;

    public @Nullable Long getArea() {
        return area;
    }

    public void setArea(@Nullable Long area) {
        this.area = area;
    }

    public @Nullable Long getSet() {
        return set;
    }

    public void setSet(@Nullable Long set) {
        this.set = set;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
