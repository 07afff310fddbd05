package vn.ntm.notice.domain.review;

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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentRole;

/** Somebody who is to do it: the printed name, and the unit of the directory that it stands for. */
@Entity
@Table(name = "notice_proposal_line")
class ProposedLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposal_id")
    private DutyProposal proposal;

    private int position;
    private String name;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    @Column(name = "is_group")
    private boolean group;

    @Column(name = "span_start")
    private int start;

    @Column(name = "span_end")
    private int end;

    @Enumerated(EnumType.STRING)
    private LineLink link = LineLink.NONE;

    @Column(name = "unit_id")
    private @Nullable Long unitId;

    @Column(name = "candidate_ids")
    private Long[] candidateIds = {};

    @SuppressWarnings("NullAway.Init")
    protected ProposedLine() {}

    ProposedLine(DutyProposal proposal, int position, String name, AssignmentRole role, boolean group, Span span) {
        this.proposal = proposal;
        this.position = position;
        this.name = name;
        this.role = role;
        this.group = group;
        this.start = span.start();
        this.end = span.end();
    }

    ProposedLine copyFor(DutyProposal other, int place) {
        ProposedLine copy = new ProposedLine(other, place, name, role, group, span());
        copy.link = link;
        copy.unitId = unitId;
        copy.candidateIds = candidateIds.clone();
        return copy;
    }

    /** The program's own finding: one unit, or several that it may be. A person's word is never overruled. */
    void found(UnitLinking.Found found) {
        if (link == LineLink.BY_PERSON || link == LineLink.WORDS) {
            return;
        }
        UnitId one = found.unit();
        link = one == null ? LineLink.NONE : LineLink.BY_NAME;
        unitId = one == null ? null : one.value();
        candidateIds = found.candidates().stream().map(UnitId::value).toArray(Long[]::new);
    }

    void choose(UnitId unit) {
        if (!unit.equals(unit())) {
            link = LineLink.BY_PERSON;
            unitId = unit.value();
        }
        group = false;
    }

    void leaveAsWords() {
        link = LineLink.WORDS;
        unitId = null;
    }

    void unlink() {
        link = LineLink.NONE;
        unitId = null;
    }

    void play(AssignmentRole part) {
        role = part;
    }

    long id() {
        Long known = id;
        if (known == null) {
            throw new IllegalStateException("not saved");
        }
        return known;
    }

    boolean hasId(long wanted) {
        Long known = id;
        return known != null && known == wanted;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    AssignmentRole role() {
        return role;
    }

    boolean isGroup() {
        return group;
    }

    LineLink link() {
        return link;
    }

    @Nullable UnitId unit() {
        Long known = unitId;
        return known == null ? null : new UnitId(known);
    }

    List<UnitId> candidates() {
        return Arrays.stream(candidateIds).map(UnitId::new).toList();
    }

    Span span() {
        return new Span(start, end);
    }

    /** Whether a person still has to say who is meant. */
    boolean isOpen() {
        return link == LineLink.NONE;
    }
}
