package vn.ntm.assessment.domain;

import java.time.Instant;
import java.util.Optional;
import vn.ntm.assessment.domain.ResultImporting.Staged;
import vn.ntm.identity.UserId;

/** Where a workbook waits for its confirmation. */
public interface ResultImports {

    /** Also clears what waited for more than a day. */
    long keep(Staged staged, UserId by, Instant at);

    /** Only the person's own. */
    Optional<Staged> find(long id, UserId by);

    void forget(long id);
}
