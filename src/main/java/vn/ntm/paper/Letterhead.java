package vn.ntm.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a paper.
 *
 * @param superior the authority above, plain; null for none
 * @param issuer the lines of the issuer's name: "ỦY BAN NHÂN DÂN", "HUYỆN TRÀNG ĐỊNH"
 * @param number "156/TB-UBND"; a leading "/" leaves the number blank
 * @param about "V/v ..." of a letter; null for papers that have a name of their own
 * @param placeAndDay "Tràng Định, ngày 07 tháng 9 năm 2021"
 */
public record Letterhead(
        @Nullable String superior,
        List<String> issuer,
        String number,
        @Nullable String about,
        String placeAndDay) {

    private static final String BLANK = "        ";
    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";

    /** The name of an authority as its head prints it: a committee on a line of its own over its place. */
    public static List<String> issuerLines(String name) {
        String place = name.replaceFirst("^(?:UBND|[ỦU][ỷy] ban nhân dân)\\s+", "");
        return place.equals(name) ? List.of(name) : List.of(COMMITTEE, place);
    }

    String numberLine() {
        return "Số: " + (number.startsWith("/") ? BLANK : "") + number;
    }
}
