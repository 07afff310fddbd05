package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Rejection;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.series.SeriesService.Request;

/** What a series must have before it is set up, changed or ended. */
final class SeriesChecks {

    static final int MOST_FIELDS = 30;

    private SeriesChecks() {}

    static List<Rejection> check(Request asked) {
        List<Rejection> rejections = new ArrayList<>();
        if (asked.title().isBlank()) {
            rejections.add(Rejection.onField("title", "task.error.seriesTitleRequired"));
        } else if (asked.title().length() > 300) {
            rejections.add(Rejection.onField("title", "task.error.titleTooLong"));
        }
        SeriesRhythm rhythm = asked.rhythm();
        if (rhythm.every() < 1 || rhythm.every() > 12) {
            rejections.add(Rejection.onField("every", "task.error.seriesEvery"));
        }
        Integer day = rhythm.dayOfCycle();
        int most = rhythm.cycle() == CycleUnit.WEEK ? 7 : 31;
        if (day != null && (day < 1 || day > most)) {
            rejections.add(Rejection.onField("dayOfCycle", "task.error.seriesDay"));
        }
        LocalDate end = rhythm.endsOn();
        if (end != null && end.isBefore(rhythm.startsAfter())) {
            rejections.add(Rejection.onField("endsOn", "task.error.seriesEndsBeforeStart"));
        }
        if (asked.units().isEmpty()) {
            rejections.add(Rejection.onField("units", "task.error.seriesUnitsRequired"));
        }
        rejections.addAll(checkFields(asked.fields()));
        return rejections;
    }

    static List<Rejection> checkUnits(List<UnitId> asked, Map<UnitId, UnitSummary> found, Actor by, LocalDate today) {
        List<Rejection> rejections = new ArrayList<>();
        Set<UnitId> seen = new HashSet<>();
        for (UnitId id : asked) {
            UnitSummary unit = found.get(id);
            if (unit == null || !by.sees(unit.path())) {
                rejections.add(Rejection.onField("units", "task.error.unitUnknown"));
            } else if (!unit.existsOn(today)) {
                rejections.add(Rejection.onField("units", "task.error.unitClosed", unit.name()));
            } else if (!seen.add(id)) {
                rejections.add(Rejection.onField("units", "task.error.unitTwice"));
            }
        }
        return rejections;
    }

    static List<Rejection> checkFields(List<TemplateField> fields) {
        List<Rejection> rejections = new ArrayList<>();
        if (fields.isEmpty()) {
            rejections.add(Rejection.onField("fields", "task.error.seriesFieldsRequired"));
        }
        if (fields.size() > MOST_FIELDS) {
            rejections.add(Rejection.onField("fields", "task.error.seriesFieldsTooMany", MOST_FIELDS));
        }
        Set<String> labels = new HashSet<>();
        for (TemplateField field : fields) {
            if (field.label().length() > 120) {
                rejections.add(Rejection.onField("fields", "task.error.seriesFieldTooLong"));
            } else if (!labels.add(field.label())) {
                rejections.add(Rejection.onField("fields", "task.error.seriesFieldTwice", field.label()));
            }
        }
        return rejections;
    }

    static List<Rejection> checkStop(
            ReportSeries series, @Nullable LocalDate on, @Nullable String reason, Actor by, LocalDate today) {
        List<Rejection> rejections = new ArrayList<>();
        if (!series.isManagedBy(by)) {
            rejections.add(Rejection.of("task.error.seriesOnlyOffice"));
        }
        if (series.hasEndedOn(today)) {
            rejections.add(Rejection.of("task.error.seriesEndedAlready"));
        }
        if (on == null) {
            rejections.add(Rejection.onField("on", "task.error.seriesStopDay"));
        } else if (on.isBefore(series.rhythm().startsAfter())) {
            rejections.add(Rejection.onField("on", "task.error.seriesEndsBeforeStart"));
        }
        if (reason == null || reason.isBlank()) {
            rejections.add(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        return rejections;
    }
}
