package vn.ntm.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.draft.DraftDuty;
import vn.ntm.ui.StaleException.Typed;

/** A duty of a draft as typed; units one a line, as they are to be printed. */
public class DraftDutyForm {

    private int version;
    private @Nullable String leads;
    private @Nullable String supports;
    private @Nullable String work;
    private @Nullable String phrase;
    private @Nullable String deliverable;
    private @Nullable String sendTo;
    private boolean keepWords;

    static DraftDutyForm of(DraftDuty duty) {
        DraftDutyForm form = new DraftDutyForm();
        form.leads = String.join("\n", duty.leads());
        form.supports = String.join("\n", duty.supports());
        form.work = duty.work();
        form.phrase = duty.phrase();
        form.deliverable = duty.deliverable();
        form.sendTo = duty.sendTo();
        form.keepWords = !duty.quote().equals(duty.sentence()); // words of a person's own are not overwritten unasked
        return form;
    }

    /** {@code quote}: the words kept so far; they give way to a sentence made of the fields unless they are to stay. */
    DraftDuty toDuty(String quote) {
        return new DraftDuty(
                names(leads),
                names(supports),
                one(work),
                one(phrase),
                one(deliverable),
                one(sendTo),
                keepWords ? quote : "");
    }

    private static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(line -> line.strip().replaceFirst("^[-+]\\s*", "").replaceFirst("[;,.]+$", ""))
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String one(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
    }

    List<Typed> typed() {
        return List.of(
                new Typed("Chủ trì", leads == null ? "" : leads),
                new Typed("Phối hợp", supports == null ? "" : supports),
                new Typed("Nội dung việc", one(work)),
                new Typed("Thời hạn", one(phrase)));
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int value) {
        version = value;
    }

    public @Nullable String getLeads() {
        return leads;
    }

    public void setLeads(@Nullable String value) {
        leads = value;
    }

    public @Nullable String getSupports() {
        return supports;
    }

    public void setSupports(@Nullable String value) {
        supports = value;
    }

    public @Nullable String getWork() {
        return work;
    }

    public void setWork(@Nullable String value) {
        work = value;
    }

    public @Nullable String getPhrase() {
        return phrase;
    }

    public void setPhrase(@Nullable String value) {
        phrase = value;
    }

    public @Nullable String getDeliverable() {
        return deliverable;
    }

    public void setDeliverable(@Nullable String value) {
        deliverable = value;
    }

    public @Nullable String getSendTo() {
        return sendTo;
    }

    public void setSendTo(@Nullable String value) {
        sendTo = value;
    }

    public boolean isKeepWords() {
        return keepWords;
    }

    public void setKeepWords(boolean value) {
        keepWords = value;
    }
}
