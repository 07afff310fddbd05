package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.identity.Actor;

/** What communes raised about criteria, for the modules above: obstacles and proposals that nobody decided yet. */
public interface RaisedMatters {

    /** Those in the actor's sight, the newest first. */
    List<Matter> open(Actor actor);

    /**
     * One of them.
     *
     * @param kindKey message key of its kind
     * @param stateKey message key of its state
     */
    record Matter(
            String kindKey,
            String stateKey,
            String unitName,
            String code,
            String criterion,
            String text,
            LocalDate raisedOn,
            String path) {}
}
