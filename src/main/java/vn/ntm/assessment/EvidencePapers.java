package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.organisation.UnitId;

/** The evidence a unit has in use, with its files; the caller has asked whether the person may see the unit. */
public interface EvidencePapers {

    /** The newest first; a constant number of statements. */
    List<EvidencePaper> papersOf(UnitId unit);

    /**
     * A paper or picture.
     *
     * @param itemIds the criteria and indicators it proves
     */
    record EvidencePaper(
            String title,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable String issuer,
            Set<Long> itemIds,
            List<StoredFile> files) {}
}
