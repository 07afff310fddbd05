package vn.ntm.assessment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.RelatedWork.Reference;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.assessment.domain.Paper;
import vn.ntm.shared.TypedNumber;
import vn.ntm.ui.StaleException.Typed;

/** What a commune types about one indicator, with the evidence it adds; numbers as officials write them. */
public class FindingForm {

    /** Null while nobody entered anything. */
    private @Nullable Integer version;

    private @Nullable AchievementStatus status;
    private @Nullable String value;
    private @Nullable String part;
    private @Nullable String whole;
    private @Nullable String valueText;
    private @Nullable String note;
    private @Nullable String measures;
    private @Nullable LocalDate measuresDue;
    private @Nullable LocalDate planned;
    private @Nullable String overrideReason;
    private @Nullable String overrideDocument;

    private List<MultipartFile> files = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String documentNumber;
    private @Nullable LocalDate documentDate;
    private @Nullable String issuer;
    private @Nullable LocalDate expiresOn;
    /** Whether that paper was filled in from a duty, not typed. */
    private boolean referred;

    public FindingForm() {}

    /** As stored. */
    static FindingForm of(@Nullable Assessment cell) {
        FindingForm form = new FindingForm();
        if (cell == null) {
            return form;
        }
        Finding finding = cell.finding();
        form.version = cell.version();
        form.status = finding.status().isSaid() ? finding.status() : null;
        // A rate of two numbers is computed from them: standing in its field it would look typed when they change.
        form.value = finding.isRatio() ? null : number(finding.value());
        form.part = number(finding.part());
        form.whole = number(finding.whole());
        form.valueText = finding.valueText();
        form.note = finding.note();
        form.measures = finding.measures();
        form.measuresDue = finding.measuresDue();
        form.planned = finding.planned();
        form.overrideReason = finding.overrideReason();
        form.overrideDocument = finding.overrideDocument();
        return form;
    }

    /** The note says what the finding rests on; the paper of the evidence to add is the report. */
    void refer(Reference reference) {
        if (note == null) {
            note = reference.words();
        } else if (!note.contains(reference.words())) {
            note = note + "\n" + reference.words();
        }
        title = reference.documentNumber() == null ? reference.title() : "Báo cáo kết quả: " + reference.title();
        documentNumber = reference.documentNumber();
        documentDate = reference.day();
        issuer = reference.issuer();
        referred = true;
    }

    /** What is no number is an error beside its field, and is left out here. */
    Finding toFinding(Errors errors) {
        Finding finding = finding(errors);
        BigDecimal other = finding.otherThanRatio();
        if (other != null) {
            Object[] rates = {number(other), number(finding.value())};
            errors.rejectValue("value", "assessment.error.rateDiffers", rates, null);
        }
        boolean described =
                title != null || documentNumber != null || documentDate != null || issuer != null || expiresOn != null;
        if (described && !referred && files.stream().allMatch(MultipartFile::isEmpty)) {
            errors.rejectValue("files", "assessment.error.paperWithoutFile");
        }
        return finding;
    }

    private Finding finding(Errors errors) {
        return new Finding(
                status == null ? AchievementStatus.NOT_ASSESSED : status,
                number("value", value, errors),
                number("part", part, errors),
                number("whole", whole, errors),
                valueText,
                note,
                measures,
                measuresDue,
                planned,
                overrideReason,
                overrideDocument);
    }

    Paper toPaper() {
        return new Paper(title == null ? "" : title, documentNumber, documentDate, issuer, expiresOn);
    }

    /** For the page that says somebody was faster. */
    List<Typed> typed() {
        List<Typed> typed = new ArrayList<>();
        add(typed, "Mức đạt", status == null ? null : status.label());
        add(typed, "Giá trị", value != null ? value : valueText);
        add(typed, "Số đạt", part);
        add(typed, "Tổng số", whole);
        add(typed, "Ghi chú", note);
        add(typed, "Giải pháp", measures);
        add(typed, "Lý do khác mức", overrideReason);
        add(typed, "Số văn bản", overrideDocument);
        return typed;
    }

    private static void add(List<Typed> typed, String label, @Nullable String value) {
        if (value != null) {
            typed.add(new Typed(label, value));
        }
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : CellWords.number(number);
    }

    private static @Nullable BigDecimal number(String field, @Nullable String typed, Errors errors) {
        if (typed == null) {
            return null;
        }
        BigDecimal number = TypedNumber.parse(typed);
        if (number == null) {
            errors.rejectValue(field, "assessment.error.notANumber");
        }
        return number;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable AchievementStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable AchievementStatus status) {
        this.status = status;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }

    public @Nullable String getWhole() {
        return whole;
    }

    public void setWhole(@Nullable String whole) {
        this.whole = whole;
    }

    public @Nullable String getValueText() {
        return valueText;
    }

    public void setValueText(@Nullable String valueText) {
        this.valueText = valueText;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getMeasures() {
        return measures;
    }

    public void setMeasures(@Nullable String measures) {
        this.measures = measures;
    }

    public @Nullable LocalDate getMeasuresDue() {
        return measuresDue;
    }

    public void setMeasuresDue(@Nullable LocalDate measuresDue) {
        this.measuresDue = measuresDue;
    }

    public @Nullable LocalDate getPlanned() {
        return planned;
    }

    public void setPlanned(@Nullable LocalDate planned) {
        this.planned = planned;
    }

    public @Nullable String getOverrideReason() {
        return overrideReason;
    }

    public void setOverrideReason(@Nullable String overrideReason) {
        this.overrideReason = overrideReason;
    }

    public @Nullable String getOverrideDocument() {
        return overrideDocument;
    }

    public void setOverrideDocument(@Nullable String overrideDocument) {
        this.overrideDocument = overrideDocument;
    }

    public boolean isReferred() {
        return referred;
    }

    public void setReferred(boolean referred) {
        this.referred = referred;
    }

    public List<MultipartFile> getFiles() {
        return files;
    }

    public void setFiles(List<MultipartFile> files) {
        this.files = files;
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
}
