package vn.ntm.assessment.domain;

/** What a commune raises about a criterion. */
public enum ObstacleKind {
    /** Khó khăn, vướng mắc. */
    OBSTACLE,
    /** Đề xuất, kiến nghị. */
    PROPOSAL
}
