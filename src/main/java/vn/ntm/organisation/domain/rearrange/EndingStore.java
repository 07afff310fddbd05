package vn.ntm.organisation.domain.rearrange;

import java.time.LocalDate;
import java.util.List;

/** Who ends by a rearrangement, and who goes on for it: written by set-based statements. */
public interface EndingStore {

    /** The units of the pairs with the bodies below them. */
    void touch(long id, LocalDate day, boolean ends);

    /** Provinces of the day in which, or in whose predecessors, bodies are kept: those that work with the program. */
    List<Long> usedProvinces(LocalDate day);

    /** Bodies below units that ended on or before the eve end with them; returns how many. */
    int closeBodies(LocalDate eve);

    /** Every unit that has ended by the day, with the successors that the recorded events give. */
    int touchEnded(long id, LocalDate day);

    /** Districts go to their province, offices to the department that has their field. */
    void settleHeirs(long id, LocalDate day, List<OfficeHeir> heirs);

    /** Whoever has no heir yet goes on in the same kind of body below the heir of the unit above, else in that heir. */
    void inheritFromAbove(long id, LocalDate day);

    /** Offices for the communes that received something; returns how many offices began. */
    int openOffices(long id, LocalDate day, List<CommuneOffice> offices);

    /**
     * An office of every used commune.
     *
     * @param ward whether phường have it; null for both
     */
    record CommuneOffice(
            String kind,
            String name,
            @org.jspecify.annotations.Nullable Boolean ward,
            String searchKey) {}
}
