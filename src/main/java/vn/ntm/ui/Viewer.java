package vn.ntm.ui;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as far as the frame of the page needs to know.
 *
 * @param name name shown at the top right
 * @param initials at most three letters
 * @param position the acting position, e.g. "Chủ tịch UBND xã Quốc Khánh"
 * @param unitLabel the unit acted for
 * @param parentLabel the unit above it, null at the top
 * @param roles role codes (QTHT, VPT, VPH, PB, CTX, CBX, LD, TV, KT)
 * @param otherPositions how many more positions the person can switch to
 */
public record Viewer(
        String name,
        String initials,
        String position,
        String unitLabel,
        @Nullable String parentLabel,
        Set<String> roles,
        int otherPositions) {

    /** The line below the name: the position; the unit where an account is named after its position. */
    public String actsAs() {
        return position.startsWith(name) ? unitLabel : position;
    }

    public boolean hasAnyRole(String... codes) {
        for (String code : codes) {
            if (roles.contains(code)) {
                return true;
            }
        }
        return false;
    }
}
