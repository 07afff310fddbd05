package vn.ntm.organisation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;

/** What a list of units shows. */
public record UnitFilter(
        @Nullable UnitSearch search, @Nullable UnitKind kind, State state, LocalDate day, int page, int size) {

    /** As at the day. */
    public enum State {
        ALIVE,
        ENDED,
        ALL
    }

    /** A filter for typed text; blank text finds everything. */
    public static UnitFilter of(
            @Nullable String text, @Nullable UnitKind kind, State state, LocalDate day, int page, int size) {
        UnitSearch search = text == null ? null : UnitSearch.of(text, "/", null, size);
        return new UnitFilter(search, kind, state, day, page, size);
    }

    /** Whether the text holds nothing that can be searched ("???"). */
    public boolean searchesNothing() {
        return search != null && search.plain().isEmpty();
    }
}
