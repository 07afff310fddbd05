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
import vn.ntm.notice.domain.extraction.ItemKind;
import vn.ntm.notice.domain.extraction.ReadItem;

/** A passage of a notice: an item with its printed label, or a paragraph before or after the items. */
@Entity
@Table(name = "notice_clause")
class Clause {

    static final String OPENING = "mo-dau-";
    static final String CLOSING = "ket-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private ConclusionNotice notice;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Clause parent;

    @Enumerated(EnumType.STRING)
    private ClausePart part;

    private int position;
    private int depth;

    @Enumerated(EnumType.STRING)
    private @Nullable ItemKind kind;

    private String label;
    private String mark;
    private String path;

    @Column(name = "raw_text")
    private String rawText;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected Clause() {}

    private Clause(ConclusionNotice notice, ClausePart part, int position, String path, String rawText, String text) {
        this.notice = notice;
        this.part = part;
        this.position = position;
        this.path = path;
        this.rawText = rawText;
        this.text = text;
        this.label = "";
        this.mark = "";
    }

    static Clause item(ConclusionNotice notice, int position, ReadItem item, @Nullable Clause parent, String rawText) {
        Clause clause = new Clause(notice, ClausePart.ITEM, position, item.path(), rawText, item.text());
        clause.parent = parent;
        clause.depth = item.depth();
        clause.kind = item.kind();
        clause.label = item.label();
        clause.mark = item.mark();
        return clause;
    }

    /** A paragraph of the opening ("mo-dau-1") or of the closing ("ket-1"). */
    static Clause paragraph(
            ConclusionNotice notice, ClausePart part, int position, int number, String rawText, String text) {
        String path = (part == ClausePart.OPENING ? OPENING : CLOSING) + number;
        return new Clause(notice, part, position, path, rawText, text);
    }

    /** Returns the words that stood there before. */
    String correct(String newText) {
        String old = text;
        text = newText;
        return old;
    }

    long id() {
        Long known = id;
        if (known == null) {
            throw new IllegalStateException("not saved");
        }
        return known;
    }

    boolean isItem() {
        return part == ClausePart.ITEM;
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    String mark() {
        return mark;
    }

    String rawText() {
        return rawText;
    }

    @Nullable Clause parent() {
        return parent;
    }

    /** The official words, with the heading they depend on: a dash says nothing without "Chủ tịch UBND các xã:". */
    String wordsInContext() {
        Clause heading = parent;
        ItemKind own = kind;
        if (own == null || !own.isBullet() || heading == null) {
            return (mark.isEmpty() ? "" : mark + " ") + text;
        }
        return heading.wordsInContext() + "\n" + mark + " " + text;
    }
}
