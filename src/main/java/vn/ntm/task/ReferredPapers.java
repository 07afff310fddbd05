package vn.ntm.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ntm.identity.Actor;

/** Finds the paper that a duty refers to ("theo kế hoạch số ..."); implemented upstairs, by the module that owns papers. */
public interface ReferredPapers {

    /**
     * Where to read on; empty where nothing is known and the viewer could not enter it either.
     *
     * @param words the reference as printed, or the words of the duty that may hold one
     * @param ownerPath path of the authority that gave the duty
     */
    Optional<Paper> find(String words, String ownerPath, Actor viewer);

    /** The days that the lines of that paper set; empty where it is not known or sets none. Parameters as of {@link #find}. */
    default List<PlannedDay> daysOf(String words, String ownerPath, Actor viewer) {
        return List.of();
    }

    /** A line of a plan: "tiêu chí 17, Phòng Tài nguyên và Môi trường", its day, and the plan by number. */
    record PlannedDay(String label, LocalDate day, String plan) {}

    /** A link. */
    record Paper(String label, String path) {}
}
