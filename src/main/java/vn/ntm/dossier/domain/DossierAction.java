package vn.ntm.dossier.domain;

/** What a person may do with a dossier as it stands. */
public enum DossierAction {
    /** Writes the next stage down. */
    ADVANCE,
    /** Gives it back to an earlier stage, with reasons. */
    RETURN,
    /** Refuses it, or withdraws it. */
    STOP,
    /** Looks after the bodies that must give an opinion, and asks them. */
    KEEP_OPINIONS,
    OPEN_REVIEW,
    CLOSE_REVIEW,
    REVOKE
}
