package vn.ntm.works.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.identity.UserId;

/** Where a workbook waits for its confirmation. */
public interface FigureImports {

    /** Which table it holds. */
    enum Form {
        B4,
        B5
    }

    /** A workbook put in, checked but not written. */
    record Staged(Form form, LocalDate day, int year, String document, String fileName, byte[] content) {}

    /** Also clears what waited for more than a day. */
    long keep(Staged staged, UserId by, Instant at);

    /** Only the person's own. */
    Optional<Staged> find(long id, UserId by);

    void forget(long id);
}
