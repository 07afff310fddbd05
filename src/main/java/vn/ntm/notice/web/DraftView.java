package vn.ntm.notice.web;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.notice.domain.draft.DraftCheck.Reading;
import vn.ntm.notice.domain.draft.DraftDuty;
import vn.ntm.notice.domain.draft.DraftItem;
import vn.ntm.notice.domain.draft.NoticeDrafting.Desk;
import vn.ntm.task.Tasks.WorkedOut;

/** The items of a draft as its page shows them. */
public record DraftView(List<Row> rows) {

    /**
     * An item.
     *
     * @param at its place, counted from 0
     * @param name what it is called on buttons: "mục 2.", "mục thứ 5"
     */
    public record Row(int at, int depth, String name, List<DutyLine> duties) {}

    /** A duty of an item: who, what, until when, and whether its words read as it was meant. */
    public record DutyLine(
            int place, String leads, String supports, String work, String phrase, String dueLine, Reading reading) {}

    static DraftView of(Desk desk) {
        List<Row> rows = new ArrayList<>();
        List<DraftItem> items = desk.draft().outline().items();
        for (int i = 0; i < items.size(); i++) {
            DraftItem item = items.get(i);
            List<DutyLine> duties = new ArrayList<>();
            for (int k = 0; k < item.duties().size(); k++) {
                duties.add(line(
                        k,
                        item.duties().get(k),
                        desk.due().get(i).get(k),
                        desk.readings().get(i).get(k)));
            }
            rows.add(new Row(i, desk.draft().outline().depth(i), name(item, i), duties));
        }
        return new DraftView(rows);
    }

    static String name(DraftItem item, int at) {
        boolean marked =
                !item.mark().isBlank() && Character.isLetterOrDigit(item.mark().charAt(0));
        return marked ? "mục " + item.mark() : "mục thứ " + (at + 1);
    }

    private static DutyLine line(int place, DraftDuty duty, WorkedOut due, Reading reading) {
        return new DutyLine(
                place,
                String.join(", ", duty.leads()),
                String.join(", ", duty.supports()),
                duty.work(),
                duty.phrase(),
                due.dueLine(),
                reading);
    }

    public int duties() {
        return rows.stream().mapToInt(row -> row.duties().size()).sum();
    }
}
