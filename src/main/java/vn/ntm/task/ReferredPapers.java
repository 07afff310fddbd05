package vn.ntm.task;

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

    /** A link. */
    record Paper(String label, String path) {}
}
