package vn.ntm.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitLineage;
import vn.ntm.organisation.UnitLineage.Predecessor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** Where the results of a unit break off: what another unit was before, or is after, is not joined to its own. */
@Component
class SeriesBreaks {

    private final UnitLineage lineage;
    private final ApplicationClock clock;

    SeriesBreaks(UnitLineage lineage, ApplicationClock clock) {
        this.lineage = lineage;
        this.clock = clock;
    }

    /** A line between results. */
    public record Mark(LocalDate day, String words, List<UnitSummary> before) {}

    /** The newest first. */
    List<Mark> of(UnitSummary unit) {
        Map<LocalDate, List<UnitSummary>> received = lineage.predecessorsOf(unit.id()).stream()
                .collect(Collectors.groupingBy(
                        Predecessor::eventDay,
                        TreeMap::new,
                        Collectors.mapping(Predecessor::unit, Collectors.toList())));
        List<Mark> marks = new java.util.ArrayList<>();
        received.forEach((day, before) -> marks.add(0, new Mark(day, words(unit, day, before), before)));
        String now = lineage.nowCalled(List.of(unit.id()), clock.today()).get(unit.id());
        LocalDate last = unit.validTo();
        if (now != null && last != null) {
            LocalDate end = last.plusDays(1);
            marks.add(0, new Mark(end, "Đơn vị kết thúc từ ngày " + Dates.format(end) + ", " + now, List.of()));
        }
        return marks;
    }

    private static String words(UnitSummary unit, LocalDate day, List<UnitSummary> before) {
        String event = (before.size() > 1 ? "Sáp nhập " : "Sắp xếp ") + Dates.format(day);
        return day.equals(unit.validFrom())
                ? event + ": kết quả trước ngày này là của đơn vị cũ"
                : event + ": từ ngày này nhận thêm địa bàn của đơn vị khác";
    }
}
