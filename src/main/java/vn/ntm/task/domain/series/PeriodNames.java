package vn.ntm.task.domain.series;

import java.time.LocalDate;
import vn.ntm.shared.Dates;

/** Periods as people call them: weeks by the day their report falls on, months and quarters by their name. */
public final class PeriodNames {

    private PeriodNames() {}

    /** "kỳ 12/04/2023", "tháng 5/2023", "quý II/2023", "6 tháng đầu năm 2023", "năm 2023". */
    public static String of(String period, LocalDate nominalDay) {
        String[] parts = period.split("-", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (rest.isEmpty() ? 'Y' : rest.charAt(0)) {
            case 'Y' -> "năm " + parts[0];
            case 'Q' -> "quý " + roman(rest) + "/" + parts[0];
            case 'H' -> (rest.equals("H1") ? "6 tháng đầu năm " : "6 tháng cuối năm ") + parts[0];
            case 'W' -> "kỳ " + Dates.format(nominalDay);
            default ->
                rest.length() == 2
                        ? "tháng " + Integer.parseInt(rest) + "/" + parts[0]
                        : "ngày " + Dates.format(nominalDay);
        };
    }

    /** For the head of a column: "12/04", "T5/2023", "Quý II". */
    public static String shortly(String period, LocalDate nominalDay) {
        String[] parts = period.split("-", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (rest.isEmpty() ? 'Y' : rest.charAt(0)) {
            case 'Y' -> parts[0];
            case 'Q' -> "Quý " + roman(rest);
            case 'H' -> rest.equals("H1") ? "6 tháng đầu" : "6 tháng cuối";
            case 'W' -> Dates.format(nominalDay).substring(0, 5);
            default ->
                rest.length() == 2
                        ? "T" + Integer.parseInt(rest)
                        : Dates.format(nominalDay).substring(0, 5);
        };
    }

    private static String roman(String quarter) {
        return switch (quarter) {
            case "Q1" -> "I";
            case "Q2" -> "II";
            case "Q3" -> "III";
            default -> "IV";
        };
    }
}
