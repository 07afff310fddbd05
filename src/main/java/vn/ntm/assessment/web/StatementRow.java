package vn.ntm.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Voice;
import vn.ntm.assessment.domain.AssessmentAction;
import vn.ntm.assessment.domain.AssessmentStatement;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.criteria.Requirements.Requirement;

/** One statement in the history of a cell; the two last of a return or withdrawal are null. */
record StatementRow(
        Voice voice,
        AssessmentAction action,
        LocalDate day,
        Instant at,
        String who,
        String position,
        @Nullable String reason,
        @Nullable String document,
        CommuneRow.@Nullable Sign sign,
        @Nullable Finding finding,
        String value) {

    static StatementRow of(AssessmentStatement statement, @Nullable Requirement requirement) {
        Finding finding = statement.finding();
        return new StatementRow(
                statement.voice(),
                statement.action(),
                statement.day(),
                statement.at(),
                statement.userName(),
                statement.position(),
                statement.reason(),
                statement.document(),
                finding == null ? null : CommuneRow.Sign.of(finding.status(), ""),
                finding,
                CellWords.value(finding, requirement));
    }
}
