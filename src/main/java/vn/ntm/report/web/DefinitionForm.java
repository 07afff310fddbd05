package vn.ntm.report.web;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import vn.ntm.report.domain.period.CutRule;
import vn.ntm.report.domain.period.ReportDefinition;

/** What is typed about one definition. */
public class DefinitionForm {

    private CutRule cut = CutRule.DECREE_09;
    private DayOfWeek weekDay = DayOfWeek.FRIDAY;
    private @Nullable Integer dueDays;
    private int version;

    static DefinitionForm of(ReportDefinition definition, boolean own) {
        DefinitionForm form = new DefinitionForm();
        form.cut = definition.cut().rule();
        form.weekDay = definition.cut().weekDay();
        form.dueDays = definition.dueDays();
        form.version = own ? definition.version() : 0;
        return form;
    }

    public CutRule getCut() {
        return cut;
    }

    public void setCut(CutRule cut) {
        this.cut = cut;
    }

    public DayOfWeek getWeekDay() {
        return weekDay;
    }

    public void setWeekDay(DayOfWeek weekDay) {
        this.weekDay = weekDay;
    }

    public @Nullable Integer getDueDays() {
        return dueDays;
    }

    public void setDueDays(@Nullable Integer dueDays) {
        this.dueDays = dueDays;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
