package vn.ntm.task.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.VisitLog.NewVisit;

/** A visit as typed. */
public class VisitForm {

    private @Nullable LocalDate day;
    private @Nullable String place;
    private @Nullable String people;
    private @Nullable String result;
    private int version;

    NewVisit toVisit() {
        return new NewVisit(day, place, people, result);
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getPeople() {
        return people;
    }

    public void setPeople(@Nullable String people) {
        this.people = people;
    }

    public @Nullable String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
