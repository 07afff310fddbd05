package vn.ntm.notice.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.draft.DraftDuty;
import vn.ntm.notice.domain.draft.DraftItem;
import vn.ntm.notice.domain.draft.DraftLevel;
import vn.ntm.notice.domain.draft.DraftOutline;
import vn.ntm.notice.domain.draft.NoticeDraft;
import vn.ntm.ui.StaleException.Typed;

/** A draft as it lies open: all of its words in one form, so that no button loses any. */
public class DraftForm {

    private int version;
    private @Nullable String opening;
    private @Nullable String attendees;
    private @Nullable String closing;
    private @Nullable String recipients;
    private @Nullable String electronic;
    private List<ItemForm> items = new ArrayList<>();

    /** One item; its duties have pages of their own. */
    public static class ItemForm {
        private DraftLevel level = DraftLevel.NUMBER;
        private @Nullable String mark;
        private @Nullable String text;

        public DraftLevel getLevel() {
            return level;
        }

        public void setLevel(DraftLevel value) {
            level = value;
        }

        public @Nullable String getMark() {
            return mark;
        }

        public void setMark(@Nullable String value) {
            mark = value;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String value) {
            text = value;
        }
    }

    static DraftForm of(NoticeDraft draft, int version) {
        DraftForm form = new DraftForm();
        form.version = version;
        form.opening = draft.opening();
        form.attendees = draft.attendees();
        form.closing = draft.closing();
        form.recipients = draft.recipients();
        form.electronic = draft.electronic();
        for (DraftItem item : draft.outline().items()) {
            ItemForm one = new ItemForm();
            one.level = item.level();
            one.mark = item.mark();
            one.text = item.text();
            form.items.add(one);
        }
        return form;
    }

    /** The draft as typed; the duties of the items stay as they are kept. */
    NoticeDraft toDraft(DraftOutline kept) {
        List<DraftItem> typed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ItemForm item = items.get(i);
            List<DraftDuty> duties =
                    i < kept.items().size() ? kept.items().get(i).duties() : List.of();
            typed.add(new DraftItem(item.level, mark(item), words(item.text), duties));
        }
        return new NoticeDraft(
                words(opening),
                words(attendees),
                kept.typed(typed),
                words(closing),
                words(recipients),
                words(electronic));
    }

    private static String mark(ItemForm item) {
        String typed = words(item.mark);
        return typed.length() > 20 ? typed.substring(0, 20) : typed;
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    List<Typed> typed() {
        List<Typed> all = new ArrayList<>();
        all.add(new Typed("Phần mở đầu", words(opening)));
        items.forEach(item -> all.add(new Typed("Mục " + mark(item), words(item.text))));
        all.add(new Typed("Phần kết", words(closing)));
        all.add(new Typed("Nơi nhận", words(recipients)));
        all.removeIf(one -> one.value().isEmpty());
        return all;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int value) {
        version = value;
    }

    public @Nullable String getOpening() {
        return opening;
    }

    public void setOpening(@Nullable String value) {
        opening = value;
    }

    public @Nullable String getAttendees() {
        return attendees;
    }

    public void setAttendees(@Nullable String value) {
        attendees = value;
    }

    public @Nullable String getClosing() {
        return closing;
    }

    public void setClosing(@Nullable String value) {
        closing = value;
    }

    public @Nullable String getRecipients() {
        return recipients;
    }

    public void setRecipients(@Nullable String value) {
        recipients = value;
    }

    public @Nullable String getElectronic() {
        return electronic;
    }

    public void setElectronic(@Nullable String value) {
        electronic = value;
    }

    public List<ItemForm> getItems() {
        return items;
    }

    public void setItems(List<ItemForm> value) {
        items = value;
    }
}
