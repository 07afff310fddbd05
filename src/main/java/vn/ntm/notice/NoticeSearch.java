package vn.ntm.notice;

import java.util.List;
import vn.ntm.identity.Actor;
import vn.ntm.shared.SearchTerms;

/** Finds notices, and the items in them that say the words; only what the actor may read, the last entered first. */
public interface NoticeSearch {

    Hits search(SearchTerms terms, Actor actor, int limit);

    /** What was found. */
    record Hits(List<Found> notices, List<Item> items) {
        public static final Hits NONE = new Hits(List.of(), List.of());
    }

    /** A notice found: "156/TB-UBND · 07/06/2018", its subject, where it is. */
    record Found(String label, String subject, String issuer, String path) {}

    /** An item found: "Mục 2, điểm đ", its words, the notice it stands in, where it is. */
    record Item(String place, String text, String label, String path) {}
}
