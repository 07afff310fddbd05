package vn.ntm.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.Evidence;
import vn.ntm.assessment.domain.Paper;

/** What a piece of evidence is and which results it proves. */
public class EvidenceForm {

    private int version;
    private @Nullable String title;
    private @Nullable String documentNumber;
    private @Nullable LocalDate documentDate;
    private @Nullable String issuer;
    private @Nullable LocalDate expiresOn;
    private List<Long> items = new ArrayList<>();

    public EvidenceForm() {}

    static EvidenceForm of(Evidence evidence) {
        EvidenceForm form = new EvidenceForm();
        Paper paper = evidence.paper();
        form.version = evidence.version();
        form.title = paper.title();
        form.documentNumber = paper.documentNumber();
        form.documentDate = paper.documentDate();
        form.issuer = paper.issuer();
        form.expiresOn = paper.expiresOn();
        form.items = new ArrayList<>(evidence.itemIds());
        return form;
    }

    Paper toPaper() {
        return new Paper(title == null ? "" : title, documentNumber, documentDate, issuer, expiresOn);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(@Nullable String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public @Nullable LocalDate getDocumentDate() {
        return documentDate;
    }

    public void setDocumentDate(@Nullable LocalDate documentDate) {
        this.documentDate = documentDate;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public List<Long> getItems() {
        return items;
    }

    public void setItems(List<Long> items) {
        this.items = items;
    }
}
