package vn.ntm.task.web.series;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.series.ReadyTemplate;
import vn.ntm.task.domain.series.SeriesRhythm;
import vn.ntm.task.domain.series.SeriesService.Request;

/** A series that is set up by hand. */
public class SeriesForm {

    @Size(max = 300, message = "{task.error.titleTooLong}") private @Nullable String title;

    private CycleUnit cycle = CycleUnit.WEEK;

    @NotNull(message = "{task.error.seriesEvery}") private @Nullable Integer every = 1;

    private @Nullable Integer dayOfCycle;

    @NotNull(message = "{task.error.seriesStartRequired}") private @Nullable LocalDate startsAfter;

    private @Nullable LocalDate endsOn;

    @Size(max = 300, message = "{task.error.textTooLong}") private @Nullable String endEvent;

    @Size(max = 300, message = "{task.error.textTooLong}") private @Nullable String sendTo;

    @Size(max = 300, message = "{task.error.textTooLong}") private @Nullable String sendVia;

    private ReadyTemplate template = ReadyTemplate.REVIEW;
    private @Nullable Long criteriaSetId;
    private List<Long> units = new ArrayList<>();

    /** Only of a form without errors. */
    Request toRequest() {
        SeriesRhythm rhythm = new SeriesRhythm(
                "", cycle, every == null ? 1 : every, dayOfCycle, null, Objects.requireNonNull(startsAfter), endsOn);
        return new Request(
                title == null ? "" : title,
                rhythm,
                endEvent,
                sendTo,
                sendVia,
                criteriaSetId,
                units.stream().map(UnitId::new).toList(),
                template.fields(),
                List.of());
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public CycleUnit getCycle() {
        return cycle;
    }

    public void setCycle(CycleUnit cycle) {
        this.cycle = cycle;
    }

    public @Nullable Integer getEvery() {
        return every;
    }

    public void setEvery(@Nullable Integer every) {
        this.every = every;
    }

    public @Nullable Integer getDayOfCycle() {
        return dayOfCycle;
    }

    public void setDayOfCycle(@Nullable Integer dayOfCycle) {
        this.dayOfCycle = dayOfCycle;
    }

    public @Nullable LocalDate getStartsAfter() {
        return startsAfter;
    }

    public void setStartsAfter(@Nullable LocalDate startsAfter) {
        this.startsAfter = startsAfter;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable String getEndEvent() {
        return endEvent;
    }

    public void setEndEvent(@Nullable String endEvent) {
        this.endEvent = endEvent;
    }

    public @Nullable String getSendTo() {
        return sendTo;
    }

    public void setSendTo(@Nullable String sendTo) {
        this.sendTo = sendTo;
    }

    public @Nullable String getSendVia() {
        return sendVia;
    }

    public void setSendVia(@Nullable String sendVia) {
        this.sendVia = sendVia;
    }

    public ReadyTemplate getTemplate() {
        return template;
    }

    public void setTemplate(ReadyTemplate template) {
        this.template = template;
    }

    public @Nullable Long getCriteriaSetId() {
        return criteriaSetId;
    }

    public void setCriteriaSetId(@Nullable Long criteriaSetId) {
        this.criteriaSetId = criteriaSetId;
    }

    public List<Long> getUnits() {
        return units;
    }

    public void setUnits(List<Long> units) {
        this.units = units;
    }
}
