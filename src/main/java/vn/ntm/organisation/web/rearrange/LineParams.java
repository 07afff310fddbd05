package vn.ntm.organisation.web.rearrange;

import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.domain.rearrange.LineFilter;

/**
 * Which lines of a rearrangement are shown.
 *
 * @param loai kind of thing
 * @param donVi only of that unit
 * @param canXem only what waits for a decision
 */
public record LineParams(
        @Nullable String loai,
        @Nullable Long donVi,
        @Nullable Boolean canXem,
        @Nullable Integer trang) {

    static final int SIZE = 50;

    int page() {
        return trang == null || trang < 1 ? 1 : trang;
    }

    LineFilter filter(long id) {
        return new LineFilter(
                id, loai == null || loai.isBlank() ? null : loai, donVi, Boolean.TRUE.equals(canXem), page(), SIZE);
    }

    /** The address behind the question mark, without the page. */
    String query() {
        StringBuilder query = new StringBuilder();
        if (loai != null && loai.matches("[A-Z_]{1,20}")) {
            query.append("loai=").append(loai);
        }
        if (donVi != null) {
            query.append(query.isEmpty() ? "" : "&").append("donVi=").append(donVi);
        }
        if (Boolean.TRUE.equals(canXem)) {
            query.append(query.isEmpty() ? "" : "&").append("canXem=true");
        }
        return query.toString();
    }

    String suffix() {
        String query = query();
        return query.isEmpty() ? "" : "?" + query;
    }
}
