package vn.ntm.notice.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.NoticeFilter;
import vn.ntm.notice.domain.NoticeState;
import vn.ntm.notice.domain.SearchWords;

/**
 * The address of the list: every filter is in it, values that make no sense are left out.
 *
 * @param xem saved view: chua-so, qua-han
 */
public record NoticeListQuery(
        @Nullable String q,
        @Nullable String coquan,
        @Nullable String nam,
        @Nullable String thang,
        @Nullable String trangthai,
        @Nullable String xem,
        @Nullable String trang) {

    NoticeFilter filter() {
        return new NoticeFilter(
                q == null ? "" : SearchWords.of(q),
                number(coquan, Long.MAX_VALUE),
                integer(nam, 9999),
                integer(thang, 12),
                state(),
                "chua-so".equals(xem));
    }

    boolean onlyWithOverdue() {
        return "qua-han".equals(xem);
    }

    int page() {
        Integer page = integer(trang, 1_000_000);
        return page == null ? 1 : Math.max(1, page);
    }

    private @Nullable NoticeState state() {
        for (NoticeState state : NoticeState.values()) {
            if (state.name().equals(trangthai)) {
                return state;
            }
        }
        return null;
    }

    public boolean isFiltered() {
        return q != null || coquan != null || nam != null || thang != null || trangthai != null || xem != null;
    }

    /** The query again, without the page. */
    String withoutPage() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", q);
        add(parts, "coquan", coquan);
        add(parts, "nam", nam);
        add(parts, "thang", thang);
        add(parts, "trangthai", trangthai);
        add(parts, "xem", xem);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable Integer integer(@Nullable String text, int most) {
        Long number = number(text, most);
        return number == null ? null : number.intValue();
    }

    private static @Nullable Long number(@Nullable String text, long most) {
        if (text == null || !text.matches("\\d{1,18}")) {
            return null;
        }
        long number = Long.parseLong(text);
        return number <= most ? number : null;
    }
}
