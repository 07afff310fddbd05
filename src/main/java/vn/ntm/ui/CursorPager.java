package vn.ntm.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.ui.Pager.Link;

/**
 * The strip under a list that is read on from the row where the page before it ended: the thousandth page costs what the
 * first costs. Numbers that would have to be counted to are left out; the first, the next and the last are always there.
 *
 * @param numbered page, size and total, and the links of the first pages
 * @param forwards what to add to the address for the page after this one; null on the last
 * @param backwards the same for the page before
 * @param fromTheEnd the same for the last page
 */
public record CursorPager(
        Pager numbered, @Nullable String forwards, @Nullable String backwards, String fromTheEnd) {

    /** Up to this page a number in the address is as good as a place. */
    private static final int NUMBERED = 20;

    public boolean needed() {
        return numbered.needed();
    }

    public String summary() {
        return numbered.summary();
    }

    public @Nullable String previous() {
        String plain = numbered.previous();
        return plain == null || backwards == null ? plain : plain + "&" + backwards;
    }

    public @Nullable String next() {
        String plain = numbered.next();
        return plain == null || forwards == null ? plain : plain + "&" + forwards;
    }

    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Link link : numbered.links()) {
            Integer number = link.number();
            if (number == null || link.current() || number <= NUMBERED) {
                links.add(link);
            } else if (number == numbered.pages() && !numbered.more()) {
                links.add(new Link(number, link.href() + "&" + fromTheEnd, false));
            } else if (number == numbered.page() + 1 && next() != null) {
                links.add(new Link(number, String.valueOf(next()), false));
            } else if (number == numbered.page() - 1 && previous() != null) {
                links.add(new Link(number, String.valueOf(previous()), false));
            }
        }
        return links;
    }
}
