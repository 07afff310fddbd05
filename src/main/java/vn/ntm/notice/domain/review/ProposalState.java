package vn.ntm.notice.domain.review;

/** What a person decided about a proposal. */
public enum ProposalState {
    WAITING,
    ACCEPTED,
    REJECTED,
    /** Split or merged: others stand for it. */
    REPLACED
}
