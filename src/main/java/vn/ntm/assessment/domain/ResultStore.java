package vn.ntm.assessment.domain;

import java.time.Instant;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.identity.Actor;

/** Where the results of a data cut are written, many at once. */
public interface ResultStore {

    /** Cells and statements; a cell with something of the commune under way keeps it. */
    void keep(Cut cut, Actor by, Instant at);
}
