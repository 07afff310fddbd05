package vn.ntm.notice.domain.extraction;

import java.util.List;

/**
 * All that a notice's text says: its record and item tree, its duties, and what stands behind them. A proposal: nothing
 * of it is kept before a person has checked it.
 *
 * @param deadlines every deadline of the text, in order
 * @param units everybody told to do something, in order
 * @param criteria every expression that names criteria, in order
 * @param passages what came of each paragraph
 */
public record NoticeExtraction(
        NoticeReading notice,
        List<ReadDuty> duties,
        List<ReadDeadline> deadlines,
        List<ReadUnit> units,
        List<ReadCriteria> criteria,
        List<ReadClaim> claims,
        List<ReadPassage> passages) {}
