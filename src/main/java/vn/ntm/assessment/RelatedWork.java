package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.ui.Piece;

/**
 * Work that a module above follows about a unit's criteria: the pages of this module show it without knowing what it is.
 * Implement as a bean; every call is one statement, and nothing out of the actor's sight is ever in an answer.
 */
public interface RelatedWork {

    /** All that was ever ordered of these units about any of these items, the open first. */
    List<Work> about(Collection<UnitId> units, Collection<Long> itemIds, Actor actor);

    /** The items of the set that somebody of the unit still works on; units without any are missing. */
    Map<UnitId, Set<Long>> openItems(Collection<UnitId> units, long setId, Actor actor);

    /** What a piece of work of that unit came to, to begin a form with; empty if it is not the unit's or out of sight. */
    Optional<Reference> reference(long workId, UnitId unit, Actor actor);

    /**
     * One unit's part in a piece of work.
     *
     * @param itemIds what of the asked items it is about
     * @param codes the same as printed, "17, 17.1"
     * @param lead who leads it; the unit itself unless it only supports
     * @param source the paper and its clause, "156/TB-UBND, mục 7"
     * @param sourcePath where the paper is, null where there is none
     * @param chip body of an element of class "st"
     * @param general it goes through many criteria one by one, and this is only one of them
     * @param dueLine "hết 13/09/2021", empty without a day
     * @param phrase the printed words of the deadline
     */
    record Work(
            UnitId unit,
            String unitName,
            Set<Long> itemIds,
            String codes,
            String title,
            String path,
            String lead,
            boolean supporting,
            String source,
            @Nullable String sourcePath,
            Piece chip,
            boolean open,
            boolean general,
            String dueLine,
            String phrase) {}

    /**
     * What a form may begin with.
     *
     * @param words a sentence for the note
     * @param documentNumber of the report, null without one
     * @param day the day of the report, null while there is none
     * @param issuer whose report it is
     */
    record Reference(
            String title,
            String path,
            String words,
            @Nullable String documentNumber,
            @Nullable LocalDate day,
            String issuer) {}
}
