package vn.ntm.notice.domain.review;

/** Where a proposal comes from: the reader, or a person's scissors, glue and pen. */
public enum ProposalOrigin {
    READ,
    SPLIT,
    MERGED,
    ADDED
}
