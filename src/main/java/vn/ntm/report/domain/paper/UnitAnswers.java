package vn.ntm.report.domain.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.UnitReports.Answer;
import vn.ntm.task.UnitReports.Owed;

/** The units' reports of a period as a summary takes them up: who sent, who did not, what was said under which code. */
public record UnitAnswers(List<Owed> reports) {

    /** One unit's words. */
    public record Said(String unit, String words) {}

    /** A sum over units with how many of those asked have told it. */
    public record Sum(BigDecimal value, int told, int asked, List<String> nothing) {}

    /** Distinct units that owe reports in the period. */
    public int units() {
        return distinct(reports).size();
    }

    /** Units all of whose reports came. */
    public int sent() {
        return units() - missing().size();
    }

    /** Units of whose reports one came late and none is missing. */
    public int late() {
        Map<Long, String> late = distinct(reports.stream().filter(Owed::late).toList());
        late.keySet().removeAll(owing().keySet());
        return late.size();
    }

    /** Names of the units of which a report that is due is missing. */
    public List<String> missing() {
        return List.copyOf(owing().values());
    }

    private Map<Long, String> owing() {
        return distinct(reports.stream().filter(one -> !one.sent()).toList());
    }

    /** By id: two communes may bear one name. */
    private static Map<Long, String> distinct(List<Owed> some) {
        Map<Long, String> names = new LinkedHashMap<>();
        some.forEach(one -> names.put(one.unitId(), one.unit()));
        return names;
    }

    /** What the units wrote in these fields, the last report of each; of reports that sum up others nothing. */
    public List<Said> words(String... codes) {
        List<Said> said = new ArrayList<>();
        for (String code : codes) {
            last(code)
                    .values()
                    .forEach(
                            told -> said.add(new Said(told.unit(), told.answer().shown())));
        }
        return said;
    }

    /** The sum of a figure; null where nobody told one. */
    public @Nullable Sum sum(String code) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> nothing = new ArrayList<>();
        Set<Long> series = new LinkedHashSet<>();
        Map<Long, Told> told = last(code);
        for (Told one : told.values()) {
            BigDecimal number = one.answer().number();
            if (number != null) {
                sum = sum.add(number);
                series.add(one.series());
                if (number.signum() == 0) {
                    nothing.add(one.unit());
                }
            }
        }
        int asked = distinct(reports.stream()
                        .filter(one -> series.contains(one.seriesId()))
                        .toList())
                .size();
        return series.isEmpty() ? null : new Sum(sum, told.size(), asked, nothing);
    }

    private record Told(String unit, long series, Answer answer) {}

    private Map<Long, Told> last(String code) {
        Map<Long, Told> byUnit = new LinkedHashMap<>();
        for (Owed report : reports) {
            if (!report.summary()) {
                report.answers().stream()
                        .filter(answer -> answer.code().equals(code))
                        .forEach(answer ->
                                byUnit.put(report.unitId(), new Told(report.unit(), report.seriesId(), answer)));
            }
        }
        return byUnit;
    }
}
