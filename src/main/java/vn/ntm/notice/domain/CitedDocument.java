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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadCitation;

/** Another paper that the notice names; its number may be missing. */
@Entity
@Table(name = "notice_citation")
class CitedDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private ConclusionNotice notice;

    @Column(name = "clause_path")
    private @Nullable String clausePath;

    private int position;
    private String type;
    private @Nullable String number;
    private @Nullable LocalDate dated;
    private @Nullable String issuer;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private CitationLink link;

    @SuppressWarnings("NullAway.Init")
    protected CitedDocument() {}

    CitedDocument(ConclusionNotice notice, int position, ReadCitation read) {
        this.notice = notice;
        this.position = position;
        this.clausePath = read.path();
        this.type = read.type();
        this.number = read.number();
        this.dated = read.date();
        this.issuer = read.issuer();
        this.title = read.title();
        this.link = read.number() == null ? CitationLink.LIEN_QUAN : CitationLink.VIEN_DAN;
    }

    CitedDocument(ConclusionNotice notice, int position, Citation given) {
        this.notice = notice;
        this.position = position;
        this.type = given.type();
        this.number = given.number();
        this.dated = given.dated();
        this.issuer = given.issuer();
        this.title = given.title();
        this.link = given.link();
    }

    boolean hasId(long wanted) {
        Long known = id;
        return known != null && known == wanted;
    }

    int position() {
        return position;
    }

    String label() {
        String printed = number;
        return printed == null ? String.valueOf(title) : type + " " + printed;
    }
}
