package vn.ntm.organisation;

import org.jspecify.annotations.Nullable;

/** What another module shows on the page of a unit: its tasks, its people. Implement as a bean. */
public interface UnitPanel {

    /** Place among the panels, small first. */
    int order();

    /** Null when there is nothing to show for this unit, or the viewer may not see it. */
    @Nullable Panel panelFor(UnitSummary unit);

    /**
     * A section of the page, fetched when the page is open.
     *
     * @param url answers a fragment (without the frame of the page) to a request with the header {@code HX-Request}, and
     *     a whole page to any other: without JavaScript it is a plain link
     */
    record Panel(String title, String url) {}
}
