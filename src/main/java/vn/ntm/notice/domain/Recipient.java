package vn.ntm.notice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadRecipient;
import vn.ntm.organisation.UnitId;

/** A line of one of the two recipient lists, tied to a unit of the directory where one is known. */
@Entity
@Table(name = "notice_recipient")
class Recipient {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private ConclusionNotice notice;

    private int position;

    @Enumerated(EnumType.STRING)
    private RecipientList list;

    private int depth;
    private String text;

    @Enumerated(EnumType.STRING)
    private RecipientPurpose purpose;

    @Column(name = "printed_purpose")
    private @Nullable String printedPurpose;

    @Column(name = "unit_id")
    private @Nullable Long unitId;

    @SuppressWarnings("NullAway.Init")
    protected Recipient() {}

    Recipient(ConclusionNotice notice, int position, ReadRecipient read) {
        this.notice = notice;
        this.position = position;
        this.list = read.list();
        this.depth = read.depth();
        this.text = read.text();
        this.purpose = read.purpose();
        this.printedPurpose = read.printedPurpose();
    }

    void linkTo(@Nullable UnitId unit) {
        unitId = unit == null ? null : unit.value();
    }

    boolean hasId(long wanted) {
        Long known = id;
        return known != null && known == wanted;
    }

    PrintedNotice.Line printed() {
        return new PrintedNotice.Line(list, depth, text);
    }

    String text() {
        return text;
    }

    RecipientPurpose purpose() {
        return purpose;
    }
}
