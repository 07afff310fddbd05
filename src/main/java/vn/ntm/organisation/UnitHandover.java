package vn.ntm.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A part of a rearrangement that is being carried out: one kind of thing, up to one line.
 *
 * @param lastLine lines after it wait for the next part
 * @param day the first day of the new units
 * @param reason printed in the histories: "Chuyển do sắp xếp đơn vị hành chính theo ..."
 */
public record UnitHandover(
        long rearrangement,
        String key,
        long lastLine,
        LocalDate day,
        String reason,
        String document,
        long userId,
        String userName,
        String position,
        Instant at) {

    /** The lines to settle, as a table l; parameters {@link #parameters}. */
    public static final String LINES = "(select * from rearrangement_line where rearrangement_id = :rearrangement"
            + " and holding = :key and id <= :lastLine and done_at is null) l";

    /** Everything that statements of a handover may name. */
    public Map<String, Object> parameters() {
        return Map.ofEntries(
                Map.entry("rearrangement", rearrangement),
                Map.entry("key", key),
                Map.entry("lastLine", lastLine),
                Map.entry("day", day),
                Map.entry("eve", day.minusDays(1)),
                Map.entry("reason", reason),
                Map.entry("document", document),
                Map.entry("user", userId),
                Map.entry("userName", userName),
                Map.entry("position", position),
                Map.entry("at", Timestamp.from(at)));
    }
}
