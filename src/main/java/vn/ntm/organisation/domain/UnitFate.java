package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.Dates;

/**
 * What became of a closed unit, in one sentence: "đơn vị đã kết thúc: phường từ 01/01/2025, nay thuộc phường Tiền Phong,
 * tỉnh Bắc Ninh (01/7/2025)".
 */
public final class UnitFate {

    private UnitFate() {}

    /**
     * One step of the chain.
     *
     * @param alive whether the receiver exists on the day asked for
     */
    public record Step(
            long from,
            long to,
            String toName,
            UnitKind toKind,
            @Nullable String toParent,
            boolean alive,
            UnitEventKind kind,
            LocalDate effectiveOn) {}

    static String tell(long unit, String name, @Nullable LocalDate lastDay, List<Step> steps) {
        List<String> parts = new ArrayList<>();
        Map<Long, List<Step>> byFrom =
                steps.stream().collect(Collectors.groupingBy(Step::from, LinkedHashMap::new, Collectors.toList()));
        long current = unit;
        List<Step> next = byFrom.getOrDefault(current, List.of());
        while (next.size() == 1
                && !next.get(0).alive()
                && staysItself(next.get(0).kind())) {
            parts.add(interim(next.get(0)));
            current = next.get(0).to();
            next = byFrom.getOrDefault(current, List.of());
        }
        Map<Long, Step> last = new LinkedHashMap<>();
        steps.stream().filter(Step::alive).forEach(step -> last.put(step.to(), step));
        if (!last.isEmpty()) {
            boolean itself = next.size() == 1
                    && next.get(0).alive()
                    && staysItself(next.get(0).kind());
            parts.add((itself ? "nay là " : "nay thuộc ")
                    + last.values().stream().map(step -> place(step, name)).collect(Collectors.joining("; ")));
        }
        if (parts.isEmpty()) {
            return lastDay == null ? "" : "đơn vị đã kết thúc ngày " + day(lastDay);
        }
        return "đơn vị đã kết thúc: " + String.join(", ", parts);
    }

    private static boolean staysItself(UnitEventKind kind) {
        return switch (kind) {
            case DOI_TEN, DOI_LOAI, DOI_CAP_TREN -> true;
            case GIAI_THE, NHAP_TOAN_BO, DIEU_CHINH_MOT_PHAN, THANH_LAP_MOI -> false;
        };
    }

    private static String interim(Step step) {
        String since = " từ " + day(step.effectiveOn());
        return switch (step.kind()) {
            case DOI_LOAI -> UnitRules.kindWord(step.toKind(), step.toName()) + since;
            case DOI_CAP_TREN ->
                (step.toParent() == null ? small(step.toName()) : "thuộc " + small(step.toParent())) + since;
            default -> "đổi tên thành " + small(step.toName()) + since;
        };
    }

    private static String place(Step step, String formerName) {
        return small(step.toName())
                + (step.toName().equalsIgnoreCase(formerName) ? " (đơn vị mới cùng tên)" : "")
                + (step.toParent() == null ? "" : ", " + small(step.toParent()))
                + " (" + day(step.effectiveOn()) + ")";
    }

    /** "Phường Tiền Phong" inside a sentence. */
    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** As official papers write it: 01/01/2025, 01/7/2025. */
    private static String day(LocalDate day) {
        return Dates.twoDigits(day.getDayOfMonth()) + "/" + Dates.monthInWords(day.getMonthValue()) + "/"
                + day.getYear();
    }
}
