package vn.ntm.task.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in the list: what comes after it is found by these values, however deep in the list it is.
 *
 * @param closed done or cancelled: such rows come last
 * @param overdueFrom null for a row without a deadline that counts
 */
public record ListPlace(boolean closed, @Nullable LocalDate overdueFrom, long id) {

    /** Before or after a place; without one, from the end of the list backwards. */
    public record Step(@Nullable ListPlace place, boolean back) {}

    /** For an address: "0.2021-09-14.17". */
    public String code() {
        return (closed ? "1." : "0.") + (overdueFrom == null ? "" : overdueFrom) + "." + id;
    }

    /** Empty for anything that is no place. */
    public static Optional<ListPlace> of(@Nullable String code) {
        String[] parts = code == null ? new String[0] : code.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            LocalDate day = parts[1].isEmpty() ? null : LocalDate.parse(parts[1]);
            return Optional.of(new ListPlace(parts[0].equals("1"), day, Long.parseLong(parts[2])));
        } catch (DateTimeException | NumberFormatException notAPlace) {
            return Optional.empty();
        }
    }
}
