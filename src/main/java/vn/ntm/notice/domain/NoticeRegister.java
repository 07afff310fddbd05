package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;

/** The register of notices as screens read it: projections, never the aggregate. */
public interface NoticeRegister {

    int PAGE_SIZE = 50;

    boolean isVisible(long noticeId, NoticeVisibility viewer);

    /** Whether the unit is among those an issued notice went to. */
    boolean isRecipient(long noticeId, long unitId, String unitPath);

    /** Ids of everything the viewer sees, for the counts that tasks decide. */
    List<Long> visibleIds(NoticeVisibility viewer);

    /** One page of the list, newest first. */
    List<Row> list(NoticeFilter filter, @Nullable Collection<Long> among, NoticeVisibility viewer, int page);

    /** The last entered first, those entered before a notice; for programs that read everything. */
    List<Row> entered(NoticeFilter filter, @Nullable Long before, NoticeVisibility viewer, int limit);

    /** Those that hold what PostgreSQL's text search is asked for, the last entered first. */
    List<Row> found(String query, NoticeVisibility viewer, int limit);

    /** Single items that hold it. */
    List<ItemHit> items(String query, NoticeVisibility viewer, int limit);

    long count(NoticeFilter filter, @Nullable Collection<Long> among, NoticeVisibility viewer);

    /** Authorities and years of what the viewer sees, for the filters. */
    List<Facet> facets(NoticeVisibility viewer);

    /**
     * A line of the list.
     *
     * @param number null while blank
     */
    record Row(
            long id,
            NoticeKind kind,
            NoticeState state,
            @Nullable String number,
            @Nullable PartialDate issued,
            @Nullable LocalDate postedOn,
            String subject,
            String issuerName,
            @Nullable LocalDate meetingOn) {

        public String numberLabel() {
            if (number != null) {
                return number;
            }
            return kind == NoticeKind.TIN_KET_LUAN ? "Tin trên cổng" : "Chưa có số";
        }

        public String dateLabel() {
            return issued == null ? Dates.format(postedOn) : issued.brief();
        }

        public boolean lacksNumber() {
            return kind == NoticeKind.THONG_BAO && (number == null || issued == null || issued.day() == null);
        }
    }

    /** An item found in its notice. */
    record ItemHit(long id, String path, String text, Row notice) {}

    /** An authority with the years it issued in. */
    record Facet(long issuerId, String issuerName, @Nullable Integer year) {}
}
