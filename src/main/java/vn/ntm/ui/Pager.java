package vn.ntm.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strip under a list: "Hiển thị 1–50 trong 2.752", and links. The address keeps every other parameter of the page.
 *
 * @param page shown page, from 1
 * @param size rows per page
 * @param total rows in all
 * @param baseQuery path and query of the list without {@code trang}, ending so that "trang=n" can follow
 * @param more whether there are more than total: nobody counted on
 */
public record Pager(int page, int size, long total, String baseQuery, boolean more) {

    /** One link; a null number is a gap. */
    public record Link(@Nullable Integer number, String href, boolean current) {}

    public static Pager of(int page, int size, long total, String path, String queryWithoutPage) {
        String base = path + "?" + (queryWithoutPage.isEmpty() ? "" : queryWithoutPage + "&");
        return new Pager(Math.max(1, page), size, total, base, false);
    }

    /** The same where counting stopped after so many. */
    public Pager counting(long atLeast) {
        return new Pager(page, size, atLeast, baseQuery, true);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean needed() {
        return total > size || page > 1;
    }

    public String summary() {
        if (total == 0) {
            return "Không có dòng nào";
        }
        long from = (long) (page - 1) * size + 1;
        if (more) {
            return "Hiển thị từ dòng " + Numbers.group(from) + " trong hơn " + Numbers.group(total);
        }
        long to = Math.min(total, (long) page * size);
        if (from > total) {
            return "Trang này không còn dòng nào, có tất cả " + Numbers.group(total);
        }
        return "Hiển thị " + Numbers.group(from) + "–" + Numbers.group(to) + " trong " + Numbers.group(total);
    }

    public @Nullable String previous() {
        return page > 1 ? href(page - 1) : null;
    }

    public @Nullable String next() {
        return more || page < pages() ? href(page + 1) : null;
    }

    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        int last = pages();
        int gapAfter = 0;
        for (int n = 1; n <= last; n++) {
            if (n == 1 || n == last || Math.abs(n - page) <= 2) {
                links.add(new Link(n, href(n), n == page));
                gapAfter = n;
            } else if (gapAfter == n - 1) {
                links.add(new Link(null, "", false));
            }
        }
        return links;
    }

    private String href(int number) {
        return baseQuery + "trang=" + number;
    }
}
